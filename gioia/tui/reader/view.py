"""The reader: what a person sees of a transcript, moved in by keys and by the mouse alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from gioia.text.graphemes import next_boundary
from gioia.tui.reader.motions import place_at
from gioia.tui.reader.selecting import Selecting
from gioia.tui.reader.units import UNITS, Unit

if TYPE_CHECKING:
    from textual import events
    from textual.timer import Timer

    from gioia.tui.reader.codings import Coding

CLICKED: dict[int, Unit] = {2: "word", 3: "turn"}
"""What so many clicks in a row select."""

EDGE_SECONDS = 1 / 30
"""How often the text scrolls on while the pointer is dragged beyond the edge."""


class Reader(Selecting):
    """Shows a transcript and holds what the person points at."""

    @dataclass
    class Marked(Message, bubble=False):
        """The person pointed at a lane or a name in the margin. It goes to the room itself."""

        coding: Coding

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._pointer: tuple[int, int] | None = None
        self._edge_timer: Timer | None = None

    def _offset_at(self, x: int, y: int) -> int:
        """The offset under a cell of the widget."""
        row = min(max(0, y + self.scroll_offset.y), len(self.rows) - 1)
        return place_at(self.rows, row, x - 1)

    def _coding_at(self, x: int, y: int) -> Coding | None:
        """The coding whose lane or name is under a cell of the widget."""
        row, cell = y + self.scroll_offset.y, x - self._widths.text - 2
        if cell < 0 or row >= len(self.rows):
            return None
        bar = self._paint().bar_at(cell, self.lanes.at(row), row, self._widths)
        return bar.coding if bar else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begins a selection at the pointer; with shift or while selecting, carries it there.

        In the margin: marks the code there.
        """
        if event.button != 1 or not self.page.text:
            return
        place = event.get_content_offset_capture(self)
        if place.x >= self._available():
            self.go_to(self.leads_to(place.y))
            return
        coding = None if self.selecting or event.shift else self._coding_at(place.x, place.y)
        if coding is not None:
            self._column = None
            row = self.scroll_offset.y + place.y
            self.place(max(coding.start, self.rows.starts[row]), None)
            self.screen.post_message(self.Marked(coding))
            return
        self._pointer = (place.x, place.y)
        self.capture_mouse()
        self._column = None
        offset = self._offset_at(place.x, place.y)
        kept = self.cursor if self.fixed is None else self.fixed
        self.place(offset, kept if event.shift or self.selecting else None)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drags the selection; beyond the edge, the text scrolls along."""
        if self._pointer is None:
            return
        place = event.get_content_offset_capture(self)
        if (place.x, place.y) == self._pointer:
            return
        self._pointer = (place.x, place.y)
        self._drag()
        outside = not 0 <= place.y < self.scrollable_content_region.height
        if outside and self._edge_timer is None:
            self._edge_timer = self.set_interval(EDGE_SECONDS, self._drag)
        elif not outside:
            self._stop_edge_timer()

    def on_mouse_up(self, _: events.MouseUp) -> None:
        """Ends the drag."""
        if self._pointer is not None:
            self._pointer = None
            self.release_mouse()
            self._stop_edge_timer()

    def on_click(self, event: events.Click) -> None:
        """Two clicks take the word, three the turn; in the margin, the quote."""
        unit = CLICKED.get(event.chain)
        if unit is None or not self.page.text:
            return
        place = event.get_content_offset_capture(self)
        if place.x >= self._available():
            return
        coding = self._coding_at(place.x, place.y)
        if coding is None and not self._words_in(place.y):
            return  # what is nearest would be who speaks next
        offset = self._offset_at(place.x, place.y)
        stretch = coding[:2] if coding else UNITS[unit](self.page, offset)
        if stretch[0] < stretch[1]:
            self.select(stretch)

    def _words_in(self, y: int) -> str:
        row = self.scroll_offset.y + y
        return self.rows.shown(row).strip() if row < len(self.rows) else ""

    def _drag(self) -> None:
        if self._pointer is None:
            return
        x, y = self._pointer
        bottom = self.scrollable_content_region.height - 1
        beyond = min(0, y) + max(0, y - bottom)
        if beyond:
            self.scroll_to(y=self.scroll_offset.y + beyond, animate=False)
        offset = self._offset_at(x, min(max(0, y), bottom))
        anchor = self.cursor if self.fixed is None else self.fixed
        if anchor <= offset < len(self.page.text):
            offset = next_boundary(self.page.text, offset)
        self.place(offset, anchor)

    def _stop_edge_timer(self) -> None:
        if self._edge_timer is not None:
            self._edge_timer.stop()
            self._edge_timer = None
