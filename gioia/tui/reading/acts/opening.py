"""What of a document is read before it is shown, and what after that: the first picture is soon."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.reader.codings import Coding, CodingIndex
from gioia.tui.reader.layout import laid_out
from gioia.tui.reader.page import Page
from gioia.tui.reader.signs import signs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widget import Widget

    from gioia.project import Project
    from gioia.records import QuoteRecord, SourceRecord
    from gioia.tui.sitting.code_table import CodeTable

IN_SIGHT = 10_000
"""Code points on either side of the cursor: more than a screen shows, whatever its size."""


@dataclass(frozen=True, slots=True)
class Opened:
    """All that the first picture shows: where every coding lies, and the quotes near the cursor."""

    page: Page
    codings: CodingIndex
    quotes: tuple[QuoteRecord, ...]


def read_first(project: Project, source: SourceRecord, codes: CodeTable, cursor: int) -> Opened:
    """Reads what is shown at once, and of quotes no more than that."""
    found = project.quotes.codings_of(source.id)
    near = (max(0, cursor - IN_SIGHT), cursor + IN_SIGHT)
    return Opened(
        Page(project.sources.text_of(source), project.sources.turns_on_demand(source.id)),
        CodingIndex(coding for coding in map(Coding._make, found) if coding.code in codes),
        tuple(project.quotes.of_source(source.id, near)),
    )


class Wanted(NamedTuple):
    """What is to be read of which document, and what it depends on."""

    source: SourceRecord
    codes: CodeTable
    cursor: int
    changes: int
    """How many changes the workbench has asked for (`Gateway.changes`)."""
    version: int = 0
    """What the project's file is (`Project.version`) where it is asked for."""


class ReadAhead:
    """Has read the document at the cursor of the list while the hand rests there.

    Used within the thread of the project only. It is read anew where anything changed meanwhile.
    """

    def __init__(self) -> None:
        self._wanted: Wanted | None = None
        self._opened: Opened | None = None

    @property
    def source(self) -> SourceRecord | None:
        """The document that was read, until it is taken."""
        return None if self._opened is None or self._wanted is None else self._wanted.source

    def read(self, project: Project, wanted: Wanted, cells: int) -> None:
        """Reads what would be shown, and wraps its text for so many cells."""
        self._wanted = wanted._replace(version=project.version())
        self._opened = read_first(project, wanted.source, wanted.codes, wanted.cursor)
        page = self._opened.page
        laid_out(page.text, cells, page.turn_starts)

    def take(self, project: Project, wanted: Wanted) -> Opened:
        """What is to be shown, read now unless it was before; it is given away once."""
        held, opened = self._wanted, self._opened
        self._wanted = self._opened = None
        if opened is not None and held == wanted._replace(version=project.version()):
            return opened
        return read_first(project, wanted.source, wanted.codes, wanted.cursor)


class Rest(NamedTuple):
    """What of a document is not on its first screen."""

    quotes: dict[int, QuoteRecord]
    """All of them, by their keys."""
    signs: dict[int, str]
    """Of the quotes that have any, by their keys."""
    sentences: Sequence[tuple[int, int]]
    """None where they were not found before."""


def read_rest(project: Project, source: SourceRecord) -> Rest:
    """All that the first screen of a document could do without."""
    quotes = project.quotes.of_source(source.id)
    sentences = project.sources.known_sentences(source.id)
    return Rest({quote.id: quote for quote in quotes}, signs_of(quotes), sentences)


async def painted(part: Widget) -> None:
    """Waits until what has changed so far is on the screen, and what this part put off until then.

    A screen is a part too: the whole.
    """
    there = asyncio.Event()
    if part.call_after_refresh(there.set):
        await there.wait()
