"""The quotes of a code on one page, drawn row by row; only what is in sight is ever laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.cache import LRUCache
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from gioia.tui.code_table import CodeTable
from gioia.tui.comparison.arranging import first, stay, step
from gioia.tui.comparison.blocks import Scene, rows
from gioia.tui.comparison.context import QUOTE, TURNS, WORDS
from gioia.tui.comparison.piles import Item
from gioia.tui.comparison.rolling import Anchor, Roll
from gioia.tui.reader.cells import width
from gioia.tui.reader.margin import COLOURS, WIDEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.style import Style
    from textual import events

    from gioia.tui.comparison.arranging import Entry
    from gioia.tui.comparison.blocks import Row

PARTS = (
    "text", "quote", "context", "label", "match", "title", "head", "muted", "name", "note",
    "sign", "against", "pointer", "bar", *(f"lane-{colour}" for colour in range(COLOURS)),
)  # fmt: skip
GUTTER = 3
"""Cells before the words: the cursor, a sign, a space."""
HERE, HERE_TOO = "▌", "▏"
MARKED = "●"
LAID_OUT = 500
"""How many entries' rows are kept."""
KEPT_ROWS = 2000
"""How many drawn rows are kept."""
WHEEL = 3


class QuoteList(Widget, can_focus=True):
    """Shows entries with one of them under the cursor; others say what keys do."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"quotes--{part}" for part in PARTS}

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
        self.entries: tuple[Entry, ...] = ()
        self.cursor = -1
        self._anchor = Anchor()
        self.scene = Scene(CodeTable())
        self._signs: Mapping[int, str] = {}
        self._reach: dict[int, int] = {}
        self._rows: LRUCache[int, list[Row]] = LRUCache(LAID_OUT)
        self._strips: LRUCache[tuple[Anchor, bool, str], list[Segment]] = LRUCache(KEPT_ROWS)
        self._styles: dict[str, Style] = {}
        self._visible: list[Anchor] | None = None

    @property
    def current(self) -> Item | None:
        """The item under the cursor."""
        entry = self.entries[self.cursor] if 0 <= self.cursor < len(self.entries) else None
        return entry if isinstance(entry, Item) else None

    @property
    def items(self) -> list[Item]:
        """All items that are shown, from the top."""
        return [entry for entry in self.entries if isinstance(entry, Item)]

    def show(self, entries: Sequence[Entry], scene: Scene) -> None:
        """The entries are now these; the cursor stays with its quote, or with a neighbour."""
        before, place = self.entries, self.cursor
        self.entries, self.scene = tuple(entries), scene
        self.cursor = stay(before, place, self.entries)
        self._lay_out()
        self._reveal()
        self._redraw()
        self.post_message(self.Moved())

    def begin(self) -> None:
        """From the first quote."""
        self.cursor, self._anchor = first(self.entries), Anchor()
        self._reach.clear()
        self._redraw()

    def sign(self, signs: Mapping[int, str]) -> None:
        """What stands before quotes, by their ids: whether they are marked, where they go."""
        self._signs = signs
        self.refresh()

    def go_to(self, place: int) -> None:
        """Puts the cursor on an entry."""
        if place != self.cursor and 0 <= place < len(self.entries):
            before, anchor = self.cursor, self._anchor
            self.cursor = place
            self._reveal()
            if self._anchor == anchor:
                self._refresh_blocks(before, place)
            else:
                self._redraw()
            self.post_message(self.Moved())

    def find(self, quote_id: int) -> int:
        """The place of a quote; -1 where it is not shown."""
        found = (
            at
            for at, entry in enumerate(self.entries)
            if isinstance(entry, Item) and entry.quote.id == quote_id
        )
        return next(found, -1)

    def move(self, by: int) -> None:
        """So many quotes on or back; within a quote that is longer than the screen, a page."""
        roll = self._roll()
        if by == 1 and roll.hidden_below(self._anchor, self.cursor):
            self._scroll(min(roll.hidden_below(self._anchor, self.cursor), roll.window - 2))
        elif by == -1 and self._anchor > Anchor(self.cursor, 0):
            self._scroll(max(2 - roll.window, -self._anchor.row))
        else:
            self.go_to(step(self.entries, self.cursor, by))

    def page(self, direction: int) -> None:
        """A screenful on or back; the cursor goes along."""
        before = self._anchor
        self._scroll(direction * max(1, self._roll().window - 1))
        if self._anchor == before:
            self.go_to(step(self.entries, self.cursor, direction * len(self.entries)))
            return
        seen = sorted({block for block, row in self._in_sight() if row == 0})
        places = [at for at in seen if isinstance(self.entries[at], Item)]
        if places and self.cursor != places[0]:
            self.cursor = places[0]
            self.post_message(self.Moved())

    def edge(self, direction: int) -> None:
        """To the first or the last quote."""
        self.go_to(step(self.entries, self.cursor, direction * len(self.entries)))

    def reach(self, by: int) -> None:
        """More or fewer of the words around the quote under the cursor."""
        item = self.current
        if item is not None:
            now = self._reach.get(item.quote.id, WORDS)
            self._reach[item.quote.id] = min(TURNS, max(QUOTE, now + by))
            self._lay_out()
            self._reveal()
            self._redraw()

    def on_resize(self) -> None:
        """Wrapped anew; the quote under the cursor stays in sight."""
        self._lay_out()
        self._reveal()
        self._redraw()

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()
        self.refresh()

    def on_mouse_scroll_down(self) -> None:
        """Rows go up."""
        self._scroll(WHEEL)

    def on_mouse_scroll_up(self) -> None:
        """Rows go down."""
        self._scroll(-WHEEL)

    def on_click(self, event: events.Click) -> None:
        """A click goes to a quote; a second one chooses it."""
        seen, at = self._in_sight(), event.get_content_offset_capture(self).y
        if 0 <= at < len(seen) and isinstance(self.entries[seen[at].block], Item):
            self.go_to(seen[at].block)
            if event.chain > 1:
                self.post_message(self.Chosen())

    def render_line(self, y: int) -> Strip:
        """The strip of one row of the screen."""
        seen, cells = self._in_sight(), self.content_size.width
        if y >= len(seen):
            return Strip.blank(cells, self._style("text"))
        at = seen[y]
        entry = self.entries[at.block]
        here = at.block == self.cursor and at.row < len(self._rows_of(at.block)) - 1
        sign = ""
        if isinstance(entry, Item):
            sign = self._signs.get(entry.quote.id, " ") if at.row == 0 else " "
        row = self._strips.get((at, here, sign))
        if row is None:
            row = self._strips[at, here, sign] = self._drawn(at, sign, here=here)
        return Strip([*row, self._bar(y)], cells)

    def _drawn(self, at: Anchor, sign: str, *, here: bool) -> list[Segment]:
        """A row up to its last cell; a heading has no sign but a rule."""
        base = self._style("text")
        segments = [
            Segment(self._pointer() if here else " ", self._style("pointer")),
            Segment(sign, self._style("sign")),
            Segment(" ", base),
        ] if sign else [Segment("── ", self._style("muted"))]  # fmt: skip
        used = GUTTER
        for text, part in self._rows_of(at.block)[at.row]:
            segments.append(Segment(text, self._style(part)))
            used += width(text)
        segments.append(Segment(" " * max(0, self.content_size.width - used - 1), base))
        return segments

    def _pointer(self) -> str:
        """Tells the list that has the keys from the one that has not."""
        return HERE if self.has_focus else HERE_TOO

    def on_focus(self) -> None:
        """The keys are for this list now."""
        self._strips.clear()
        self.refresh()

    def on_blur(self) -> None:
        """The keys are for something else."""
        self._strips.clear()
        self.refresh()

    def _bar(self, y: int) -> Segment:
        """The last cell of a row: how far down one is, by entries."""
        window, count = self._window(), len(self.entries)
        seen, last = self._in_sight(), self._roll().last()
        if last == Anchor():
            return Segment(" ", self._style("text"))
        share = (seen[-1].block - seen[0].block + 1) / count
        thumb = max(1, round(share * window))
        top = round(seen[0].block / max(1, count - 1) * (window - thumb))
        if self._anchor >= last:
            top = window - thumb
        return Segment("┃" if top <= y < top + thumb else "│", self._style("bar"))

    def _style(self, part: str) -> Style:
        style = self._styles.get(part)
        if style is None:
            style = self._styles[part] = self.get_component_rich_style(f"quotes--{part}")
        return style

    def _window(self) -> int:
        return max(1, self.content_size.height)

    def _roll(self) -> Roll:
        return Roll(len(self.entries), lambda block: len(self._rows_of(block)), self._window())

    def _rows_of(self, block: int) -> list[Row]:
        found = self._rows.get(block)
        if found is None:
            entry = self.entries[block]
            reach = self._reach.get(entry.quote.id, WORDS) if isinstance(entry, Item) else WORDS
            cells = max(10, min(WIDEST_TEXT, self.content_size.width - GUTTER - 2))
            found = rows(entry, self.scene, cells, reach)
            self._rows[block] = found
        return found

    def _in_sight(self) -> list[Anchor]:
        if self._visible is None:
            self._visible = self._roll().visible(self._anchor)
        return self._visible

    def _lay_out(self) -> None:
        self._rows.clear()
        self._strips.clear()
        roll = self._roll()
        place = Anchor(min(self._anchor.block, max(0, len(self.entries) - 1)), self._anchor.row)
        if self.entries and place.row >= roll.height(place.block):
            place = Anchor(place.block, 0)
        self._anchor = min(place, roll.last())

    def _reveal(self) -> None:
        """The item under the cursor comes into sight, the first of a group with its heading."""
        if 0 <= self.cursor < len(self.entries):
            roll = self._roll()
            titled = self.cursor > 0 and not isinstance(self.entries[self.cursor - 1], Item)
            if titled:
                self._anchor = roll.revealing(self._anchor, self.cursor - 1)
            self._anchor = roll.revealing(self._anchor, self.cursor)

    def _refresh_blocks(self, *blocks: int) -> None:
        """Draws these anew, as far as they are in sight."""
        rows = [y for y, at in enumerate(self._in_sight()) if at.block in blocks]
        self.refresh(*(Region(0, y, self.content_size.width, 1) for y in rows))

    def _scroll(self, by: int) -> None:
        self._anchor = self._roll().rolled(self._anchor, by)
        self._redraw()

    def _redraw(self) -> None:
        self._visible = None
        self.refresh()
