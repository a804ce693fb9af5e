"""What a person has picked up from the board, and the places where it may be put down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.board.structure import moved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import Level
    from gioia.tui.board.structure import Home, Structure


class Slot(NamedTuple):
    """A place to put codes down: a home, and before which of the codes that stay there."""

    home: Home
    place: int


@dataclass(frozen=True, slots=True)
class Hand:
    """Codes of one level that are held, and the slot that they are held over."""

    keys: tuple[int, ...]
    slots: tuple[Slot, ...]
    """All places where they may be put down, in the order of the board."""
    over: int
    """Number of the slot."""
    start: int
    """Number of the slot where the first of them was picked up."""

    @property
    def slot(self) -> Slot:
        """The place where they would be put down now."""
        return self.slots[self.over]

    def stepped(self, step: int) -> Hand:
        """Held over the next slot (1) or the one before (-1); the ends hold."""
        return replace(self, over=max(0, min(self.over + step, len(self.slots) - 1)))

    def to_home(self, step: int) -> Hand:
        """Held over the next home (1) or the one before (-1), behind the last code there."""
        homes = list(dict.fromkeys(slot.home for slot in self.slots))
        number = max(0, min(homes.index(self.slot.home) + step, len(homes) - 1))
        return self.over_home(homes[number])

    def over_home(self, home: Home) -> Hand:
        """Held over a home, behind the last code there; as it is where they may not go there."""
        last = [number for number, slot in enumerate(self.slots) if slot.home == home]
        return replace(self, over=last[-1]) if last else self

    def over_slot(self, slot: Slot) -> Hand:
        """Held over a slot; as it is where there is none such."""
        return replace(self, over=self.slots.index(slot)) if slot in self.slots else self


def pick_up(structure: Structure, keys: Sequence[int]) -> Hand | None:
    """A hand that holds codes, over where the first of them stands; None for mixed levels."""
    levels = {structure.codes[key].level for key in keys}
    if len(levels) != 1:
        return None
    (level,) = levels
    order = {key: number for number, key in enumerate(structure.in_order(level))}
    held = tuple(sorted(keys, key=lambda key: order[key]))
    slots = _slots(structure, level, frozenset(held))
    home = structure.home(held[0])
    before = structure.at(home)[: structure.at(home).index(held[0])]
    start = slots.index(Slot(home, sum(key not in held for key in before)))
    return Hand(held, slots, start, start)


def _slots(structure: Structure, level: Level, held: frozenset[int]) -> tuple[Slot, ...]:
    return tuple(
        Slot((level, parent), place)
        for parent in structure.parents(level)
        for place in range(sum(key not in held for key in structure.at((level, parent))) + 1)
    )


def put_down(structure: Structure, hand: Hand) -> Structure:
    """The structure as it would be if what is held were put down now."""
    return moved(structure, hand.keys, *hand.slot)


def changes_nothing(structure: Structure, hand: Hand) -> bool:
    """Whether everything would stand as it does."""
    home = hand.slot.home
    together = all(structure.home(key) == home for key in hand.keys)
    return together and put_down(structure, hand).at(home) == structure.at(home)


def held_again(structure: Structure, hand: Hand | None) -> Hand | None:
    """What is held of a structure that has changed, over the same place where there is one."""
    if hand is None or not all(map(structure.in_use, hand.keys)):
        return None
    again = pick_up(structure, hand.keys)
    return again and again.over_slot(hand.slot)
