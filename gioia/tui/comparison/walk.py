"""Splitting a code: each of its quotes is sent to one of two codes before anything is changed."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from gioia.tui.comparison.piles import Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.records import CodeRecord, QuoteRecord
    from gioia.tui.comparison.arranging import Entry

To = Literal["A", "B"]
"""A: it stays; B: it goes to the other code."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A split under way. Nothing of it is in the project yet."""

    code: CodeRecord
    label: str
    """Of the other code."""
    other: CodeRecord | None = None
    """The other code, where there is one already."""
    sent: tuple[tuple[int, To], ...] = ()
    """Quotes by their ids, and where each goes, in the order in which it was decided."""

    def send(self, quote: int, to: To) -> Walk:
        """With this quote sent there, whatever was decided of it before."""
        kept = tuple(pair for pair in self.sent if pair[0] != quote)
        return replace(self, sent=(*kept, (quote, to)))

    def of(self, quotes: Iterable[QuoteRecord]) -> dict[int, To]:
        """Where each of these quotes goes, as far as it is decided."""
        there = {quote.id for quote in quotes}
        return {quote: to for quote, to in self.sent if quote in there}

    def going(self, quotes: Sequence[QuoteRecord]) -> list[QuoteRecord]:
        """The quotes that go to the other code."""
        sent = dict(self.sent)
        return [quote for quote in quotes if sent.get(quote.id) == "B"]

    def told(self, quotes: Sequence[QuoteRecord]) -> str:
        """How far it is, in words."""
        sent = self.of(quotes)
        counts = Counter(sent.values())
        return (
            f"a {counts['A']}, b {counts['B']}, {len(quotes) - len(sent)} left · "
            f"a “{self.code.label}” · b “{self.label}”"
        )


def next_open(entries: Sequence[Entry], place: int, walk: Walk) -> int:
    """The next item that is not decided, round the end; the same place where all are."""
    sent = dict(walk.sent)
    for at in itertools.chain(range(place + 1, len(entries)), range(place)):
        entry = entries[at]
        if isinstance(entry, Item) and entry.quote.id not in sent:
            return at
    return place
