"""A window that asks where to go in the open document, and says what is there while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input, Static

from gioia.tui.modals.window import Window
from gioia.tui.reader.destinations import HELP, Destination, destination
from gioia.tui.widgets.status import clock

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from gioia.tui.reader.page import Page


class GoTo(Window[int]):
    """Asks for a time, a turn, a share or an end; answers with the offset."""

    def __init__(self, page: Page) -> None:
        super().__init__("Go to", "⏎ go   esc leave", "small")
        self._page = page

    def compose(self) -> ComposeResult:
        """The line to type in, and where it leads."""
        yield Input(placeholder=HELP, compact=True)
        yield Static(markup=False)

    def on_mount(self) -> None:
        """Typing begins at once."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        told = destination_told(self._page, destination(self._page, event.value))
        self.query_one(Static).update(told if event.value else "")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        place = destination(self._page, event.value)
        if place.offset is not None:
            self.answer(place.offset)
        elif not event.value:
            self.action_leave()


def destination_told(page: Page, place: Destination) -> str:
    """What is at a place: the number of its turn, who speaks, when; or why there is none."""
    if place.offset is None:
        return place.why_not
    index = page.turn_index(place.offset)
    if index is None:
        return clock(place.time_ms) or "before the first turn"
    turn = page.turns[index]
    at = clock(turn.time_ms if place.time_ms is None else place.time_ms)
    words = (f"turn {index + 1} of {len(page.turns)}", turn.speaker or "", at)
    return "  ·  ".join(word for word in words if word)
