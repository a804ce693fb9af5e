"""Which codes are shown side by side, and which of them has the keys: a plain value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container


@dataclass(frozen=True, slots=True)
class Columns:
    """The codes by their guids, from the left: none, one or two."""

    guids: tuple[str, ...] = ()
    front: int = 0
    """The place of the one that has the keys."""

    def showing(self, guid: str, *, beside: bool = False) -> Columns:
        """With this code in the column in front, or in a second one, which is then in front."""
        place = 1 if beside else self.front
        return Columns((*self.guids[:place], guid, *self.guids[place + 1 :]), place)

    def instead(self, gone: str, guid: str) -> Columns:
        """With one code in the place of another, and in front; one that stood there is enough."""
        guids = tuple(dict.fromkeys(guid if one == gone else one for one in self.guids))
        return Columns(guids, guids.index(guid))

    def among(self, known: Container[str]) -> Columns:
        """With those codes only that are still there."""
        guids = tuple(guid for guid in self.guids if guid in known)
        return Columns(guids, min(self.front, max(0, len(guids) - 1)))

    def turned(self, front: int | None = None) -> Columns:
        """With the other column, or that at a place, in front."""
        if len(self.guids) < 2:
            return self
        return Columns(self.guids, 1 - self.front if front is None else front)

    def closed(self) -> Columns:
        """With the column in front alone."""
        return Columns(self.guids[self.front : self.front + 1])
