"""The foot of a room: what is under the cursor, what was done and where one is, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Vertical

from gioia.tui.widgets.key_bar import KeyBar
from gioia.tui.widgets.line import Line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from gioia.tui.keys.actions import Action


class Told(NamedTuple):
    """What there is to tell at one moment."""

    here: Content
    place: Content
    actions: tuple[Action, ...]


class Foot(Vertical):
    """Shows what is told; a row is drawn anew only where something in it changed."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._here, self._place, self._keys = Line(id="here"), Line(id="place"), KeyBar(id="keys")

    def compose(self) -> ComposeResult:
        """The three rows."""
        yield from (self._here, self._place, self._keys)

    def show(self, told: Told) -> None:
        """This is so now."""
        self._here.show(told.here)
        self._place.show(told.place)
        self._keys.show(told.actions)
