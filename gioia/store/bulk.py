"""Many rows at once, whose history one statement writes, not a trigger at every row."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from gioia.store import statements
from gioia.store.history import TABLES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

MANY = 200
"""From so many rows on it pays to set the trigger aside, which makes SQLite read the schema."""
_SAVEPOINT = "many_rows"


def insert_rows(
    raw: sqlite3.Connection, table: str, rows: Sequence[Mapping[str, Any]], change_id: int | None
) -> None:
    """Writes rows of the same shape, two columns at least, in one transaction that is open.

    The history holds the same as if each were written by itself.

    Args:
        raw: the connection.
        table: where they go.
        rows: the values by column.
        change_id: the change that is open; None where none is.
    """
    columns = statements.in_order(table, rows[0])
    sql = statements.insert_in_order(table, columns)
    values = map(itemgetter(*columns), rows)
    first = next_id(raw, table)
    if change_id is None or not _is_bulk(table, rows, first):
        raw.executemany(sql, values)
        return
    with _trigger_aside(raw, table):
        raw.executemany(sql, values)
        raw.execute(
            statements.note_new_rows(table),
            {"change_id": change_id, "table_name": table, "first": first},
        )


def next_id(raw: sqlite3.Connection, table: str) -> int:
    """The key that SQLite gives the next row of a table; it counts on from there."""
    found = raw.execute(statements.highest_id(table)).fetchone()
    return int(found[0] or 0) + 1


def _is_bulk(table: str, rows: Sequence[Mapping[str, Any]], first: int) -> bool:
    """Whether the rows are many, and come after all others of their table in this order."""
    if table not in TABLES or len(rows) < MANY:
        return False
    keys = [row["id"] for row in rows] if "id" in rows[0] else []
    return all(before < after for before, after in pairwise([first - 1, *keys]))


@contextmanager
def _trigger_aside(raw: sqlite3.Connection, table: str) -> Iterator[None]:
    """The table without its trigger for new rows; where the work fails, nothing of it is left."""
    name = f"history_{table}_insert"
    (ddl,) = raw.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    raw.execute(f"SAVEPOINT {_SAVEPOINT}")
    try:
        raw.execute(f"DROP TRIGGER {name}")
        yield
        raw.execute(ddl)
    except BaseException:
        if raw.in_transaction:  # where a disk is full, SQLite has taken all back by itself
            raw.execute(f"ROLLBACK TO {_SAVEPOINT}")
        raise
    finally:
        if raw.in_transaction:
            raw.execute(f"RELEASE {_SAVEPOINT}")
