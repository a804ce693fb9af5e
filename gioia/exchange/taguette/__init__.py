"""Taguette: the tables of a .sqlite3 project as values; its documents are HTML."""
