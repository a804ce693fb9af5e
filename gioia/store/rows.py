"""Rows in and rows out over one connection: SELECTs, and single rows written on the key path."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVarTuple

from gioia.store import bulk, copies, engine, migrations, statements

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import Connection, Row, Select

Columns = TypeVarTuple("Columns")


class Rows:
    """The rows of one project file; what SQLite's faults mean is told as GioiaError."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self.connection = connection
        self.raw = migrations.sqlite_connection(connection)
        """The sqlite3 connection below, for the history and the key path."""
        self.translated = engine.Translated(path)

    def rows(self, statement: Select[*Columns]) -> Sequence[Row[*Columns]]:
        """All rows that a SELECT finds."""
        with self.translated:
            return self.connection.execute(statement).all()

    def first(self, sql: str, **values: Any) -> tuple[Any, ...] | None:
        """The first row of a compiled statement (`gioia.store.statements`), for the key path."""
        with self.translated:
            row: tuple[Any, ...] | None = self.raw.execute(sql, values).fetchone()
        return row

    def all(self, sql: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """All rows of a compiled statement, as plain tuples."""
        with self.translated:
            return self.raw.execute(sql, values).fetchall()

    def run(self, sql: str, **values: Any) -> None:
        """Runs a compiled statement that writes, within a change."""
        with self.translated:
            self.raw.execute(sql, values)

    def insert(self, table: str, values: Mapping[str, Any]) -> int:
        """Writes one row and returns its key."""
        with self.translated:
            found = self.raw.execute(statements.insert_into(table, tuple(values)), values)
        return int(found.lastrowid or 0)

    def next_id(self, table: str) -> int:
        """The key that the next row of a table may have; stable while a change is open."""
        with self.translated:
            return bulk.next_id(self.raw, table)

    def update(self, table: str, row_id: int, **values: Any) -> None:
        """Changes columns of one row."""
        with self.translated:
            sql = statements.update_row(table, tuple(values))
            self.raw.execute(sql, {"row_id": row_id, **values})

    def delete(self, table: str, **where: int) -> None:
        """Deletes the rows whose columns equal the given values."""
        with self.translated:
            self.raw.execute(statements.delete_from(table, tuple(where)), where)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """What is read inside is of one moment; others wait for it: nothing slow belongs inside."""
        if self.raw.in_transaction:
            yield
            return
        with self.translated:
            self.raw.execute("BEGIN")
            try:
                yield
            finally:
                self.raw.execute("ROLLBACK")

    def version(self) -> int:
        """A number that is another one once another program has changed the file."""
        with self.translated:
            return int(self.raw.execute("PRAGMA data_version").fetchone()[0])

    def copy_to(self, path: Path) -> None:
        """A consistent copy of the file: see `gioia.store.copies.copy_database`."""
        with self.translated:
            copies.copy_database(self.raw, path)
