"""The coded stretches of one document, found by place: on a row, at the cursor, next to it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BLOCK = 512
"""Code points to a bucket: a row looks into one or two of them, whatever the document's size."""


class Coding(NamedTuple):
    """One code on one quote. `start` and `end` are code points of the document's text."""

    start: int
    end: int
    quote: int
    code: int


class CodingIndex:
    """Codings that may overlap and nest, in buckets of the text that they touch."""

    def __init__(self, codings: Iterable[Coding] = ()) -> None:
        self._sorted: list[Coding] = sorted(set(codings))
        self._buckets: dict[int, list[Coding]] = defaultdict(list)
        for coding in self._sorted:
            first, last = coding[0] // BLOCK, (coding[1] - 1) // BLOCK
            self._buckets[first].append(coding)
            if last > first:
                for bucket in range(first + 1, last + 1):
                    self._buckets[bucket].append(coding)

    def __len__(self) -> int:
        return len(self._sorted)

    def __iter__(self) -> Iterator[Coding]:
        return iter(self._sorted)

    def __contains__(self, coding: object) -> bool:
        if not isinstance(coding, Coding):
            return False
        place = bisect_left(self._sorted, coding)
        return place < len(self._sorted) and self._sorted[place] == coding

    def add(self, coding: Coding) -> None:
        """Takes the coding in; one that is there already is not doubled."""
        if coding in self:
            return
        insort(self._sorted, coding)
        for bucket in _buckets_of(coding):
            insort(self._buckets[bucket], coding)

    def remove(self, coding: Coding) -> None:
        """Takes the coding out; ValueError where it is not in."""
        if coding not in self:
            raise ValueError(f"{coding} is not in the index")
        del self._sorted[bisect_left(self._sorted, coding)]
        for bucket in _buckets_of(coding):
            self._buckets[bucket].remove(coding)

    def between(self, start: int, end: int) -> list[Coding]:
        """Those that share a character with `start:end`, by start, then end."""
        first, last = start // BLOCK, max(start, end - 1) // BLOCK
        near = self._buckets.get(first, [])
        if last > first:
            near = sorted(
                {c for bucket in range(first, last + 1) for c in self._buckets.get(bucket, ())}
            )
        return [coding for coding in near if coding.start < end and coding.end > start]

    def at(self, offset: int) -> list[Coding]:
        """Those on the character at `offset`, the shortest first: the one a person points at."""
        found = self.between(offset, offset + 1)
        return sorted(
            found, key=lambda coding: (coding.end - coding.start, -coding.quote, coding.code)
        )

    def next_start(self, offset: int, code: int | None = None) -> int | None:
        """Where the next quote after `offset` begins, of that code if one is given."""
        for place in range(bisect_right(self._sorted, offset, key=_start), len(self._sorted)):
            coding = self._sorted[place]
            if code is None or coding.code == code:
                return coding.start
        return None

    def previous_start(self, offset: int, code: int | None = None) -> int | None:
        """Where the last quote that begins before `offset` begins, of that code if one is given."""
        for place in range(bisect_left(self._sorted, offset, key=_start) - 1, -1, -1):
            coding = self._sorted[place]
            if code is None or coding.code == code:
                return coding.start
        return None


def _start(coding: Coding) -> int:
    return coding.start


def _buckets_of(coding: Coding) -> range:
    return range(coding.start // BLOCK, max(coding.start, coding.end - 1) // BLOCK + 1)
