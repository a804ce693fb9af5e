"""The preview of the figure on the board: whether it is shown, and bringing it up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.board.figure import Chosen
from gioia.tui.room.resting import Resting

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from gioia.tui.board.structure import Structure
    from gioia.tui.room.screen import Room

BROAD = 150
"""From so many cells on, a screen has the figure beside the board."""


class Preview:
    """Follows the board: the figure is drawn once the hand rests, with what is held put down."""

    def __init__(self, room: Room, draw: Callable[[], Awaitable[None]]) -> None:
        self.chosen = Chosen()
        """What the figure is made for, and how it is drawn."""
        self._room = room
        self._draw = Resting(room, draw)
        self._wanted: bool | None = None
        self._followed: Structure | None = None

    @property
    def shown(self) -> bool:
        """Whether the figure is shown: on a broad screen it is, until that is not wanted."""
        return self._beside_fits() if self._wanted is None else self._wanted

    @property
    def covers(self) -> bool:
        """Whether the figure is shown instead of the board."""
        return self.shown and not self._beside_fits()

    def toggle(self) -> None:
        """Shows the figure, or no longer."""
        self._wanted = not self.shown
        self._followed = None

    def follow(self, structure: Structure) -> None:
        """The board shows this structure: where it is another one, the figure is drawn anew."""
        if self.shown and structure is not self._followed:
            self._draw.want(at_once=self._followed is None)
            self._followed = structure

    def _beside_fits(self) -> bool:
        return self._room.size.width >= BROAD
