"""The quotes of a code on one page, drawn row by row; only what is in sight is ever laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from gioia.tui.comparison.blocks import Scene, rows
from gioia.tui.comparison.context import WORDS
from gioia.tui.comparison.piles import Item
from gioia.tui.comparison.rolling import Anchor, Roll, thumb
from gioia.tui.reader.cells import width
from gioia.tui.reader.margin import COLOURS, WIDEST_TEXT
from gioia.tui.sitting.code_table import CodeTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.style import Style

    from gioia.tui.comparison.arranging import Entry
    from gioia.tui.comparison.blocks import Row

PARTS = (
    "text", "quote", "context", "label", "match", "title", "head", "muted", "name", "note",
    "sign", "against", "pointer", "bar", *(f"lane-{colour}" for colour in range(COLOURS)),
)  # fmt: skip
GUTTER = 3
"""Cells before the words: the cursor, a sign, a space."""
HERE, HERE_TOO = "▌", "▏"
"""The cursor in the list that has the keys, and in one that has not."""
LAID_OUT = 500
"""How many entries' rows are kept."""
KEPT_ROWS = 2000
"""How many drawn rows are kept."""


class QuoteCanvas(Widget, can_focus=True):
    """Draws entries. Knows which is under the cursor, not what moves it."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"quotes--{part}" for part in PARTS}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.entries: tuple[Entry, ...] = ()
        self.cursor = -1
        self.scene = Scene(CodeTable())
        self.top = Anchor()
        self._signs: Mapping[int, str] = {}
        self._reach: dict[int, int] = {}
        self._rows: LRUCache[int, list[Row]] = LRUCache(LAID_OUT)
        self._strips: LRUCache[tuple[Anchor, bool, str], list[Segment]] = LRUCache(KEPT_ROWS)
        self._styles: dict[str, Style] = {}
        self._visible: list[Anchor] | None = None
        self._wrapped_for = Size()

    @property
    def roll(self) -> Roll:
        """The entries as blocks of rows, seen through the widget."""
        self._fit()
        window = max(1, self.content_size.height)
        return Roll(len(self.entries), lambda block: len(self._rows_of(block)), window)

    @property
    def in_sight(self) -> list[Anchor]:
        """The rows on the screen."""
        self._fit()
        if self._visible is None:
            self._visible = self.roll.visible(self.top)
        return self._visible

    def sign(self, signs: Mapping[int, str]) -> None:
        """What stands before quotes, by their ids: whether they are marked, where they go."""
        self._signs = signs
        self.refresh()

    def scroll_rows(self, top: Anchor) -> None:
        """This is the first row on the screen."""
        self.top = top
        self.redraw()

    def redraw(self) -> None:
        """All that is in sight is drawn anew."""
        self._visible = None
        self.refresh()

    def redraw_blocks(self, *blocks: int) -> None:
        """Draws these anew, as far as they are in sight."""
        seen = [y for y, at in enumerate(self.in_sight) if at.block in blocks]
        self.refresh(*(Region(0, y, self.content_size.width, 1) for y in seen))

    def _fit(self) -> None:
        """Wraps anew for another size: a key may come before the widget is told of it."""
        if self._wrapped_for != self.content_size:
            self.lay_out()

    def lay_out(self) -> None:
        """Wraps anew what comes into sight; the first entry on the screen stays the first."""
        self._wrapped_for, self._visible = self.content_size, None
        self._rows.clear()
        self._strips.clear()
        roll = self.roll
        place = Anchor(min(self.top.block, max(0, len(self.entries) - 1)), self.top.row)
        if self.entries and place.row >= roll.height(place.block):
            place = Anchor(place.block, 0)
        self.top = min(place, roll.last())

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()
        self.refresh()

    def on_focus(self) -> None:
        """The keys are for this list now."""
        self._strips.clear()
        self.refresh()

    def on_blur(self) -> None:
        """The keys are for something else."""
        self._strips.clear()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The strip of one row of the screen."""
        seen, cells = self.in_sight, self.content_size.width
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
        base, pointer = self._style("text"), HERE if self.has_focus else HERE_TOO
        segments = [
            Segment(pointer if here else " ", self._style("pointer")),
            Segment(sign, self._style("sign")),
            Segment(" ", base),
        ] if sign else [Segment("── ", self._style("muted"))]  # fmt: skip
        used = GUTTER
        for text, part in self._rows_of(at.block)[at.row]:
            segments.append(Segment(text, self._style(part)))
            used += width(text)
        segments.append(Segment(" " * max(0, self.content_size.width - used - 1), base))
        return segments

    def _bar(self, y: int) -> Segment:
        """The last cell of a row: how far down one is."""
        at = thumb(self.roll, self.top, self.in_sight)
        symbol = " " if at is None else "┃" if y in at else "│"
        return Segment(symbol, self._style("bar"))

    def _style(self, part: str) -> Style:
        style = self._styles.get(part)
        if style is None:
            style = self._styles[part] = self.get_component_rich_style(f"quotes--{part}")
        return style

    def _rows_of(self, block: int) -> list[Row]:
        found = self._rows.get(block)
        if found is None:
            entry = self.entries[block]
            reach = self._reach.get(entry.quote.id, WORDS) if isinstance(entry, Item) else WORDS
            cells = max(10, min(WIDEST_TEXT, self.content_size.width - GUTTER - 2))
            found = self._rows[block] = rows(entry, self.scene, cells, reach)
        return found
