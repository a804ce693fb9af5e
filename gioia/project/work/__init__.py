"""A coder's quotes, codings and memos as a file, and such files beside what is here."""
