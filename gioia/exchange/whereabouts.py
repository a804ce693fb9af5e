"""Where a quote stands in a text, by its stored place and its stored words.

Programs count characters as their toolkits do: code points, or UTF-16 units, a CRLF as two or as
one. The place is believed in the unit in which the words stand there; where they stand there in
none (the text was edited since), the nearest place that has them is taken.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from gioia.exchange.refi.convention import Convention, code_point, ruler, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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


class Stored(NamedTuple):
    """A quote as a program stores it: its place in the program's own unit, and its words."""

    start: int
    end: int
    """Exclusive."""
    words: str


class Finder:
    """Finds stored quotes in one text. All of them together tell in what unit they are counted."""

    def __init__(
        self,
        text: str,
        quotes: Iterable[Stored] = (),
        conventions: Sequence[Convention] = CONVENTIONS,
    ) -> None:
        """Learns which unit most of the quotes fit, as a short one may fit another by chance.

        Args:
            text: whose quotes they are.
            quotes: all that are known, or none.
            conventions: the units that may be meant; of equal ones the first is taken.
        """
        self.text = text
        units = list(dict.fromkeys(ruler(text, one) for one in conventions))
        fits = [0] * len(units)
        for quote in quotes if len(units) > 1 else ():
            for number, one in enumerate(units):
                span = self._span(quote, one)
                fits[number] += span is not None and _alike(text[slice(*span)], quote.words)
        order = sorted(range(len(units)), key=lambda number: -fits[number])
        self._units = [units[number] for number in order]

    def find(self, quote: Stored) -> Found | None:
        """The stretch that a quote means; None where its words are nowhere in the text.

        One without words is taken to stand where it says, in the unit of the others.
        """
        spans = [span for one in self._units if (span := self._span(quote, one)) is not None]
        if not quote.words.strip():
            return next((Found(*span, "there") for span in spans), None)
        for same in (_alike, _squeezed_alike):
            for span in spans:
                if same(self.text[slice(*span)], quote.words):
                    return Found(*span, "there")
        return self._nearby(quote.start, quote.words)

    def _span(self, quote: Stored, units: OffsetMap) -> tuple[int, int] | None:
        """What a place means in a unit; None where it means nothing."""
        first, last = code_point(units, quote.start), code_point(units, quote.end)
        if first is None or last is None or not 0 <= first < last <= len(self.text):
            return None
        return first, last

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
