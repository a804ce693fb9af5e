"""Codes of late: which digit each has, which was last, and how much each is in use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

SLOTS = 9
KEPT = 300
FADING = 0.98
"""What a use is worth after one more use of anything: 35 uses later, half."""

WEIGHT = 4.0
"""What one fresh use adds to a code's place in the palette."""


@dataclass(frozen=True, slots=True)
class Recents:
    """The uses of codes by guid, the latest last, and the nine slots of the digit keys.

    A slot keeps its code while others come and go: a digit that a hand has learnt stays true until
    its code has been the longest out of use.
    """

    uses: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()

    @property
    def last(self) -> str | None:
        """The code used last."""
        return self.uses[-1] if self.uses else None

    def used(self, guid: str, gone: Container[str] = ()) -> Recents:
        """One use more. A slot whose code is `gone` is given away first."""
        uses = (*self.uses, guid)[-KEPT:]
        if guid in self.slots:
            return Recents(uses, self.slots)
        idle = any(code in gone for code in self.slots)
        if len(self.slots) < SLOTS and not idle:
            return Recents(uses, (*self.slots, guid))
        latest = {code: place for place, code in enumerate(self.uses)}
        oldest = min(self.slots, key=lambda code: (code not in gone, latest.get(code, -1)))
        return Recents(uses, tuple(guid if code == oldest else code for code in self.slots))

    def without(self, known: frozenset[str]) -> Recents:
        """Only codes that are still there."""
        return Recents(
            tuple(guid for guid in self.uses if guid in known),
            tuple(guid for guid in self.slots if guid in known),
        )

    def scores(self) -> dict[str, float]:
        """How much each code is in use: often and of late counts most."""
        scores: dict[str, float] = {}
        for age, guid in enumerate(reversed(self.uses)):
            scores[guid] = scores.get(guid, 0.0) + WEIGHT * FADING**age
        return scores
