"""Statements of the key path, compiled once by SQLAlchemy and kept as SQL.

A coding must cost little more than the disk does: Core builds the statement from the tables,
and what is run is its text, with named values.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, column, delete, func, insert, select, update
from sqlalchemy.dialects import sqlite

from gioia.store.base import Base
from gioia.store.coding_tables import Quote
from gioia.store.tables import ChangeRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ClauseElement, Select, Table

_NAMED = sqlite.dialect(paramstyle="named")
_IN_ORDER = sqlite.dialect(paramstyle="qmark")


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def compiled(statement: ClauseElement) -> str:
    """The SQL of a statement, its values named."""
    return str(statement.compile(dialect=_NAMED))


def listed(name: str) -> Select[Any]:
    """What is in a JSON list that is given as `:name`: of any length, unlike values by themselves.

    SQLite takes some tens of thousands of those (sqlite.org/limits.html).
    """
    return select(column("value")).select_from(func.json_each(bindparam(name)))


def columns_of(table: str) -> tuple[str, ...]:
    """The names of a table's columns, in order."""
    return tuple(_table(table).columns.keys())


@cache
def insert_into(table: str, columns: tuple[str, ...]) -> str:
    """INSERT of one row with a value for each column."""
    return compiled(insert(_table(table)).values({name: bindparam(name) for name in columns}))


def in_order(table: str, columns: Iterable[str]) -> tuple[str, ...]:
    """These columns in the order in which the table has them."""
    given = set(columns)
    return tuple(name for name in columns_of(table) if name in given)


@cache
def insert_in_order(table: str, columns: tuple[str, ...]) -> str:
    """INSERT of one row, whose values come as a tuple: many rows are bound twice as fast so.

    Args:
        table: where the row goes.
        columns: as `in_order` gives them.
    """
    row = insert(_table(table)).values({name: bindparam(name) for name in columns})
    return str(row.compile(dialect=_IN_ORDER))


@cache
def note_new_rows(table: str) -> str:
    """INSERT into the history of `:change_id`: rows of `:table_name` from the key `:first` on.

    It says of them what the history's trigger says of a new row.
    """
    key = _table(table).c.id
    found = select(bindparam("change_id"), bindparam("table_name"), key)
    rows = found.where(key >= bindparam("first")).order_by(key)
    noted = [ChangeRow.change_id, ChangeRow.table_name, ChangeRow.row_id]
    return compiled(insert(ChangeRow).from_select(noted, rows))


@cache
def update_row(table: str, columns: tuple[str, ...]) -> str:
    """UPDATE of the row whose key is `:row_id`."""
    target = _table(table)
    values: dict[str, Any] = {name: bindparam(name) for name in columns}
    return compiled(update(target).where(target.c.id == bindparam("row_id")).values(values))


@cache
def delete_from(table: str, columns: tuple[str, ...]) -> str:
    """DELETE of the rows whose columns equal the values."""
    target = _table(table)
    return compiled(delete(target).where(*(target.c[name] == bindparam(name) for name in columns)))


@cache
def delete_with_quotes(table: str) -> str:
    """DELETE of the rows that are on quotes of `:source_id`."""
    target = _table(table)
    here = select(Quote.id).where(Quote.source_id == bindparam("source_id"))
    return compiled(delete(target).where(target.c.quote_id.in_(here)))


@cache
def highest_id(table: str) -> str:
    """SELECT of the highest key, NULL for an empty table."""
    return compiled(select(func.max(_table(table).c.id)))


@cache
def guid_of(table: str) -> str:
    """SELECT of the guid of a row of a table, by `:row_id`."""
    rows = _table(table)
    return compiled(select(rows.c.guid).where(rows.c.id == bindparam("row_id")))
