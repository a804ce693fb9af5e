"""The project as a REFI-QDA file, and such a file as a part of the project."""
