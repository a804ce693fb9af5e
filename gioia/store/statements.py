"""The few statements by which every row is written, compiled once by SQLAlchemy and kept as SQL.

A coding must cost little more than the disk does: Core builds the statement from the tables,
and what is run is its text, with named values.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import sqlite

from gioia.store.tables import Base

if TYPE_CHECKING:
    from sqlalchemy import ClauseElement, Table

_NAMED = sqlite.dialect(paramstyle="named")


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _sql(statement: ClauseElement) -> str:
    return str(statement.compile(dialect=_NAMED))


def columns_of(table: str) -> tuple[str, ...]:
    """The names of a table's columns, in order."""
    return tuple(_table(table).columns.keys())


@cache
def insert_into(table: str, columns: tuple[str, ...]) -> str:
    """INSERT of one row with a value for each column."""
    return _sql(insert(_table(table)).values({name: bindparam(name) for name in columns}))


@cache
def update_row(table: str, columns: tuple[str, ...]) -> str:
    """UPDATE of the row whose key is `:row_id`."""
    target = _table(table)
    values: dict[str, Any] = {name: bindparam(name) for name in columns}
    return _sql(update(target).where(target.c.id == bindparam("row_id")).values(values))


@cache
def delete_from(table: str, columns: tuple[str, ...]) -> str:
    """DELETE of the rows whose columns equal the values."""
    target = _table(table)
    return _sql(delete(target).where(*(target.c[name] == bindparam(name) for name in columns)))


@cache
def highest_id(table: str) -> str:
    """SELECT of the highest key, NULL for an empty table."""
    return _sql(select(func.max(_table(table).c.id)))
