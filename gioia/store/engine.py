"""Opening the project file: connection, pragmas, and what SQLite's faults mean to a person."""

from __future__ import annotations

import re
import sqlite3
import struct
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import StaticPool, create_engine
from sqlalchemy.exc import DBAPIError

from gioia.errors import (
    ChangedMeanwhile,
    DamagedProject,
    FileError,
    GioiaError,
    HeldProject,
    NewerProject,
)
from gioia.store import holder
from gioia.store.migrations import APPLICATION_ID, LATEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

WAIT_MS = 3000
"""How long a second process waits for the first, in milliseconds."""
HEADER_BYTES = 100
MAGIC = b"SQLite format 3\x00"

FROM_BACKUP = "Copy the newest file from the backups folder over it, or get a new copy of it."


def connect(path: Path) -> Connection:
    """A connection to the file at `path`, in autocommit: transactions are begun by hand.

    The default mode of Python's sqlite3 leaves DDL outside of transactions; with autocommit and
    BEGIN IMMEDIATE a failed change or migration rolls back whole.
    """

    def open_file() -> sqlite3.Connection:
        raw = sqlite3.connect(
            path, isolation_level=None, check_same_thread=False, timeout=WAIT_MS / 1000
        )
        raw.execute("PRAGMA foreign_keys = ON")
        return raw

    engine = create_engine(
        "sqlite://", creator=open_file, poolclass=StaticPool, isolation_level="AUTOCOMMIT"
    )
    with translated(path):
        connection = engine.connect()
        connection.exec_driver_sql("PRAGMA journal_mode = DELETE")
        connection.exec_driver_sql("PRAGMA synchronous = EXTRA")
    return connection


def inspect_file(path: Path) -> int:
    """The schema version of the project file at `path`, read from its header without opening it.

    Raises:
        DamagedProject: it is not SQLite, is cut short, or belongs to another program.
        NewerProject: a newer Gioia wrote it.
        FileError: it cannot be read.
    """
    if path.exists() and not path.is_file():
        raise DamagedProject(f"{path} is not a file.", "Move it away, then try again.")
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
            file.seek(0, 2)
            size = file.tell()
    except OSError as error:
        raise FileError(
            f"{path} cannot be read: {error.strerror}.",
            "Check the path and that you may read it.",
        ) from error
    _check_header(path, header, size)
    version, application = struct.unpack(">4xI4xI", header[56:72])
    if application != APPLICATION_ID:
        raise DamagedProject(
            f"{path} is a database of another program, not a Gioia project.",
            "Move it away, or choose another folder with --workspace.",
        )
    if version > LATEST:
        raise NewerProject(
            f"{path} was written by a newer Gioia (version {version}; this one knows {LATEST}).",
            "Update Gioia: pipx upgrade gioia.",
        )
    return int(version)


def _check_header(path: Path, header: bytes, size: int) -> None:
    if not header:
        raise DamagedProject(
            f"{path} is empty: the making of the project was cut short.",
            "Delete it, then make the project anew: gioia init.",
        )
    if len(header) < HEADER_BYTES or not header.startswith(MAGIC):
        raise DamagedProject(f"{path} is not a Gioia project file (not SQLite).", FROM_BACKUP)
    (page_size,) = struct.unpack(">H", header[16:18])
    page_size = 65536 if page_size == 1 else page_size
    changes, pages = struct.unpack(">II", header[24:32])
    (valid_for,) = struct.unpack(">I", header[92:96])
    journal = path.with_name(path.name + "-journal")
    if changes == valid_for and pages * page_size > size and not journal.exists():
        raise DamagedProject(
            f"{path} is cut short: {size} bytes of {pages * page_size}.", FROM_BACKUP
        )


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns what SQLite says of the file at `path` into an error with a way out."""
    try:
        yield
    except DBAPIError as error:
        raise _meaning(path, str(error.orig)) or error from error
    except sqlite3.DatabaseError as error:
        raise _meaning(path, str(error)) or error from error


def _meaning(path: Path, told: str) -> GioiaError | None:
    if re.search(r"(FOREIGN KEY|UNIQUE) constraint failed", told):
        return ChangedMeanwhile(
            f"{path} was changed by another program meanwhile.",
            "Nothing was changed here. Look at what you meant anew, then do it again.",
        )
    if re.search(r"database (table )?is locked", told):
        return HeldProject(
            f"{path} is being written to by {holder.describe(path)}.",
            "Nothing was changed. Wait until the other has finished, then do it again.",
        )
    if re.search(r"disk is full|disk I/O error", told):
        return FileError(
            f"{path} could not be written: {told}.",
            "Nothing was changed. Make room on the disk, then do it again.",
        )
    if re.search(r"readonly|read-only|unable to open", told):
        return FileError(
            f"{path} cannot be written: {told}.",
            "Nothing was changed. Copy the workspace to a folder that you may write to.",
        )
    if re.search(r"malformed|not a database|disk image|no such (table|column)", told):
        return DamagedProject(f"{path} is damaged: {told}.", FROM_BACKUP)
    return None
