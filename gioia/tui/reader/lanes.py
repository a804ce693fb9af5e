"""The margin: which coding runs in which lane beside which rows, and where its name stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.reader.groups import ALL_TOGETHER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gioia.tui.reader.codings import Coding
    from gioia.tui.reader.groups import Groups

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
    group: int = 0
    """Whose lanes they are, where each coder has some: lanes are counted in each group anew."""


class Lanes:
    """Bars side by side: no two in one lane of one group ever share a row.

    They are placed from the first row to the last, each in the first lane that is free; but only
    where somebody looks, since a very long document is looked at in few places. What is placed
    depends on what shares a row with it, directly or through others, and on nothing else: so it
    is the same wherever one looks first.
    """

    def __init__(
        self,
        codings: Iterable[Coding],
        row_of: Callable[[int], int],
        groups: Groups = ALL_TOGETHER,
    ) -> None:
        self._row_of = row_of
        self._groups = groups
        self._given = sorted(codings)
        self._waiting = bytearray(b"\x01") * len(self._given)
        self._reach = list(accumulate((coding.end - 1 for coding in self._given), max))
        """The last character of those that were given, up to each of them."""
        self._looked_at: set[int] = set()
        self._bars: dict[Coding, Bar] = {}
        self._buckets: dict[int, list[Bar]] = {}
        self._names: dict[int, int] = {}

    def add(self, coding: Coding) -> Bar:
        """Sets the coding into the first lane that is free beside it; nothing else moves."""
        first, last = self._rows(coding)
        group = self._groups.of(coding)
        taken = {bar.lane for bar in self.between(first, last) if bar.group == group}
        if coding in self._bars:
            return self._bars[coding]
        lane = next(lane for lane in range(len(taken) + 1) if lane not in taken)
        return self._place(coding, group, lane, (first, last))

    def remove(self, coding: Coding) -> Bar:
        """Takes the coding out and returns where it was; KeyError where it is not in."""
        self._look_at(*self._rows(coding))
        bar = self._bars.pop(coding)
        for bucket in _buckets_of(bar.first, bar.last):
            self._buckets[bucket].remove(bar)
        self._names[bar.name_row] -= 1
        return bar

    def between(self, first: int, last: int) -> list[Bar]:
        """The bars beside the rows from `first` to `last`, by lane."""
        self._look_at(first, last)
        buckets = _buckets_of(first, last)
        near = {bar for bucket in buckets for bar in self._buckets.get(bucket, ())}
        return sorted(bar for bar in near if bar.first <= last and bar.last >= first)

    def at(self, row: int) -> list[Bar]:
        """The bars beside one row, by lane."""
        self._look_at(row, row)
        near = self._buckets.get(row // BLOCK, ())
        return sorted(bar for bar in near if bar.first <= row <= bar.last)

    def _rows(self, coding: Coding) -> tuple[int, int]:
        return self._row_of(coding.start), self._row_of(max(coding.start, coding.end - 1))

    def _look_at(self, first: int, last: int) -> None:
        """Places what lies beside these rows, if it is not yet; whole buckets at once."""
        for bucket in _buckets_of(first, last):
            if bucket not in self._looked_at:
                self._looked_at.add(bucket)
                self._place_beside(bucket * BLOCK, (bucket + 1) * BLOCK - 1)

    def _place_beside(self, first: int, last: int) -> None:
        """Places what lies beside these rows, with all that shares rows with it."""
        given = self._given
        start = bisect_left(self._reach, first, key=self._row_of)
        end = bisect_right(given, last, key=self._first_row)
        if start >= end:
            return
        while not self._parts(start):
            start -= 1
        while not self._parts(end):
            end += 1
        self._place_all(given[place] for place in range(start, end) if self._waiting[place])
        self._waiting[start:end] = bytes(end - start)
        rows = self._first_row(given[start]), self._row_of(self._reach[end - 1])
        self._looked_at.update(_buckets_of(*rows)[1:-1])

    def _parts(self, place: int) -> bool:
        """Whether none of those given before this place shares a row with one from there on."""
        if place == 0 or place == len(self._given):
            return True
        return self._row_of(self._reach[place - 1]) < self._first_row(self._given[place])

    def _first_row(self, coding: Coding) -> int:
        return self._row_of(coding.start)

    def _place_all(self, codings: Iterable[Coding]) -> None:
        """Lays bars out from the first row to the last, each in the first lane that is free."""
        spans = [
            (first, -last, coding) for coding in codings for first, last in [self._rows(coding)]
        ]
        all_ends: list[list[int]] = [[] for _ in range(self._groups.count)]
        for first, back, coding in sorted(spans):
            group = self._groups.of(coding)
            ends = all_ends[group]
            lane = next((lane for lane, end in enumerate(ends) if end < first), len(ends))
            ends[lane : lane + 1] = [-back]
            self._place(coding, group, lane, (first, -back))

    def _place(self, coding: Coding, group: int, lane: int, rows: tuple[int, int]) -> Bar:
        first, last = rows
        name_row, names = first, self._names
        for row in range(first, min(last + 1, first + NAME_REACH)):
            if not names.get(row):
                name_row = row
                break
        bar = Bar(lane, first, last, name_row, coding, group)
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
