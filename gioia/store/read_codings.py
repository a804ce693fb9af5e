"""Reading all codings with who made them, and when, as the audit trail tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from gioia.store.coding_tables import Coding, Quote
from gioia.store.material_tables import Coder
from gioia.store.tables import Change, ChangeRow

if TYPE_CHECKING:
    from gioia.store.store import Store


class Made(NamedTuple):
    """A code on a quote, both by key, and who put it there, when."""

    quote_id: int
    code_id: int
    coder: str
    at: str
    """ISO 8601 in UTC; empty where the trail does not tell."""


def made(store: Store) -> list[Made]:
    """All codings in the order of the texts."""
    times = _times(store)
    found = (
        select(Coding.id, Coding.quote_id, Coding.code_id, Coder.name)
        .join(Coder, Coder.id == Coding.coder_id)
        .join(Quote, Quote.id == Coding.quote_id)
        .order_by(Quote.source_id, Quote.start, Quote.end, Quote.id, Coding.id)
    )
    return [
        Made(quote_id, code_id, coder, times.get(key, ""))
        for key, quote_id, code_id, coder in store.rows(found)
    ]


def _times(store: Store) -> dict[int, str]:
    """When each coding was made: the last change that did so and was not undone."""
    found = (
        select(ChangeRow.row_id, Change.at)
        .join(Change, Change.id == ChangeRow.change_id)
        .where(ChangeRow.table_name == "coding", ChangeRow.before.is_(None), Change.state == "done")
        .order_by(ChangeRow.id)
    )
    return dict(store.rows(found))
