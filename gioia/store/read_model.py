"""Reading the relations of the process model, and the quotes that are their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from sqlalchemy import func, or_, select

from gioia.records import RelationRecord
from gioia.store import read_codes
from gioia.store.analysis_tables import Memo, Relation, RelationQuote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.records import RelationKind
    from gioia.store.store import Store

UNDIRECTED: RelationKind = "relates to"
"""The kind that says the same from either end."""


class Arrow(NamedTuple):
    """A relation as it is stored."""

    id: int
    start_id: int
    end_id: int
    kind: str
    label: str


def relations(store: Store) -> list[RelationRecord]:
    """All relations, in the order in which they were drawn."""
    rows = store.rows(select(*Relation.__table__.c).order_by(Relation.id))
    if not rows:
        return []
    by_id = {code.id: code for code in read_codes.codes(store)}
    quotes, memos = _quote_counts(store), _memo_counts(store)
    return [
        RelationRecord(
            row.id,
            row.guid,
            by_id[row.start_id],
            by_id[row.end_id],
            cast("RelationKind", row.kind),
            row.label,
            quotes.get(row.id, 0),
            memos.get(row.id, 0),
        )
        for row in rows
        if row.start_id in by_id and row.end_id in by_id
    ]


def _quote_counts(store: Store) -> Mapping[int, int]:
    counted = select(RelationQuote.relation_id, func.count()).group_by(RelationQuote.relation_id)
    return {row[0]: row[1] for row in store.rows(counted)}


def _memo_counts(store: Store) -> Mapping[int | None, int]:
    counted = select(Memo.relation_id, func.count()).group_by(Memo.relation_id)
    return {row[0]: row[1] for row in store.rows(counted)}


def arrows_at(store: Store, code_id: int) -> list[Arrow]:
    """The relations that begin or end at a code."""
    found = select(
        Relation.id, Relation.start_id, Relation.end_id, Relation.kind, Relation.label
    ).where(or_(Relation.start_id == code_id, Relation.end_id == code_id))
    return [Arrow(*row) for row in store.rows(found.order_by(Relation.id))]


def twin(
    store: Store, start_id: int, end_id: int, kind: str, *, but: int | None = None
) -> Arrow | None:
    """The relation, other than the one with key `but`, that says the same of two codes."""
    for arrow in arrows_at(store, start_id):
        ends = (arrow.start_id, arrow.end_id)
        same_way = ends == (start_id, end_id)
        turned = kind == UNDIRECTED and ends == (end_id, start_id)
        if arrow.kind == kind and (same_way or turned) and arrow.id != but:
            return arrow
    return None


def evidence(store: Store, relation_id: int) -> list[tuple[int, int]]:
    """Key of the link and key of the quote, for each quote that is evidence of a relation."""
    found = select(RelationQuote.id, RelationQuote.quote_id)
    found = found.where(RelationQuote.relation_id == relation_id).order_by(RelationQuote.id)
    return [(row[0], row[1]) for row in store.rows(found)]


def relations_shown_by(store: Store, quote_id: int) -> list[tuple[int, int]]:
    """Key of the link and key of the relation, for each relation that a quote is evidence of."""
    found = select(RelationQuote.id, RelationQuote.relation_id)
    found = found.where(RelationQuote.quote_id == quote_id).order_by(RelationQuote.id)
    return [(row[0], row[1]) for row in store.rows(found)]
