"""Bringing a project file to the present schema: numbered steps, all in one transaction.

A copy is made first (SQLite's backup API). Foreign keys are off while tables are rebuilt, since
dropping a parent would delete its children; they are checked before the commit. SQLite ignores
the pragma inside a transaction, so it is set before BEGIN.
"""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from typing import TYPE_CHECKING

from gioia.errors import DamagedProject
from gioia.store.copies import copy_database, free_path
from gioia.store.header import APPLICATION_ID
from gioia.store.history import history_triggers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    Migration = Callable[[sqlite3.Connection], None]


def initial(raw: sqlite3.Connection) -> None:
    """The first schema."""
    for statement in read_statements("001_initial.sql"):
        raw.execute(statement)


def analysis(raw: sqlite3.Connection) -> None:
    """Memos, relations, attributes and dismissals."""
    for statement in read_statements("002_analysis.sql"):
        raw.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (initial, analysis)
LATEST = len(MIGRATIONS)


def read_statements(name: str) -> list[str]:
    """The SQL statements of a schema file, in order."""
    script = (files("gioia.store") / "schema" / name).read_text(encoding="utf-8")
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            statements.append(pending.strip())
            pending = ""
    return statements


def migrate(
    connection: Connection,
    backup: Path | None = None,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> int:
    """Applies the steps that the file lacks and returns how many there were.

    Args:
        connection: open on the file, outside of a transaction.
        backup: where a file that has a version already is copied to first; a number is added
            where that name is taken.
        migrations: step n brings version n - 1 to n.

    Raises:
        DamagedProject: rows point at nothing afterwards; the file stays as it was.
    """
    raw = sqlite_connection(connection)
    version = _version(raw)
    if not migrations[version:]:
        return 0
    if version and backup is not None:
        copy_database(raw, free_path(backup))
    raw.execute("PRAGMA foreign_keys = OFF")
    try:
        raw.execute("BEGIN IMMEDIATE")
        pending = migrations[_version(raw) :]  # another process may have been quicker
        _apply(raw, pending, len(migrations))
        raw.execute("COMMIT")
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raw.execute("PRAGMA foreign_keys = ON")
    return len(pending)


def _version(raw: sqlite3.Connection) -> int:
    return int(raw.execute("PRAGMA user_version").fetchone()[0])


def sqlite_connection(connection: Connection) -> sqlite3.Connection:
    """The sqlite3 connection under an SQLAlchemy one."""
    found = connection.connection.driver_connection
    if not isinstance(found, sqlite3.Connection):
        raise TypeError("a project file is opened through sqlite3")
    return found


def _apply(raw: sqlite3.Connection, pending: Sequence[Migration], version: int) -> None:
    for step in pending:
        step(raw)
    renew_history_triggers(raw)
    if broken := raw.execute("PRAGMA foreign_key_check").fetchall():
        raise DamagedProject(
            f"{len(broken)} rows point at nothing, the first in table {broken[0][0]!r}.",
            "The file was not changed. Go back to a backup, or report this with the file.",
        )
    raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    raw.execute(f"PRAGMA user_version = {version}")


def renew_history_triggers(raw: sqlite3.Connection) -> None:
    """Writes the history triggers anew, for the columns that the tables have now."""
    listed = raw.execute("SELECT type, name FROM sqlite_schema").fetchall()
    for kind, name in listed:
        if kind == "trigger" and name.startswith("history_"):
            raw.execute(f'DROP TRIGGER "{name}"')
    for statement in history_triggers(frozenset(name for kind, name in listed if kind == "table")):
        raw.execute(statement)
