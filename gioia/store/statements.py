"""Statements of the key path, compiled once by SQLAlchemy and kept as SQL.

A coding must cost little more than the disk does: Core builds the statement from the tables,
and what is run is its text, with named values.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, column, delete, func, insert, literal_column, select, update
from sqlalchemy.dialects import sqlite

from gioia.store.base import Base
from gioia.store.coding_tables import Coding, Quote
from gioia.store.material_tables import Coder, Sentence, Source, SourceText, Speaker, Turn
from gioia.store.tables import Change, ChangeRow

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
def text_sha256() -> str:
    """SELECT of the digest of a source's text, by `:source_id`."""
    return compiled(select(Source.text_sha256).where(Source.id == bindparam("source_id")))


@cache
def guid_of(table: str) -> str:
    """SELECT of the guid of a row of a table, by `:row_id`."""
    rows = _table(table)
    return compiled(select(rows.c.guid).where(rows.c.id == bindparam("row_id")))


@cache
def code_standing() -> str:
    """SELECT of guid, level and `retired` of a code, by `:row_id`."""
    codes = _table("code").c
    found = select(codes.guid, codes.level, codes.retired)
    return compiled(found.where(codes.id == bindparam("row_id")))


@cache
def labels_in_use() -> str:
    """SELECT of key and label of the codes of `:level` that are not retired."""
    codes = _table("code").c
    in_use = codes.level == bindparam("level"), codes.retired == literal_column("0")
    return compiled(select(codes.id, codes.label).where(*in_use))


@cache
def last_position() -> str:
    """SELECT of the last place among the codes of `:level` under `:parent_id`, NULL for none."""
    codes = _table("code").c
    beside = codes.parent_id.is_not_distinct_from(bindparam("parent_id"))
    found = select(func.max(codes.position)).where(beside, codes.level == bindparam("level"))
    return compiled(found)


@cache
def coder_named() -> str:
    """SELECT of a coder's key by `:name`."""
    return compiled(select(Coder.id).where(Coder.name == bindparam("name")))


@cache
def speaker_at() -> str:
    """SELECT of end, speaker, label of the turns of `:source_id` to `:position`, the last first."""
    here = (Turn.source_id == bindparam("source_id"), Turn.start <= bindparam("position"))
    found = select(Turn.end, Turn.speaker_id, Speaker.label)
    found = found.outerjoin(Speaker, Speaker.id == Turn.speaker_id).where(*here)
    return compiled(found.order_by(Turn.start.desc()))


@cache
def speakers_of() -> str:
    """SELECT of start, end and speaker of each turn of `:source_id`."""
    found = select(Turn.start, Turn.end, Turn.speaker_id)
    here = Turn.source_id == bindparam("source_id")
    return compiled(found.where(here).order_by(Turn.start))


@cache
def turns_of() -> str:
    """SELECT of the turns of `:source_id` with the speaker's label and role."""
    found = select(Turn.start, Turn.end, Turn.time_ms, Turn.marks, Speaker.label, Speaker.role)
    found = found.outerjoin(Speaker, Speaker.id == Turn.speaker_id)
    here = Turn.source_id == bindparam("source_id")
    return compiled(found.where(here).order_by(Turn.start))


@cache
def sentences_of() -> str:
    """SELECT of start and end of the sentences of `:source_id`."""
    found = select(Sentence.start, Sentence.end)
    here = Sentence.source_id == bindparam("source_id")
    return compiled(found.where(here).order_by(Sentence.start))


@cache
def text_of() -> str:
    """SELECT of the text of `:source_id`."""
    return compiled(select(SourceText.text).where(SourceText.id == bindparam("source_id")))


@cache
def quote_at() -> str:
    """SELECT of the key of a coder's quote at exactly `:start` to `:end` of a source."""
    here = [Quote.source_id, Quote.start, Quote.end, Quote.coder_id]
    return compiled(select(Quote.id).where(*(column == bindparam(column.key) for column in here)))


@cache
def coding_of() -> str:
    """SELECT of the coding of `:quote_id` with `:code_id` by `:coder_id`."""
    given = [Coding.quote_id, Coding.code_id, Coding.coder_id]
    return compiled(select(Coding.id).where(*(column == bindparam(column.key) for column in given)))


@cache
def last_done() -> str:
    """SELECT of key and summary of the last change that stands and touched anything."""
    touched = Change.id.in_(select(ChangeRow.change_id))
    found = select(Change.id, Change.summary).where(
        Change.state == literal_column("'done'"), touched
    )
    return compiled(found.order_by(Change.id.desc()))


@cache
def first_undone() -> str:
    """SELECT of key and summary of the change that was taken back last: the oldest of them."""
    undone = Change.state == literal_column("'undone'")
    found = select(Change.id, Change.summary).where(undone)
    return compiled(found.order_by(Change.id))
