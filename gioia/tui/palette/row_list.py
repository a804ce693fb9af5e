"""The list of a palette: it draws the rows in sight, and of those only what changed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region

from gioia.tui.palette.still import Still
from gioia.tui.reader.cells import width
from gioia.tui.widgets.bits import Bit, fitted
from gioia.tui.widgets.lined import Lined, looks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from gioia.tui.widgets.bits import Line

PARTS = ("plain", "strong", "muted", "good", "match")
"""The looks that rows are made of; Textual works out each of them when a list opens."""


class RowList(Lined, Still, can_focus=False):
    """Shows rows while the person types elsewhere; the marked one says what Enter does.

    It has no border and no padding of its own, so that its rows go to the terminal as they are.
    """

    CLICKS: ClassVar[int] = 1
    COMPONENT_CLASSES: ClassVar[set[str]] = looks(PARTS)
    DEFAULT_CSS = "RowList { height: 1fr; overflow-y: scroll; scrollbar-size-vertical: 0; }"

    def __init__(self) -> None:
        super().__init__()
        self.enter = ""
        """What Enter does with the marked row, in a word or two."""

    def fill(self, lines: Sequence[Line], place: int, enter: str) -> None:
        """The rows are now these, with the mark in this place."""
        height = self.size.height
        before = [self._seen(y) for y in range(height)]
        self.lines, self.cursor, self.enter = lines, place, enter
        self.scroll_to(y=0, animate=False)
        self.measure()
        self.reveal()
        changed = [y for y, seen in enumerate(before) if seen != self._seen(y)]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of some of the visible rows."""
        look = cache(self._filtered_look)
        strips = [self.strip(y, look) for y in crop.line_range]
        if crop.column_span == (0, self.size.width):
            return strips
        return [strip.crop(crop.x, crop.right) for strip in strips]

    def _filtered_look(self, part: str, *, on_cursor: bool = False) -> Style:
        """The look of a part in the colours of this terminal."""
        drawn = [Segment(" ", self.look(part, on_cursor=on_cursor))]
        for one in self.get_line_filters():
            drawn = one.apply(drawn, self.background_colors[1])
        return drawn[0].style or Style()

    def step(self, rows: int) -> None:
        """So many rows down, or up; round the ends."""
        if self.lines:
            self.move_to((self.cursor + rows) % len(self.lines))

    def page(self, pages: int) -> None:
        """So many screenfuls down, or up."""
        self.move_to(self.cursor + pages * max(1, self.size.height - 1))

    def bits_of(self, place: int, room: int) -> list[Bit]:
        """What a row says in so many cells."""
        bits = self.lines[place].bits
        return with_sign(bits, room, self.enter) if place == self.cursor else fitted(bits, room)

    def _seen(self, y: int) -> tuple[Line, str | None] | None:
        place = y + self.scroll_offset.y
        if place >= len(self.lines):
            return None
        return self.lines[place], self.enter if place == self.cursor else None


def with_sign(bits: Sequence[Bit], room: int, does: str) -> list[Bit]:
    """A row with what Enter does at its end; only the key's sign where the rest needs the room."""
    if not does:
        return fitted(bits, room)
    whole = sum(width(bit.text) for bit in bits)
    sign = next((sign for sign in (f"  ⏎ {does} ", "  ⏎ ") if whole + width(sign) <= room), " ⏎")
    shown = fitted(bits, room - width(sign))
    gap = room - width(sign) - sum(width(bit.text) for bit in shown)
    return [*shown, Bit(" " * gap + sign, "strong")]
