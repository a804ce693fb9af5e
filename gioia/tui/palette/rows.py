"""The rows of a palette for what was typed: what can be made, and below it what fits."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, overload

from gioia.tui.fuzzy import is_guess, matched
from gioia.tui.palette.entries import Entry, Offer
from gioia.tui.widgets.bits import Bit, Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gioia.tui.palette.entries import Choices
    from gioia.tui.palette.search import Found

Row = Entry | Offer


def standing(offers: Sequence[Offer], choices: Choices, typed: str) -> list[Offer]:
    """What can be made now, last of the words that were typed; of those of a label, nothing."""
    others = [offer for offer in offers if not offer.makes]
    if not typed or choices.labels.have(typed):
        return others
    return others + [offer for offer in offers if offer.makes]


class Rows(Sequence[Line]):
    """What stands in the list; a row is made when it comes into sight.

    What can be made stands above what fits, in sight however much fits and one step away.
    """

    def __init__(
        self,
        choices: Choices,
        found: Found,
        offers: Sequence[Offer],
        typed: str,
        sign: Callable[[Entry], str],
    ) -> None:
        self._choices = choices
        self._found = found
        self._offers = offers
        self._typed = typed
        self._sign = sign
        self._lines: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self._offers) + len(self._found)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> list[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | list[Line]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        if place not in self._lines:
            self._lines[place] = self._line(self.row(place))
        return self._lines[place]

    @property
    def start(self) -> int:
        """Where the mark stands at first: on the best that fits, unless that is but a guess.

        Enter must not apply a code whose letters happen to fit the label of a new one.
        """
        above = len(self._offers)
        makes = next((at for at, offer in enumerate(self._offers) if offer.makes), None)
        if not len(self._found):
            return makes or 0
        best = self._choices.labels.labels[self._found[0]]
        return above if makes is None or not is_guess(self._typed, best) else makes

    def row(self, place: int) -> Row:
        """The entry or the offer in a row."""
        above = len(self._offers)
        if place < above:
            return self._offers[place]
        return self._choices.entry(self._found[place - above])

    def _line(self, row: Row) -> Line:
        if isinstance(row, Offer):
            wording = row.wording.replace("{}", self._typed)
            return Line(f"+{row.key}", (Bit(f"+ {wording}", "good"),))
        detail = (Bit(f"  {row.detail}", "muted"),) if row.detail else ()
        sign = self._sign(row)
        before = Bit(f"{sign} ", "muted") if sign else Bit("  ")
        label = marked(row.label, matched(self._typed, row.label))
        return Line(row.key, tuple(joined((before, *label, *detail))))


def marked(label: str, places: Sequence[int]) -> list[Bit]:
    """A label with the characters at these places set off."""
    bits: list[Bit] = []
    before, at = 0, 0
    while at < len(places):
        start = places[at]
        while at + 1 < len(places) and places[at + 1] == places[at] + 1:
            at += 1
        bits += [Bit(label[before:start]), Bit(label[start : places[at] + 1], "match")]
        before, at = places[at] + 1, at + 1
    return [bit for bit in (*bits, Bit(label[before:])) if bit.text]


def joined(bits: Iterable[Bit]) -> list[Bit]:
    """Neighbours that look alike made one: each costs a terminal its colours anew."""
    runs = groupby(bits, key=lambda bit: bit.part)
    return [Bit("".join(bit.text for bit in run), part) for part, run in runs]
