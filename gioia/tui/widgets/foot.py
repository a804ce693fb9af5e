"""The three rows at the foot of the screen: codes at the cursor, where one is, what keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Vertical
from textual.widgets import Static

from gioia.tui.widgets.key_bar import KeyBar
from gioia.tui.widgets.status import Held, Whereabouts, codes_line, place_line

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from gioia.tui.actions import Action


class Told(NamedTuple):
    """What there is to tell at one moment."""

    held: tuple[Held, ...]
    marked: int
    whereabouts: Whereabouts | None
    """None where no document is open."""
    said: str
    actions: tuple[Action, ...]


class Foot(Vertical):
    """Shows what is told; a row is drawn anew only where something in it changed."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._told = Told((), 0, None, "", ())

    def compose(self) -> ComposeResult:
        """The three rows."""
        yield Static(id="here", markup=False)
        yield Static(id="place", markup=False)
        yield KeyBar(id="keys")

    def show(self, told: Told) -> None:
        """This is so now."""
        before, self._told = self._told, told
        if told == before:
            return
        if told[:3] != before[:3]:
            line = codes_line(told.held, told.marked) if told.whereabouts else ""
            self.query_one("#here", Static).update(line, layout=False)
        if told[2:4] != before[2:4]:
            line = place_line(told.whereabouts, told.said)
            self.query_one("#place", Static).update(line, layout=False)
        if told.actions != before.actions:
            self.query_one(KeyBar).show(told.actions)
