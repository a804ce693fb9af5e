"""Quotes of one text found again in another one, by their words and what stands around them.

A quote is placed only where it can be meant: words that stand there once, or else at the place
that what is around them, or the quotes around it, point to. Offsets are code points.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from gioia.exchange.work.resembling import find_resembling
from gioia.text.graphemes import snap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gioia.exchange.work.values import Words, WorkQuote

Outcome: TypeAlias = Literal["same", "moved", "reworded", "not found"]
Span: TypeAlias = tuple[int, int]

LONG = 20
"""Words of so many code points that stand in a text once are those that are meant."""
NEAR = 500
"""How far from where it is expected a quote may stand whose words alone do not tell it."""
CLEARLY = 3
"""How many times nearer than any other a place must be to be the one that is meant."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Where a quote stands in the other text; 0 and 0 where it was not found."""

    quote: WorkQuote
    outcome: Outcome
    start: int
    end: int
    why: str = ""
    """Why it was not found."""

    @property
    def moved(self) -> int:
        """By how many code points its start moved."""
        return self.start - self.quote.start


class _Anchor(NamedTuple):
    """A place of the first text that is known in the other one, and the way there."""

    start: int
    shift: int


def align(quotes: Sequence[WorkQuote], text: str) -> list[Aligned]:
    """Where each quote stands in `text`; no two of them get the same place."""
    anchors = sorted(set(_anchors(quotes, text)))
    taken: set[Span] = set()
    found = []
    for quote in quotes:
        one = _align(quote, text, anchors)
        if one.outcome != "not found" and (one.start, one.end) in taken:
            one = _lost(quote, "another quote stands where it would")
        taken.add((one.start, one.end))
        found.append(one)
    return found


def _anchors(quotes: Sequence[WorkQuote], text: str) -> Iterator[_Anchor]:
    """Long quotes that stand in the other text once: they tell how far its parts have moved."""
    for quote in quotes:
        words = quote.words.text if quote.words else ""
        if len(words) >= LONG and (at := text.find(words)) >= 0 and text.find(words, at + 1) < 0:
            yield _Anchor(quote.start, at - quote.start)


def _align(quote: WorkQuote, text: str, anchors: Sequence[_Anchor]) -> Aligned:
    if quote.words is None:
        return _lost(quote, "the file does not hold its words")
    expected = _expected(quote.start, anchors)
    spans = _verbatim(quote.words.text, text) or _respaced(quote.words.text, text)
    if spans:
        span = _meant(spans, quote.words, text, expected)
        if span is None:
            times = f"{len(spans)} times" if len(spans) > 1 else "far from where it was"
            return _lost(quote, f"its words stand there {times}")
        return _placed(quote, text, span)
    near = find_resembling(quote.words.text, text, expected)
    return (
        _lost(quote, "its words do not stand there")
        if near is None
        else _placed(quote, text, near, reworded=True)
    )


def _expected(start: int, anchors: Sequence[_Anchor]) -> int:
    """Where a place of the first text lies in the other one, by the anchor nearest to it."""
    if not anchors:
        return start
    index = bisect_left(anchors, (start, 0))
    near = min(anchors[max(index - 1, 0) : index + 1], key=lambda one: abs(one.start - start))
    return start + near.shift


def _verbatim(words: str, text: str) -> list[Span]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def _respaced(words: str, text: str) -> list[Span]:
    """Where the words stand with other white space between them."""
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    return [match.span() for match in pattern.finditer(text)]


def _meant(spans: Sequence[Span], words: Words, text: str, expected: int) -> Span | None:
    """The one of several places that is meant, if one can be."""
    if len(spans) == 1 and len(words.text) >= LONG:
        return spans[0]
    most = max(_agreement(span, words, text) for span in spans)
    best = [span for span in spans if _agreement(span, words, text) == most]
    if most and len(best) == 1:
        return best[0]
    near, *others = sorted(best, key=lambda span: abs(span[0] - expected))
    distance = abs(near[0] - expected)
    clear = not others or distance * CLEARLY < abs(others[0][0] - expected)
    return near if distance <= NEAR and clear else None


def _agreement(span: Span, words: Words, text: str) -> int:
    """How many code points around a place, white space left out, are those around the quote."""
    before, after = "".join(words.before.split()), "".join(words.after.split())
    reach = 2 * max(len(words.before), len(words.after))
    left = "".join(text[max(span[0] - reach, 0) : span[0]].split())
    right = "".join(text[span[1] : span[1] + reach].split())
    return _in_common(before[::-1], left[::-1]) + _in_common(after, right)


def _in_common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((index for index, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _placed(quote: WorkQuote, text: str, span: Span, *, reworded: bool = False) -> Aligned:
    start, end = snap(text, *span)
    if reworded:
        return Aligned(quote, "reworded", start, end)
    return Aligned(quote, "same" if start == quote.start else "moved", start, end)


def _lost(quote: WorkQuote, why: str) -> Aligned:
    return Aligned(quote, "not found", 0, 0, why)
