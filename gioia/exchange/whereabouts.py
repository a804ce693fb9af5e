"""Where a quote stands in a text, by its stored place and its stored words.

Programs count characters as their toolkits do: code points, or UTF-16 units, a CRLF as two or as
one. The place is believed in the unit in which the words stand there; where they stand there in
none (the text was edited since), the nearest place that has them is taken.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from gioia.exchange.refi.convention import Convention, code_point, ruler, squeezed

if TYPE_CHECKING:
    from gioia.text.offsets import OffsetMap

How = Literal["there", "nearby"]
CONVENTIONS = tuple(
    Convention(utf16, folded) for folded in (False, True) for utf16 in (False, True)
)
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text in code points, and whether it is where it was said to be."""

    start: int
    end: int
    how: How


class Finder:
    """Finds stored quotes in one text, and learns from each in what unit it is counted."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._agreed: Counter[int] = Counter()

    def find(self, start: int, end: int, words: str) -> Found | None:
        """The stretch that a quote means; None where its words are nowhere in the text.

        Args:
            start: in the program's own unit.
            end: the same, exclusive.
            words: those it stored; without any, the unit of the others is taken.
        """
        spans = self._spans(start, end)
        if not words.strip():
            return next((Found(*span, "there") for span, _ in spans), None)
        for same in (_alike, _squeezed_alike):
            for span, units in spans:
                if same(self.text[slice(*span)], words):
                    self._agreed[units] += 1
                    return Found(*span, "there")
        return self._nearby(start, words)

    def _spans(self, start: int, end: int) -> list[tuple[tuple[int, int], int]]:
        """What the place means in each unit, the one first that fitted most quotes so far."""
        spans = []
        for number, units in enumerate(self._rulers):
            first, last = code_point(units, start), code_point(units, end)
            if first is not None and last is not None and 0 <= first < last <= len(self.text):
                spans.append(((first, last), number))
        return sorted(spans, key=lambda one: -self._agreed[one[1]])

    @cached_property
    def _rulers(self) -> tuple[OffsetMap, ...]:
        """The units that differ in this text."""
        return tuple(dict.fromkeys(ruler(self.text, one) for one in CONVENTIONS))

    def _nearby(self, start: int, words: str) -> Found | None:
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        places = [found.span() for found in pattern.finditer(self.text)]
        if not places:
            return None
        first, last = min(places, key=lambda span: abs(span[0] - start))
        return Found(first, last, "nearby")


def _alike(stretch: str, words: str) -> bool:
    """Whether they are the same letter for letter, but for how lines end."""
    return _plain(stretch) == _plain(words)


def _squeezed_alike(stretch: str, words: str) -> bool:
    """Whether they are the same words, but for the spaces between them."""
    return squeezed(_composed(stretch)) == squeezed(_composed(words))


def _plain(text: str) -> str:
    return _composed(_LINE_ENDS.sub("\n", text).replace("\u00a0", " "))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
