"""Reading the history: its lines, the rows that changes touched, and rows as they stand."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from sqlalchemy import Integer, Select, column, select, table

from gioia.store.history import TABLES
from gioia.store.statements import columns_of, compiled, listed
from gioia.store.tables import Change, ChangeRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.store.store import Store

Row: TypeAlias = dict[str, Any]
"""The columns of one row, by name."""


class Line(NamedTuple):
    """A line of the audit trail, as far as it matters for going back."""

    id: int
    at: str
    target_id: int | None
    """For undo and redo: the change that was taken back or done again."""
    verb: str


class PastRow(NamedTuple):
    """A row that a change touched."""

    change_id: int
    table: str
    row_id: int
    before: Row | None
    """None: it did not exist."""
    after: Row | None
    """Known where the change does not stand; None also where the row did not exist then."""


class Presence(NamedTuple):
    """Whether a row was there before a change touched it and, where that is known, after."""

    change_id: int
    row_id: int
    before: bool
    after: bool


def lines(store: Store) -> list[Line]:
    """Every line of the audit trail, the oldest first."""
    wanted = select(Change.id, Change.at, Change.target_id, Change.verb).order_by(Change.id)
    return [Line(*row) for row in store.rows(wanted)]


class Export(NamedTuple):
    """A line of the audit trail that tells of files written."""

    id: int
    at: str
    summary: str


def exports(store: Store) -> list[Export]:
    """Every line that tells of files written, the oldest first."""
    wanted = select(Change.id, Change.at, Change.summary).where(Change.verb == "export")
    return [Export(*row) for row in store.rows(wanted.order_by(Change.id))]


def touched(
    store: Store, tables: Iterable[str], change_ids: Iterable[int] | None = None
) -> list[PastRow]:
    """The rows of some tables that changes touched, in the order of touching.

    Args:
        store: the open project.
        tables: their names.
        change_ids: only what these changes touched.
    """
    values = {"tables": json.dumps(sorted(tables))}
    if change_ids is not None:
        values["change_ids"] = json.dumps(sorted(change_ids))
    found = store.all(_touched(some=change_ids is not None), values)
    return [_past(row) for row in found]


@cache
def _touched(*, some: bool) -> str:
    found = _kept().where(ChangeRow.table_name.in_(listed("tables")))
    if some:
        found = found.where(ChangeRow.change_id.in_(listed("change_ids")))
    return compiled(found)


def presences(store: Store, name: str) -> list[Presence]:
    """As `touched` for one table, without reading what was in its rows."""
    found = select(
        ChangeRow.change_id,
        ChangeRow.row_id,
        ChangeRow.before.is_not(None),
        ChangeRow.after.is_not(None),
    )
    wanted = found.where(ChangeRow.table_name == name).order_by(ChangeRow.id)
    return [Presence(row[0], row[1], bool(row[2]), bool(row[3])) for row in store.rows(wanted)]


def rows(store: Store, name: str) -> dict[int, Row]:
    """The rows of a tracked table as they stand, by key."""
    if name not in TABLES:
        raise ValueError(f"{name} is not a tracked table")
    names = columns_of(name)
    found = store.all(compiled(select(*map(column, names)).select_from(table(name))), {})
    return {row["id"]: row for row in (dict(zip(names, one, strict=True)) for one in found)}


def keys(store: Store, name: str) -> set[int]:
    """The keys of a tracked table's rows as they stand."""
    if name not in TABLES:
        raise ValueError(f"{name} is not a tracked table")
    return {row[0] for row in store.rows(select(column("id", Integer)).select_from(table(name)))}


def _kept() -> Select[int, str, int, str | None, str | None]:
    return select(
        ChangeRow.change_id,
        ChangeRow.table_name,
        ChangeRow.row_id,
        ChangeRow.before,
        ChangeRow.after,
    ).order_by(ChangeRow.id)


def _past(row: Sequence[Any]) -> PastRow:
    return PastRow(row[0], row[1], row[2], _row(row[3]), _row(row[4]))


def _row(image: str | None) -> Row | None:
    return None if image is None else json.loads(image)
