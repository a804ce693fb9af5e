"""Reading what the room shows: codes, the quotes of some of them, and the texts around these."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gioia.tui.comparison.piles import Voice
from gioia.tui.reader.page import Page
from gioia.tui.sitting.code_table import CodeTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.project import Project
    from gioia.records import QuoteRecord, SourceRecord
    from gioia.tui.comparison.piles import Voices


@dataclass(frozen=True, slots=True)
class Material:
    """The project as far as its quotes are compared."""

    codes: CodeTable
    sources: Mapping[int, SourceRecord]
    quotes: Mapping[str, tuple[QuoteRecord, ...]]
    """Those of each code that was asked for and is there, by the code's guid."""
    pages: Mapping[int, Page]
    """Of every source that has one of the quotes, by its key."""
    memos: Mapping[str, int]
    """How many memos are on each quote that has any, by its guid."""
    voices: Voices
    """Who speaks."""

    def with_quotes(self, quotes: Iterable[QuoteRecord]) -> Material:
        """With these quotes as they are now, in the places where they stood before."""
        now = {quote.id: quote for quote in quotes}
        held = {
            guid: tuple(now.get(quote.id, quote) for quote in of_code)
            for guid, of_code in self.quotes.items()
        }
        return replace(self, quotes=held)


NOTHING = Material(CodeTable(), {}, {}, {}, {}, {})


def read(
    project: Project, guids: Iterable[str], kept: Mapping[str, Page], known: Material | None = None
) -> Material:
    """Reads what is needed for these codes.

    Args:
        project: the open project.
        guids: of the codes whose quotes are shown.
        kept: the pages that were read before, by the guids of their sources; texts never change.
        known: what was read before, where nothing was changed since: only quotes are read anew.
    """
    codes = known.codes if known else CodeTable(project.codes.list())
    sources = known.sources if known else {one.id: one for one in project.sources.list()}
    wanted = [codes.by_guid[guid] for guid in guids if guid in codes.by_guid]
    quotes = {code.guid: tuple(project.quotes.list(code=code)) for code in wanted}
    needed = {quote.source_id for of_code in quotes.values() for quote in of_code}
    pages = {
        key: kept.get(sources[key].guid) or _page(project, sources[key])
        for key in sorted(needed & sources.keys())
    }
    memos = known.memos if known else _memos(project)
    voices = known.voices if known else _voices(project)
    return Material(codes, sources, quotes, pages, memos, voices)


def _memos(project: Project) -> dict[str, int]:
    return {guid: count for (on, guid), count in project.memos.counts().items() if on == "quote"}


def _page(project: Project, source: SourceRecord) -> Page:
    return Page(project.sources.text_of(source), project.sources.turns(source.id))


def _voices(project: Project) -> Voices:
    found: Voices = {}
    for one in project.sources.labels():
        key, name = f"{one.source_id} {one.label}", one.label
        if one.informant is not None:
            key, name = f"informant {one.informant}", one.informant
        found[one.source_id, one.label] = Voice(key, name, one.role == "informant")
    return found
