"""What one coder did in the project, as a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.files import digest
from gioia.errors import NotFound
from gioia.exchange.work.values import AROUND, Words, Work, WorkMemo, WorkQuote, WorkSource
from gioia.project.collecting import uncollected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gioia.codebook.model import Code, Codebook
    from gioia.project.project import Project
    from gioia.records import MemoRecord, QuoteRecord, SourceRecord


@uncollected()
def export_work(project: Project, coder: str | None = None, *, with_quotes: bool = False) -> Work:
    """The quotes, codings and memos of one coder, by default of the project's own.

    Of a source there is its digest and no word, unless `with_quotes` asks for the quotes' own.

    Raises:
        NotFound: no one of that name has coded or written anything.
    """
    with project.store.reading():
        return _work(project, project.coder_called(coder), with_quotes=with_quotes)


def _work(project: Project, name: str, *, with_quotes: bool) -> Work:
    quotes = project.quotes.list(coder=name)
    memos = [memo for memo in project.memos.list() if memo.coder == name]
    if not quotes and not memos:
        known = "; ".join(coders(project)) or "no one"
        raise NotFound(f"{name} has no quotes and no memos here.", f"There is work by: {known}.")
    book = project.codebooks.export(grounded=False)
    used = {guid for quote in quotes for guid in quote.code_guids}
    used |= {memo.on_guid for memo in memos if memo.on == "code"}
    needed = _only(book, used)
    names = {one.guid: one.name for one in project.informants()}
    return Work(
        project=book.project,
        coder=name,
        codebook=digest(book),
        dimensions=needed.dimensions,
        themes=needed.themes,
        concepts=needed.concepts,
        sources=tuple(_sources(project, quotes, memos, with_quotes=with_quotes)),
        memos=tuple(_memo(memo, names) for memo in memos),
    )


def coders(project: Project) -> list[str]:
    """All who have quotes or memos, by name."""
    found = {quote.coder for quote in project.quotes.list()}
    return sorted(found | {memo.coder for memo in project.memos.list()})


def _only(book: Codebook, used: Iterable[str]) -> Codebook:
    """The codes that are used, and what they stand under."""
    wanted = set(used)

    def chosen(codes: Iterable[Code]) -> tuple[Code, ...]:
        found = [code for code in codes if code.guid in wanted]
        wanted.update(code.parent for code in found if code.parent)
        bare = {"candidates": (), "groundedness": None}
        return tuple(code.model_copy(update=bare) for code in found)

    concepts, themes = chosen(book.concepts), chosen(book.themes)
    lists = {"concepts": concepts, "themes": themes, "dimensions": chosen(book.dimensions)}
    return book.model_copy(update=lists)


def _sources(
    project: Project,
    quotes: Sequence[QuoteRecord],
    memos: Sequence[MemoRecord],
    *,
    with_quotes: bool,
) -> Iterator[WorkSource]:
    by_source: dict[int, list[QuoteRecord]] = {}
    for quote in quotes:
        by_source.setdefault(quote.source_id, []).append(quote)
    remarked = {memo.on_guid for memo in memos if memo.on == "source"}
    for source in project.sources.list():
        here = by_source.get(source.id, [])
        if here or source.guid in remarked:
            text = project.sources.text_of(source) if with_quotes else None
            yield _source(source, [_quote(quote, text) for quote in here])


def _source(source: SourceRecord, quotes: Iterable[WorkQuote]) -> WorkSource:
    return WorkSource(
        guid=source.guid,
        name=source.name,
        sha256=source.text_sha256,
        characters=source.characters,
        quotes=tuple(quotes),
    )


def _quote(quote: QuoteRecord, text: str | None) -> WorkQuote:
    return WorkQuote(
        guid=quote.guid,
        start=quote.start,
        end=quote.end,
        codes=quote.code_guids,
        role=quote.role,
        stance=quote.stance,
        note=quote.note,
        words=None if text is None else _words(quote, text),
    )


def _words(quote: QuoteRecord, text: str) -> Words:
    before = text[max(quote.start - AROUND, 0) : quote.start]
    return Words(text=quote.text, before=before, after=text[quote.end : quote.end + AROUND])


def _memo(memo: MemoRecord, informants: Mapping[str, str]) -> WorkMemo:
    return WorkMemo(
        guid=memo.guid,
        kind=memo.kind,
        on=memo.on,
        on_guid=memo.on_guid or None,
        on_name=informants.get(memo.on_guid, ""),
        text=memo.text,
        settled=memo.settled,
        at=memo.at,
        changed_at=memo.changed_at,
    )
