"""`make bench`: what Gioia does, timed beside raw SQLite and bare processes in the same run."""
