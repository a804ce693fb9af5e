"""The first picture: the reading room before anything is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Static

from gioia.tui.rooms import READING
from gioia.tui.themes import BREAKPOINTS, HEIGHTS
from gioia.tui.widgets.room_bar import RoomBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from gioia.tui.keymap.keymap import Keymap

HEADINGS = {"documents": "Documents", "middle": "", "codes": "Codes"}
"""The panes of the reading room, and what stands above each."""


class Frame(Screen[None], inherit_bindings=False):
    """The rooms with their keys, the panes with their headings, the foot.

    A picture of these few is there before the rest is even loaded; the room then takes its place.
    """

    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = ""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """As the reading room has them."""
        yield RoomBar(READING.name, self._keymap)
        with Horizontal(id="panes"):
            for name, heading in HEADINGS.items():
                pane = Static(id=name)
                pane.border_title = heading
                yield pane
        with Vertical(id="foot"):
            for row in ("here", "place", "keys"):
                yield Static(id=row)
