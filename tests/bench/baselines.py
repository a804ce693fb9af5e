"""The other side: the same rows through Python's sqlite3 and SQL by hand, nothing around them."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from gioia.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

Rows = list[tuple[Any, ...]]

MODES = ("journal_mode", "synchronous")
"""What decides on the cost of a commit."""

QUOTES_OF_CODE = """
SELECT quote.id, quote.guid, quote.source_id, source.name, quote.start, quote."end", quote.text,
  (SELECT group_concat(c.code_id) FROM coding c WHERE c.quote_id = quote.id), coder.name,
  speaker.label, quote.role, quote.stance, quote.note
FROM coding
JOIN quote ON quote.id = coding.quote_id
JOIN source ON source.id = quote.source_id
JOIN coder ON coder.id = quote.coder_id
LEFT JOIN speaker ON speaker.id = quote.speaker_id
WHERE coding.code_id = ?
ORDER BY quote.source_id, quote.start, quote."end", quote.id
"""

DOCUMENT = (
    "SELECT text FROM source_text WHERE id = ?",
    'SELECT start, "end", speaker_id, marks FROM turn WHERE source_id = ? ORDER BY start',
    (
        'SELECT q.start, q."end", q.text, c.code_id FROM quote q JOIN coding c ON c.quote_id = q.id'
        " WHERE q.source_id = ? ORDER BY q.start"
    ),
)
"""What a reader shows of one document: its text, turns and quotes."""


@contextmanager
def plain(database: Path) -> Iterator[sqlite3.Connection]:
    """A project file without what Gioia adds to it: no history, no foreign keys.

    Tables and indexes are the same, and so is what a commit does to journal and disk.
    """
    with Project.open(database.parent) as project:
        modes = [
            (name, project.store.raw.execute(f"PRAGMA {name}").fetchone()[0]) for name in MODES
        ]
    connection = sqlite3.connect(database, isolation_level=None)
    try:
        for name, mode in modes:
            connection.execute(f"PRAGMA {name} = {mode}")
        named = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'history_%'"
        for (name,) in connection.execute(named).fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        yield connection
    finally:
        connection.close()


@contextmanager
def reading(database: Path) -> Iterator[sqlite3.Connection]:
    """A project file that is only read, by whoever else it is open."""
    connection = sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()


def read_rows(database: Path, tables: Sequence[str]) -> dict[str, Rows]:
    """All rows of these tables, in the order of their keys."""
    with reading(database) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
            for table in tables
        }


def insert_rows(connection: sqlite3.Connection, rows: Mapping[str, Rows]) -> None:
    """Writes rows of several tables in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for table, wanted in rows.items():
        places = ", ".join("?" * len(wanted[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", wanted)
    connection.execute("COMMIT")


def delete_rows(connection: sqlite3.Connection, rows: Mapping[str, Rows]) -> None:
    """Deletes the same rows by their keys in one transaction, the last table first."""
    connection.execute("BEGIN IMMEDIATE")
    for table in reversed(list(rows)):
        keys = [row[:1] for row in rows[table]]
        connection.executemany(f"DELETE FROM {table} WHERE id = ?", keys)
    connection.execute("COMMIT")


def insert_quote(connection: sqlite3.Connection, row: Sequence[Any]) -> None:
    """Writes one row of the quote table, less its key, and commits it."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        'INSERT INTO quote(guid, source_id, start, "end", text, coder_id, speaker_id, role, '
        "stance, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row,
    )
    connection.execute("COMMIT")


def quotes_of_code(connection: sqlite3.Connection, code_id: int) -> Rows:
    """The quotes under one code, with all that a quote record tells."""
    return connection.execute(QUOTES_OF_CODE, (code_id,)).fetchall()


def count_codings(connection: sqlite3.Connection) -> int:
    """How many codings there are."""
    return int(connection.execute("SELECT count(*) FROM coding").fetchone()[0])


def count_sources(connection: sqlite3.Connection) -> int:
    """How many sources there are."""
    (found,) = connection.execute("SELECT count(*) FROM source").fetchone()
    return int(found)


def read_document(connection: sqlite3.Connection, source_id: int) -> list[Rows]:
    """What a reader shows of one document, as rows."""
    return [connection.execute(sql, (source_id,)).fetchall() for sql in DOCUMENT]
