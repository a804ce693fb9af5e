"""Reading quotes with their codes, coders and speakers.

The statement is compiled once for each combination of filters and run as SQL: quotes are read on
the key path and by the ten thousand.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, bindparam, func, literal_column, select

from gioia.records import QuoteRecord
from gioia.store.coding_tables import Code, Coding, Quote
from gioia.store.material_tables import Coder, Source, Speaker
from gioia.store.statements import compiled, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.store.store import Store

FEW = 50
"""Up to so many quotes, only the codes that they have are looked up, not all."""


def quotes(
    store: Store,
    *,
    source_id: int | None = None,
    code_ids: Sequence[int] | None = None,
    coder: str | None = None,
    quote_id: int | None = None,
    guid: str | None = None,
    quote_ids: Sequence[int] | None = None,
    within: tuple[int, int] | None = None,
) -> list[QuoteRecord]:
    """Quotes in the order of sources and places, of all that is given.

    Args:
        store: the open project.
        source_id: only from this source.
        code_ids: only with one of these codes.
        coder: only by this coder.
        quote_id: only this one.
        guid: only those whose guid begins like this.
        quote_ids: only these.
        within: only those that share a character with this stretch (code points).
    """
    start, end = (None, None) if within is None else within
    given = {
        "source_id": source_id,
        "code_ids": _json(code_ids),
        "coder": coder,
        "quote_id": quote_id,
        "guid": guid,
        "quote_ids": _json(quote_ids),
        "after": start,
        "before": end,
    }
    values = {name: value for name, value in given.items() if value is not None}
    return _records(store, store.all(_statement(frozenset(values)), values))


def _json(keys: Sequence[int] | None) -> str | None:
    return None if keys is None else json.dumps(list(keys))


@cache
def _statement(filters: frozenset[str]) -> str:
    applied = (
        select(Coding.code_id)
        .where(Coding.quote_id == Quote.id)
        .order_by(Coding.id)
        .correlate(Quote)
        .subquery()
    )
    codes = select(func.group_concat(applied.c.code_id)).scalar_subquery()
    statement = (
        select(
            Quote.id,
            Quote.guid,
            Quote.source_id,
            Source.name,
            Quote.start,
            Quote.end,
            Quote.text,
            codes,
            Coder.name,
            Speaker.label,
            Quote.role,
            Quote.stance,
            Quote.note,
        )
        .join(Source, Source.id == Quote.source_id)
        .join(Coder, Coder.id == Quote.coder_id)
        .outerjoin(Speaker, Speaker.id == Quote.speaker_id)
        .order_by(Quote.source_id, Quote.start, Quote.end, Quote.id)
    )
    for name in sorted(filters):
        statement = _filtered(statement, name)
    return compiled(statement)


def _filtered(statement: Select[*tuple[Any, ...]], name: str) -> Select[*tuple[Any, ...]]:
    if name == "code_ids":
        wanted = listed(name)
        coded = select(Coding.quote_id).where(Coding.code_id.in_(wanted))
        return statement.where(Quote.id.in_(coded))
    if name == "quote_ids":
        return statement.where(Quote.id.in_(listed(name)))
    if name == "guid":
        begins = func.instr(Quote.guid, bindparam(name)) == literal_column("1")
        return statement.where(begins)
    if name == "after":
        return statement.where(Quote.end > bindparam(name))
    if name == "before":
        return statement.where(Quote.start < bindparam(name))
    columns = {"source_id": Quote.source_id, "coder": Coder.name, "quote_id": Quote.id}
    return statement.where(columns[name] == bindparam(name))


def _records(store: Store, rows: list[tuple[Any, ...]]) -> list[QuoteRecord]:
    names = _names(store, (row[7] for row in rows) if len(rows) <= FEW else None)

    @cache
    def codes_of(listed: str | None) -> tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...]]:
        ids = [code_id for code_id in _ids(listed) if code_id in names]
        labels = tuple(names[code_id][0] for code_id in ids)
        return labels, tuple(ids), tuple(names[code_id][1] for code_id in ids)

    return [QuoteRecord._make((*row[:7], *codes_of(row[7]), *row[8:])) for row in rows]


def _ids(listed: str | None) -> Iterable[int]:
    return dict.fromkeys(map(int, listed.split(","))) if listed else ()


def _names(store: Store, lists: Iterable[str | None] | None) -> dict[int, tuple[str, str]]:
    """Label and guid of codes by key: of those in the lists, or of all."""
    if lists is None:
        rows = store.all(_codes_named(some=False), {})
    else:
        wanted = sorted({code_id for listed in lists for code_id in _ids(listed)})
        rows = store.all(_codes_named(some=True), {"code_ids": json.dumps(wanted)})
    return {code_id: (label, guid) for code_id, label, guid in rows}


@cache
def _codes_named(*, some: bool) -> str:
    statement = select(Code.id, Code.label, Code.guid)
    if some:
        wanted = listed("code_ids")
        statement = statement.where(Code.id.in_(wanted))
    return compiled(statement)
