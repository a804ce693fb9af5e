"""Copies of the project file: whole ones, and never over another file."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from gioia.errors import FileError, UsageError

if TYPE_CHECKING:
    from pathlib import Path


def copy_database(raw: sqlite3.Connection, to: Path) -> None:
    """A consistent copy of the open database, by SQLite's backup API; folders above it are made.

    Raises:
        UsageError: there is a file of that name.
        FileError: it cannot be written; nothing is left of it.
    """
    if to.exists():
        raise UsageError(f"{to} exists already.", "Name a file that does not.")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        to.open("xb").close()
    except OSError as error:
        raise _not_written(to, error.strerror or str(error)) from error
    target = sqlite3.connect(to)
    try:
        raw.backup(target)
    except BaseException as error:
        target.close()
        to.unlink(missing_ok=True)
        if isinstance(error, sqlite3.OperationalError):
            raise _not_written(to, str(error)) from error
        raise
    target.close()


def free_path(path: Path) -> Path:
    """The path itself or, where it is taken, with `-2` and so on before its ending."""
    number, candidate = 2, path
    while candidate.exists():
        candidate = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return candidate


def _not_written(path: Path, why: str) -> FileError:
    return FileError(
        f"The copy {path} cannot be written: {why}.",
        "Choose a place that you may write to, with room on the disk.",
    )
