"""What can be picked or made in a palette, and the answer it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.tui.palette.search import Labels

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be picked."""

    key: str
    label: str
    detail: str = ""
    """Shown dim behind the label."""
    note: str = ""
    """Shown below the list while the row is marked: a code's definition."""
    hint: str = ""
    """Shown before the label: a digit or a key."""
    boost: float = 0.0
    """Added to the score: what is much used stands higher."""


@dataclass(frozen=True, slots=True)
class Choices:
    """So many things to pick from that the entry of one is made only when it is shown."""

    labels: Labels
    boosts: Mapping[int, float]
    """By the place of a label; 0 for those that are left out."""
    entry: Callable[[int], Entry]
    """The entry at a place."""

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Choices:
        """The choice among these entries."""
        boosts = {place: one.boost for place, one in enumerate(entries) if one.boost}
        return cls(Labels([one.label for one in entries]), boosts, tuple(entries).__getitem__)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be made instead of picked."""

    key: str
    wording: str
    """With {} for what was typed; without it, the offer stands before anything is typed too."""

    @property
    def makes(self) -> bool:
        """Whether something is made of what was typed."""
        return "{}" in self.wording


@dataclass(frozen=True, slots=True)
class Picked:
    """The answer: the key of an entry or an offer, and what had been typed."""

    key: str
    typed: str
    also: tuple[Picked, ...] = ()
    """What else was marked, where several can be."""
