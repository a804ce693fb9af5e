"""Opening the project file: connection, pragmas, and what SQLite's faults mean to a person."""

from __future__ import annotations

import re
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

from sqlalchemy import StaticPool, create_engine
from sqlalchemy.exc import DBAPIError

from gioia.errors import (
    ChangedMeanwhile,
    DamagedProject,
    FileError,
    GioiaError,
    HeldProject,
)
from gioia.store import holder
from gioia.store.header import FROM_BACKUP

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

WAIT_MS = 3000
"""How long a second process waits for the first, in milliseconds."""
KEPT_JOURNAL = 1 << 20
"""Bytes of the journal that are kept from one change to the next."""


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """A connection to the file at `path`, in autocommit: transactions are begun by hand.

    The default mode of Python's sqlite3 leaves DDL outside of transactions; with autocommit and
    BEGIN IMMEDIATE a failed change or migration rolls back whole.
    """

    def open_file() -> sqlite3.Connection:
        raw = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=WAIT_MS / 1000,
        )
        raw.execute("PRAGMA foreign_keys = ON")
        return raw

    engine = create_engine(
        "sqlite://", creator=open_file, poolclass=StaticPool, isolation_level="AUTOCOMMIT"
    )
    with Translated(path):
        connection = engine.connect()
        if not read_only:
            connection.exec_driver_sql("PRAGMA journal_mode = PERSIST")
            connection.exec_driver_sql(f"PRAGMA journal_size_limit = {KEPT_JOURNAL}")
            connection.exec_driver_sql("PRAGMA synchronous = EXTRA")
    return connection


def take_journal_away(raw: sqlite3.Connection) -> None:
    """No file is left beside the project's; unless another process has it open, or it is broken.

    A journal that stays is harmless, and a file that is broken is told of where it is read.
    """
    with suppress(sqlite3.DatabaseError):
        raw.execute("PRAGMA journal_mode = DELETE")


class Translated:
    """Within it, what SQLite says of the file at `path` is an error with a way out.

    A class, not a generator: a coding enters it a dozen times.
    """

    __slots__ = ("path",)

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None: ...

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if isinstance(error, DBAPIError):
            told = str(error.orig)
        elif isinstance(error, sqlite3.DatabaseError):
            told = str(error)
        else:
            return
        meant = _meaning(self.path, told)
        if meant is not None:
            raise meant from error


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
