"""Databases as other programs make them, of their tables, columns and rows."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

POLISH = (
    "Badaczka: Jak to się zaczęło?\r\nAnna: Zapytano nas 👍🏽 dopiero potem. Żółć i gęś.\r\n"
    "Badaczka: I co?\r\nAnna: Nic więcej nie powiem.\r\n"
)
UKRAINIAN = "Дослідниця: Чому?\nОлена: Застосунок з'явився раніше 🙂 за потребу, як завжди.\n"


def database(
    path: Path, schema: Mapping[str, str], rows: Mapping[str, Sequence[Mapping[str, Any]]]
) -> Path:
    """A database of these tables with these rows."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for table, columns in schema.items():
            connection.execute(f"create table {table} ({columns})")
        for table, values in rows.items():
            for row in values:
                marks = ", ".join("?" * len(row))
                statement = f"insert into {table} ({', '.join(row)}) values ({marks})"
                connection.execute(statement, tuple(row.values()))
    return path
