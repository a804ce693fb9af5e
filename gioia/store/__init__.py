"""The project file: one SQLite database, the only room that imports SQLAlchemy."""

from __future__ import annotations
