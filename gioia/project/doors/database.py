"""Reads the tables of another program's SQLite file, without a trace and without trust.

Nothing is written beside the file: one that another program still has open, or that a crash left
half written, is refused. Only plain tables are read, as views can compute without end.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from gioia.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from gioia.exchange.rows import Row, Tables

LARGEST = 500_000_000
"""How large a database may be, in bytes: projects of texts are not."""
LONGEST_CELL = 20_000_000
"""How long one text may be, in bytes: three million words."""
MOST_ROWS = 1_000_000
"""How many rows of a table are read."""
MAGIC = b"SQLite format 3\x00"
ZIP = b"PK\x03\x04"
_LOGGED = 2
_VERSIONS = slice(18, 20)
"""Where the header says by a 2 that the file is used with a write-ahead log."""
RIGHT_FILE = "Check that it is the right file, and copy it again from where it was made."


def read_tables(path: Path, wanted: Collection[str]) -> Tables:
    """The rows of those of the wanted tables that are there.

    Args:
        path: the file.
        wanted: names of tables, in lower case.

    Raises:
        FileError: it cannot be read, is no database, is damaged, too large, or still open.
    """
    header = _header(path)
    _check_journal(path, header)
    # Such a file would be given a log even to be read; it has none, so nobody is writing.
    fixed = "&immutable=1" if _LOGGED in header[_VERSIONS] else ""
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro{fixed}"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            _restrict(connection)
            _check_pages(connection, path)
            return _tables(connection, wanted, path)
    except (sqlite3.Error, OverflowError) as error:
        raise FileError(f"{path} cannot be read as a database: {error}.", RIGHT_FILE) from error


def _header(path: Path) -> bytes:
    """The first bytes of a database; a FileError says what else the file is."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.", "Check the path.") from error
    if header.startswith(ZIP):
        raise FileError(
            f"{path} is a zip archive.",
            "Unpack it, and import what is in it; a REFI-QDA archive ends in .qdpx.",
        )
    if not header.startswith(MAGIC):
        told = "is empty" if not header else "is no SQLite database, or is locked with a password"
        raise FileError(f"{path} {told}.", RIGHT_FILE)
    if size > LARGEST:
        raise FileError(
            f"{path} is too large: {size // 1_000_000} MB; "
            f"more than {LARGEST // 1_000_000} MB are not read.",
            "Pictures and recordings do not belong in it: check that it is the right file.",
        )
    return header


def _check_journal(path: Path, header: bytes) -> None:
    """Refuses a file beside which lies what has not been written to it yet."""
    endings = ["-journal"] + ["-wal"] * (_LOGGED in header[_VERSIONS])
    for ending in endings:
        beside = path.with_name(path.name + ending)
        if beside.exists() and beside.stat().st_size:
            raise FileError(
                f"{path} is still open in another program, or was not closed well: "
                f"{beside.name} lies beside it.",
                "Open and close the project there, then import it.",
            )


def _restrict(connection: sqlite3.Connection) -> None:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_CELL)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    for pragma in ("query_only = ON", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}")


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    (told,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if told != "ok":
        raise FileError(f"{path} is damaged: {told}.", RIGHT_FILE)


def _tables(connection: sqlite3.Connection, wanted: Collection[str], path: Path) -> Tables:
    connection.row_factory = _row
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    found: dict[str, list[Row]] = {}
    for name in (str(one["name"]) for one in names):
        if name.lower() in wanted:
            quoted = name.replace('"', '""')
            rows = connection.execute(f'SELECT * FROM "{quoted}"')  # noqa: S608 - the file's own
            found[name.lower()] = rows.fetchmany(MOST_ROWS + 1)
            if len(found[name.lower()]) > MOST_ROWS:
                raise FileError(f"{path}: {name} has more than {MOST_ROWS:,} rows.", RIGHT_FILE)
    return found


def _row(cursor: sqlite3.Cursor, values: tuple[object, ...]) -> Row:
    return {
        column[0].lower(): value for column, value in zip(cursor.description, values, strict=True)
    }
