"""Moving in the quotes of a code, by keys and by the mouse."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from gioia.tui.comparison.arranging import first, stay, step
from gioia.tui.comparison.canvas import QuoteCanvas
from gioia.tui.comparison.context import QUOTE, TURNS, WORDS
from gioia.tui.comparison.piles import Item
from gioia.tui.comparison.rolling import Anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from gioia.tui.comparison.arranging import Entry
    from gioia.tui.comparison.blocks import Scene

WHEEL = 3
"""Rows that a notch of the wheel scrolls."""


class QuoteList(QuoteCanvas):
    """Shows entries with one of them under the cursor; what else keys do is told elsewhere."""

    @dataclass
    class Moved(Message):
        """Another quote is under the cursor."""

        def can_replace(self, message: Message) -> bool:
            """Only the latest place matters."""
            return isinstance(message, QuoteList.Moved)

    class Chosen(Message):
        """The quote under the cursor was chosen by a second click."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.items: tuple[Item, ...] = ()
        self._places: list[int] = []

    @property
    def current(self) -> Item | None:
        """The item under the cursor."""
        entry = self.entries[self.cursor] if 0 <= self.cursor < len(self.entries) else None
        return entry if isinstance(entry, Item) else None

    @property
    def number(self) -> int:
        """Which of the items is under the cursor, counted from 1."""
        return bisect_left(self._places, self.cursor) + 1

    def show(self, entries: Sequence[Entry], scene: Scene) -> None:
        """The entries are now these; the cursor stays with its quote, or with a neighbour."""
        before, place = self.entries, self.cursor
        self.entries, self.scene = tuple(entries), scene
        self._places = [at for at, entry in enumerate(entries) if isinstance(entry, Item)]
        self.items = tuple(entry for entry in entries if isinstance(entry, Item))
        self.cursor = stay(before, place, self.entries)
        self.on_resize()
        self.post_message(self.Moved())

    def begin(self) -> None:
        """From the first quote."""
        self.cursor = first(self.entries)
        self._reach.clear()
        self.scroll_rows(Anchor())

    def go_to(self, place: int) -> None:
        """Puts the cursor on an entry."""
        if place != self.cursor and 0 <= place < len(self.entries):
            before, top = self.cursor, self.top
            self.cursor = place
            self._reveal()
            if self.top == top:
                self.redraw_blocks(before, place)
            else:
                self.redraw()
            self.post_message(self.Moved())

    def find(self, quote_id: int) -> int:
        """The place of a quote; -1 where it is not shown."""
        pairs = zip(self._places, self.items, strict=True)
        return next((at for at, item in pairs if item.quote.id == quote_id), -1)

    def move(self, direction: int) -> None:
        """To the next quote (1) or back (-1); first through one that is not all in sight."""
        onwards = self.roll.within(self.top, self.cursor, direction)
        if onwards is None:
            self.go_to(step(self.entries, self.cursor, direction))
        else:
            self.scroll_rows(onwards)

    def page(self, direction: int) -> None:
        """A screenful on or back; the cursor goes along."""
        roll, before = self.roll, self.top
        self.scroll_rows(roll.rolled(before, direction * max(1, roll.window - 1)))
        if self.top == before:
            self.edge(direction)
            return
        begun = [at.block for at in self.in_sight if at.row == 0]
        places = [at for at in begun if isinstance(self.entries[at], Item)]
        at_top = self.in_sight[0].block
        place = places[0] if places else at_top
        if place != self.cursor and isinstance(self.entries[place], Item):
            self.cursor = place
            self.post_message(self.Moved())

    def edge(self, direction: int) -> None:
        """To the first or the last quote."""
        self.go_to(step(self.entries, self.cursor, direction * len(self.entries)))
        self._reveal()
        self.redraw()

    def reach(self, by: int) -> None:
        """More or fewer of the words around the quote under the cursor."""
        item = self.current
        if item is not None:
            now = self._reach.get(item.quote.id, WORDS)
            self._reach[item.quote.id] = min(TURNS, max(QUOTE, now + by))
            self.on_resize()

    def lay_out(self) -> None:
        """Wraps anew; the quote under the cursor stays in sight."""
        super().lay_out()
        self._reveal()

    def on_resize(self) -> None:
        """All is drawn anew."""
        self.lay_out()
        self.redraw()

    def on_mouse_scroll_down(self) -> None:
        """Rows go up."""
        self.scroll_rows(self.roll.rolled(self.top, WHEEL))

    def on_mouse_scroll_up(self) -> None:
        """Rows go down."""
        self.scroll_rows(self.roll.rolled(self.top, -WHEEL))

    def on_click(self, event: events.Click) -> None:
        """A click goes to a quote; a second one chooses it."""
        seen, at = self.in_sight, event.get_content_offset_capture(self).y
        if 0 <= at < len(seen) and isinstance(self.entries[seen[at].block], Item):
            self.go_to(seen[at].block)
            if event.chain > 1:
                self.post_message(self.Chosen())

    def _reveal(self) -> None:
        """The item under the cursor comes into sight, the first of a group with its heading."""
        if not 0 <= self.cursor < len(self.entries):
            return
        self.top = self.roll.revealing(self.top, self.cursor)
        titled = self.cursor > 0 and not isinstance(self.entries[self.cursor - 1], Item)
        if titled and self.top == Anchor(self.cursor, 0):
            self.top = Anchor(self.cursor - 1, 0)
