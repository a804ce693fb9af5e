"""The margin: which coding runs in which lane beside which rows, and where its name stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from gioia.tui.reader.codings import Coding

BLOCK = 32
"""Rows to a bucket."""

NAME_REACH = 8
"""A name stands on one of the first rows of its bar, or not far down."""


class Bar(NamedTuple):
    """One coding in the margin: its lane, its rows (both included), and the row of its name."""

    lane: int
    first: int
    last: int
    name_row: int
    coding: Coding


class Lanes:
    """Bars side by side: no two in one lane ever share a row."""

    def __init__(self, codings: Iterable[Coding], row_of: Callable[[int], int]) -> None:
        self._row_of = row_of
        self._bars: dict[Coding, Bar] = {}
        self._buckets: dict[int, list[Bar]] = {}
        self._names: dict[int, int] = {}
        self._place_all(codings)

    def __len__(self) -> int:
        return len(self._bars)

    def __iter__(self) -> Iterator[Bar]:
        return iter(self._bars.values())

    def add(self, coding: Coding) -> Bar:
        """Sets the coding into the first lane that is free beside it; nothing else moves."""
        if coding in self._bars:
            return self._bars[coding]
        first, last = self._rows(coding)
        taken = {bar.lane for bar in self.between(first, last)}
        lane = next(lane for lane in range(len(taken) + 1) if lane not in taken)
        return self._place(coding, lane, first, last)

    def remove(self, coding: Coding) -> Bar:
        """Takes the coding out and returns where it was; KeyError where it is not in."""
        bar = self._bars.pop(coding)
        for bucket in _buckets_of(bar.first, bar.last):
            self._buckets[bucket].remove(bar)
        self._names[bar.name_row] -= 1
        return bar

    def between(self, first: int, last: int) -> list[Bar]:
        """The bars beside the rows from `first` to `last`, by lane."""
        buckets = _buckets_of(first, last)
        near = {bar for bucket in buckets for bar in self._buckets.get(bucket, ())}
        return sorted(bar for bar in near if bar.first <= last and bar.last >= first)

    def at(self, row: int) -> list[Bar]:
        """The bars beside one row, by lane."""
        near = self._buckets.get(row // BLOCK, ())
        return sorted(bar for bar in near if bar.first <= row <= bar.last)

    def _rows(self, coding: Coding) -> tuple[int, int]:
        return self._row_of(coding.start), self._row_of(max(coding.start, coding.end - 1))

    def _place_all(self, codings: Iterable[Coding]) -> None:
        """Lays the bars out from the first row to the last, each in the first lane that is free."""
        spans = [
            (first, -last, coding) for coding in codings for first, last in [self._rows(coding)]
        ]
        spans.sort()
        ends: list[int] = []
        for first, back, coding in spans:
            for lane, end in enumerate(ends):
                if end < first:
                    ends[lane] = -back
                    break
            else:
                lane = len(ends)
                ends.append(-back)
            self._place(coding, lane, first, -back)

    def _place(self, coding: Coding, lane: int, first: int, last: int) -> Bar:
        name_row, names = first, self._names
        for row in range(first, min(last + 1, first + NAME_REACH)):
            if not names.get(row):
                name_row = row
                break
        bar = Bar(lane, first, last, name_row, coding)
        self._bars[coding] = bar
        names[name_row] = names.get(name_row, 0) + 1
        for bucket in range(first // BLOCK, last // BLOCK + 1):
            if bucket in self._buckets:
                self._buckets[bucket].append(bar)
            else:
                self._buckets[bucket] = [bar]
        return bar


def _buckets_of(first: int, last: int) -> range:
    return range(first // BLOCK, last // BLOCK + 1)
