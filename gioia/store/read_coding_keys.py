"""Reading codings by themselves, as keys: of a quote, a code or a source; and where quotes are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, select

from gioia.store.coding_tables import Coding, Quote
from gioia.store.statements import compiled

if TYPE_CHECKING:
    from gioia.store.store import Store


def codings(store: Store, quote_id: int) -> list[tuple[int, int, int]]:
    """Key, code and coder of each coding of a quote, in the order of applying."""
    found = store.rows(
        select(Coding.id, Coding.code_id, Coding.coder_id)
        .where(Coding.quote_id == quote_id)
        .order_by(Coding.id)
    )
    return [(row.id, row.code_id, row.coder_id) for row in found]


def codings_of_source(store: Store, source_id: int) -> list[tuple[int, int, int, int]]:
    """Start, end, quote and code of each coding in a source; indexes alone are read for it."""
    found = store.all(_codings_of_source(), {"source_id": source_id})
    return cast("list[tuple[int, int, int, int]]", found)


@cache
def _codings_of_source() -> str:
    here = Quote.source_id == bindparam("source_id")
    found = select(Quote.start, Quote.end, Coding.quote_id, Coding.code_id)
    return compiled(found.join(Coding, Coding.quote_id == Quote.id).where(here))


def codings_of_code(store: Store, code_id: int) -> list[tuple[int, int, int]]:
    """Key, quote and coder of each coding under a code."""
    found = store.rows(
        select(Coding.id, Coding.quote_id, Coding.coder_id)
        .where(Coding.code_id == code_id)
        .order_by(Coding.id)
    )
    return [(row.id, row.quote_id, row.coder_id) for row in found]


def spans(store: Store) -> dict[tuple[int, int, int, int], int]:
    """The key of each quote by source, start, end and coder."""
    found = store.rows(select(Quote.source_id, Quote.start, Quote.end, Quote.coder_id, Quote.id))
    return {(row[0], row[1], row[2], row[3]): row[4] for row in found}


def pairs(store: Store) -> set[tuple[int, int, int]]:
    """Quote, code and coder of every coding."""
    return {
        (row[0], row[1], row[2])
        for row in store.rows(select(Coding.quote_id, Coding.code_id, Coding.coder_id))
    }
