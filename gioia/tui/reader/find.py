"""Finding words in the open document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gioia.tui.reader.page import Stretch

MOST = 10_000
"""Matches at the most: a single letter is not looked for to the end of a long document."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Where a text was found, in order, without overlap."""

    wanted: str = ""
    found: tuple[Stretch, ...] = ()

    def __len__(self) -> int:
        return len(self.found)

    def between(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The matches that share a character with `start:end`."""
        first = bisect_right(self.found, start, key=lambda match: match[1])
        last = bisect_left(self.found, end, key=lambda match: match[0])
        return self.found[first:last]

    def onward(self, offset: int, step: int) -> int | None:
        """Which match comes after `offset` (before it if `step` is negative), round the ends."""
        if not self.found:
            return None
        if step > 0:
            return bisect_right(self.found, offset, key=_start) % len(self.found)
        return (bisect_left(self.found, offset, key=_start) - 1) % len(self.found)


def _start(match: Stretch) -> int:
    return match[0]


def find(text: str, wanted: str) -> Matches:
    """The places of `wanted`, in either case; any white space stands for any other."""
    words = wanted.split()
    if not words:
        return Matches()
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words), re.IGNORECASE)
    found = islice(pattern.finditer(text), MOST)
    return Matches(wanted, tuple(match.span() for match in found))
