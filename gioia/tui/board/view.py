"""The board as a person points at it with the mouse: click, double click, drag."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from gioia.records import PARENT_LEVEL
from gioia.tui.board.canvas import HEADER_ROWS, BoardCanvas
from gioia.tui.board.hand import Slot, pick_up

if TYPE_CHECKING:
    from textual import events
    from textual.timer import Timer

    from gioia.tui.board.hand import Hand
    from gioia.tui.board.sheet import Sheet
    from gioia.tui.board.structure import Structure


PUSH_SECONDS = 0.1
"""Between two places while a code is pulled beyond the edge of the board."""


class BoardView(BoardCanvas):
    """Shows a structure, and lets codes be pulled to where they belong."""

    @dataclass
    class Moved(Message):
        """The cursor is on another code, or what is held over another place."""

    @dataclass
    class Opened(Message):
        """The code under the cursor was clicked twice."""

    @dataclass
    class Dropped(Message):
        """What was pulled has been let go over a place."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._pulled: int | None = None
        self._pushing: Timer | None = None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Goes to the code at the pointer; from here on it can be pulled."""
        cell = self.sheet.hit(*self._place(event))
        if event.button != 1 or cell is None or self.hand is not None:
            return
        self.go_to(cell.key)
        self.post_message(self.Moved())
        if not self.structure.codes[cell.key].retired:
            self._pulled = cell.key
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Pulls the code, and those that are marked with it, over the board."""
        if self._pulled is None:
            return
        if not self.structure.in_use(self._pulled):  # it went meanwhile
            self._let_go()
            return
        x, y = self._place(event)
        hand = self.hand or self._hand_of(self._pulled, x, y)
        if hand is None:
            return
        row = event.get_content_offset_capture(self).y
        beyond = 1 if row >= self.size.height else -1 if row < HEADER_ROWS else 0
        self._carry(hand if beyond else pulled_over(self.sheet, self.structure, hand, x, y))
        self._push(beyond)

    def on_mouse_up(self, _: events.MouseUp) -> None:
        """Lets go of what is pulled."""
        if self._pulled is None:
            return
        self._let_go()
        if self.hand is not None:
            self.post_message(self.Dropped())

    def on_click(self, event: events.Click) -> None:
        """Two clicks open."""
        if event.chain == 2 and self.hand is None and self.sheet.hit(*self._place(event)):
            self.post_message(self.Opened())

    def _let_go(self) -> None:
        self._pulled = None
        self._push(0)
        self.release_mouse()

    def _carry(self, hand: Hand) -> None:
        if hand != self.hand:
            self.hold(hand)
            self.post_message(self.Moved())

    def _push(self, step: int) -> None:
        """Carries on place by place while the pointer is beyond the edge; 0: no longer."""
        if self._pushing is not None:
            self._pushing.stop()
            self._pushing = None
        if step:
            self._pushing = self.set_interval(PUSH_SECONDS, lambda: self._step(step))

    def _step(self, step: int) -> None:
        if self.hand is not None:
            self._carry(self.hand.stepped(step))

    def _hand_of(self, key: int, x: int, y: int) -> Hand | None:
        """What is pulled, once the pointer has left the code."""
        if self.sheet.cells[key].holds(x, y):
            return None
        return pick_up(self.structure, tuple(self.marked) if key in self.marked else (key,))

    def _place(self, event: events.MouseEvent) -> tuple[int, int]:
        """The place on the board under the pointer."""
        at = event.get_content_offset_capture(self)
        return at.x, at.y - HEADER_ROWS + self.scroll_offset.y


def pulled_over(sheet: Sheet, structure: Structure, hand: Hand, x: int, y: int) -> Hand:
    """The hand with the pointer at a place of the board.

    On a code that may have what is held, it comes last there; on one beside which it may stand,
    before that one, and after it where it was before it already; in the tray, under nothing.
    """
    cell = sheet.hit(x, y)
    level = hand.slot.home[0]
    if cell is not None and cell.level == PARENT_LEVEL[level]:
        return hand.over_home((level, cell.key))
    if cell is not None and cell.level == level and cell.key not in hand.keys:
        if structure.codes[cell.key].retired:
            return hand
        home = structure.home(cell.key)
        others = [key for key in structure.at(home) if key not in hand.keys]
        before = Slot(home, others.index(cell.key))
        return hand.over_slot(Slot(home, before.place + 1) if hand.slot == before else before)
    tray = sheet.height if sheet.tray is None else sheet.tray
    if cell is None and y >= tray:
        return hand if hand.slot.home == (level, None) else hand.over_home((level, None))
    return hand
