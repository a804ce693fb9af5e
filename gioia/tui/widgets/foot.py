"""The foot of a room: what is under the cursor, what was done and where one is, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from gioia.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

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
        self._told = Told(Content(""), Content(""), ())

    def compose(self) -> ComposeResult:
        """The three rows."""
        yield Static(id="here", markup=False)
        yield Static(id="place", markup=False)
        yield KeyBar(id="keys")

    def show(self, told: Told) -> None:
        """This is so now."""
        before, self._told = self._told, told
        if not told.here.is_same(before.here):
            self.query_one("#here", Static).update(told.here, layout=False)
        if not told.place.is_same(before.place):
            self.query_one("#place", Static).update(told.place, layout=False)
        if told.actions != before.actions:
            self.query_one(KeyBar).show(told.actions)
