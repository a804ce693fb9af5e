"""How many of the words around a quote are shown: none, some, the turn, the turns beside it too."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.text.graphemes import snap
from gioia.tui.reader.page import trimmed

if TYPE_CHECKING:
    from gioia.records import QuoteRecord
    from gioia.tui.reader.page import Page, Stretch

AROUND = 120
"""Code points to either side at the usual reach."""

BESIDE = 600
"""Code points to either side where a document has no turns."""

QUOTE, WORDS, TURN, TURNS = range(4)
"""Reaches: the quote alone, some words around it, its whole turn, the turns beside it too."""


class Excerpt(NamedTuple):
    """A stretch of a source with a quote in it; `cut` where words are left out before and after."""

    start: int
    end: int
    cut_before: bool
    cut_after: bool


def excerpt(page: Page, quote: QuoteRecord, reach: int) -> Excerpt:
    """What is shown of the source around a quote; whole words and never half a character."""
    around = _turns(page, quote)
    if reach <= QUOTE:
        start, end = quote.start, quote.end
    elif reach == WORDS:
        start, end = _words(page.text, quote, around, AROUND)
    elif reach == TURN:
        start, end = around
    else:
        start, end = _beside(page, quote)
    return Excerpt(start, end, *_cut(page.text, start, end, around))


def _cut(text: str, start: int, end: int, around: Stretch) -> tuple[bool, bool]:
    """Whether words of the turn, or beyond it of the same line, are left out before and after."""
    low = around[0] if start >= around[0] else text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    high = around[1] if end <= around[1] else len(text) if line_end < 0 else line_end
    return bool(text[low:start].strip()), bool(text[end:high].strip())


def time_at(page: Page, offset: int) -> int | None:
    """When in the recording something is said (ms): the last time told before it in its turn."""
    index = page.turn_index(offset)
    if index is None:
        return None
    turn = page.turns[index]
    told = [mark.time_ms for mark in turn.marks if mark.time_ms is not None and mark.end <= offset]
    return told[-1] if told else turn.time_ms


def _turns(page: Page, quote: QuoteRecord) -> Stretch:
    """The talk of the turns in which a quote begins and ends; without turns, its paragraphs."""
    first, last = page.turn_index(quote.start), page.turn_index(quote.end - 1)
    if first is None or last is None:
        start = page.text.rfind("\n", 0, quote.start) + 1
        end = page.text.find("\n", quote.end)
        return _trimmed_around(page.text, quote, start, len(page.text) if end < 0 else end)
    start, end = page.talk(first)[0], page.talk(last)[1]
    return _trimmed_around(page.text, quote, start, end)


def _trimmed_around(text: str, quote: QuoteRecord, start: int, end: int) -> Stretch:
    """A stretch without white space at its ends, but with all of the quote."""
    start, end = trimmed(text, min(start, quote.start), max(end, quote.end))
    return min(start, quote.start), max(end, quote.end)


def _words(text: str, quote: QuoteRecord, around: Stretch, reach: int) -> Stretch:
    """Some words to either side, whole ones where there is a space to cut at."""
    low, high = max(around[0], quote.start - reach), min(around[1], quote.end + reach)
    if low > around[0]:
        space = text.find(" ", low, quote.start)
        low = space + 1 if space >= 0 else low
    if high < around[1]:
        space = text.rfind(" ", quote.end, high)
        high = space if space >= 0 else high
    return snap(text, low, max(high, quote.end))


def _beside(page: Page, quote: QuoteRecord) -> Stretch:
    """From the turn before to the turn after, with the labels."""
    first, last = page.turn_index(quote.start), page.turn_index(quote.end - 1)
    if first is None or last is None:
        whole = _trimmed_around(page.text, quote, 0, len(page.text))
        return _words(page.text, quote, whole, BESIDE)
    start = page.turns[max(0, first - 1)].start
    end = page.turns[min(len(page.turns) - 1, last + 1)].end
    return _trimmed_around(page.text, quote, start, end)
