"""Reading quotes with their codes, coders and speakers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Select, func, select

from gioia.records import QuoteRecord
from gioia.store.tables import Code, Coder, Coding, Quote, Source, Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import QuoteRole, Stance
    from gioia.store.store import Store


def quotes(
    store: Store,
    *,
    source_id: int | None = None,
    code_ids: Sequence[int] | None = None,
    coder: str | None = None,
    quote_id: int | None = None,
) -> list[QuoteRecord]:
    """Quotes in the order of sources and places, of all that is given.

    Args:
        store: the open project.
        source_id: only from this source.
        code_ids: only with one of these codes.
        coder: only by this coder.
        quote_id: only this one.
    """
    statement = _select_quotes()
    if source_id is not None:
        statement = statement.where(Quote.source_id == source_id)
    if code_ids is not None:
        coded = select(Coding.quote_id).where(Coding.code_id.in_(code_ids))
        statement = statement.where(Quote.id.in_(coded))
    if coder is not None:
        statement = statement.where(Coder.name == coder)
    if quote_id is not None:
        statement = statement.where(Quote.id == quote_id)
    return _records(store, statement)


def quotes_by_guid(store: Store, beginning: str) -> list[QuoteRecord]:
    """The quotes whose guid begins like this."""
    statement = _select_quotes().where(Quote.guid.startswith(beginning, autoescape=True))
    return _records(store, statement)


def _select_quotes() -> Select[*tuple[Any, ...]]:
    applied = (
        select(Coding.code_id)
        .where(Coding.quote_id == Quote.id)
        .order_by(Coding.id)
        .correlate(Quote)
        .subquery()
    )
    codes = select(func.group_concat(applied.c.code_id)).scalar_subquery()
    return (
        select(
            Quote.id,
            Quote.guid,
            Quote.source_id,
            Source.name,
            Quote.start,
            Quote.end,
            Quote.text,
            codes.label("codes"),
            Coder.name.label("coder"),
            Speaker.label.label("speaker"),
            Quote.role,
            Quote.stance,
            Quote.note,
        )
        .join(Source, Source.id == Quote.source_id)
        .join(Coder, Coder.id == Quote.coder_id)
        .outerjoin(Speaker, Speaker.id == Quote.speaker_id)
        .order_by(Quote.source_id, Quote.start, Quote.end, Quote.id)
    )


def _records(store: Store, statement: Select[*tuple[Any, ...]]) -> list[QuoteRecord]:
    names = {row.id: row for row in store.rows(select(Code.id, Code.label, Code.guid))}

    @cache
    def codes_of(listed: str | None) -> tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...]]:
        ids = dict.fromkeys(map(int, listed.split(","))) if listed else ()
        codes = [names[code_id] for code_id in ids if code_id in names]
        return (
            tuple(code.label for code in codes),
            tuple(code.id for code in codes),
            tuple(code.guid for code in codes),
        )

    return [
        QuoteRecord(
            quote_id,
            guid,
            source_id,
            source,
            start,
            end,
            text,
            *codes_of(listed),
            coder,
            speaker,
            cast("QuoteRole", role),
            cast("Stance", stance),
            note,
        )
        for (
            quote_id, guid, source_id, source, start, end, text, listed,
            coder, speaker, role, stance, note,
        ) in store.rows(statement)
    ]  # fmt: skip


def codings(store: Store, quote_id: int) -> list[tuple[int, int, int]]:
    """Key, code and coder of each coding of a quote, in the order of applying."""
    found = store.rows(
        select(Coding.id, Coding.code_id, Coding.coder_id)
        .where(Coding.quote_id == quote_id)
        .order_by(Coding.id)
    )
    return [(row.id, row.code_id, row.coder_id) for row in found]


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
