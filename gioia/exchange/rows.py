"""Rows of other programs' databases as plain values, read without trust in their types.

SQLite lets any cell hold anything, and older versions of a program lack columns: what is not there
is empty.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

Row = Mapping[str, object]
"""A row; its columns are named in lower case."""
Tables = Mapping[str, Sequence[Row]]
"""The tables of a database, named in lower case."""


def words(row: Row, column: str) -> str:
    """The text of a cell; a number as its digits, nothing as the empty text."""
    value = row.get(column)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value if isinstance(value, str) else "" if value is None else str(value)


def whole(row: Row, column: str) -> int | None:
    """The whole number of a cell, be it kept as a number with a point or as text; else None."""
    value = row.get(column)
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, float):
        return int(value) if math.isfinite(value) else None
    return value if isinstance(value, int) else None


def by_key(rows: Sequence[Row], column: str) -> dict[int, Row]:
    """The rows by a key of theirs; a row without one is left out, the first of two is kept."""
    found: dict[int, Row] = {}
    for row in rows:
        key = whole(row, column)
        if key is not None:
            found.setdefault(key, row)
    return found
