"""What of a document is read before it is shown, and what after that: the first picture is soon."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.tui.reader.codings import Coding, CodingIndex
from gioia.tui.reader.page import Page
from gioia.tui.reader.signs import signs_of

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import QuoteRecord, SourceRecord
    from gioia.tui.reading.screen import Workbench
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


def read_rest(
    project: Project, source: SourceRecord
) -> tuple[dict[int, QuoteRecord], dict[int, str]]:
    """All quotes of a document by their ids, and the signs of those that have any."""
    quotes = project.quotes.of_source(source.id)
    return {quote.id: quote for quote in quotes}, signs_of(quotes)


async def painted(bench: Workbench) -> None:
    """Waits until what has changed so far is on the screen."""
    there = asyncio.Event()
    if bench.call_after_refresh(there.set):
        await there.wait()
