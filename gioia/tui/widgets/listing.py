"""A list of any length, drawn line by line: what a row says is a plain value of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from gioia.tui.reader.cells import width
from gioia.tui.reader.margin import clipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType

PARTS = ("plain", "strong", "muted", "accent", "good", "bad", "warn")


class Bit(NamedTuple):
    """A piece of a row: words, and the part of the list whose look they have."""

    text: str
    part: str = "plain"


class Line(NamedTuple):
    """A row of the list: what it stands for, and what it says."""

    key: str
    bits: tuple[Bit, ...]


class Listing(ScrollView, can_focus=True):
    """Shows lines with one of them under the cursor."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"listing--{part}" for part in (*PARTS, "cursor")}
    DEFAULT_CSS = """
    Listing { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    .listing--strong { text-style: bold; }
    .listing--muted { color: $text-muted; }
    .listing--accent { color: $accent; }
    .listing--good { color: $success; }
    .listing--bad { color: $error; text-style: bold; }
    .listing--warn { color: $warning; }
    .listing--cursor { background: $panel; }
    Listing:focus .listing--cursor { background: $primary 40%; }
    Listing:ansi .listing--cursor { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("up,k", "step(-1)", "up"), ("down,j", "step(1)", "down"),
        ("pageup", "page(-1)", "page up"), ("pagedown", "page(1)", "page down"),
        ("home", "edge(0)", "first"), ("end", "edge(-1)", "last"), ("enter", "choose", "choose"),
    ]  # fmt: skip

    @dataclass
    class Moved(Message):
        """Another line is under the cursor."""

        listing: Listing
        key: str | None

        @property
        def control(self) -> Listing:
            """The list, so that `@on` can tell lists apart."""
            return self.listing

        def can_replace(self, message: Message) -> bool:
            """Only the latest place matters."""
            return isinstance(message, Listing.Moved) and message.listing is self.listing

    @dataclass
    class Chosen(Message):
        """The line under the cursor was chosen by Enter or a second click."""

        listing: Listing
        key: str

        @property
        def control(self) -> Listing:
            """The list, so that `@on` can tell lists apart."""
            return self.listing

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.lines: tuple[Line, ...] = ()
        self.cursor = 0

    @property
    def current(self) -> str | None:
        """The key of the line under the cursor; None where there are no lines."""
        return self.lines[self.cursor].key if self.lines else None

    def show(self, lines: Sequence[Line]) -> None:
        """The lines are now these; the cursor stays on its line, or where that one was."""
        before = self.current
        self.lines = tuple(lines)
        place = next((at for at, line in enumerate(self.lines) if line.key == before), self.cursor)
        self.cursor = max(0, min(place, len(self.lines) - 1))
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.lines))
        self._reveal()
        self.refresh()
        if self.current != before:
            self.post_message(self.Moved(self, self.current))

    def go_to(self, key: str) -> None:
        """Puts the cursor on a line, if there is one of this key."""
        for place, line in enumerate(self.lines):
            if line.key == key:
                self._move(place)
                return

    def action_step(self, step: int) -> None:
        """So many lines down, or up."""
        self._move(self.cursor + step)

    def action_page(self, step: int) -> None:
        """A screenful down or up."""
        self._move(self.cursor + step * max(1, self.size.height - 1))

    def action_edge(self, place: int) -> None:
        """To the first or the last line."""
        self._move(place if place >= 0 else len(self.lines) + place)

    def action_choose(self) -> None:
        """The line under the cursor is meant."""
        if self.current is not None:
            self.post_message(self.Chosen(self, self.current))

    def on_click(self, event: events.Click) -> None:
        """A click goes to a line; a second one chooses it."""
        place = event.get_content_offset_capture(self).y + self.scroll_offset.y
        if 0 <= place < len(self.lines):
            self._move(place)
            if event.chain > 1:
                self.action_choose()

    def on_resize(self) -> None:
        """The cursor stays in sight."""
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.lines))
        self._reveal()

    def render_line(self, y: int) -> Strip:
        """The strip of one visible row."""
        place, room = y + self.scroll_offset.y, self.scrollable_content_region.width
        if place >= len(self.lines):
            return Strip.blank(self.size.width, self.rich_style)
        on_cursor = place == self.cursor
        look = self.get_component_rich_style("listing--cursor") if on_cursor else self.rich_style
        segments = [
            Segment(text, look + self.get_component_rich_style(f"listing--{part}", partial=True))
            for text, part in fitted(self.lines[place].bits, room)
        ]
        return Strip(segments).adjust_cell_length(self.size.width, look)

    def _move(self, place: int) -> None:
        place = max(0, min(place, len(self.lines) - 1))
        if place == self.cursor or not self.lines:
            return
        before, self.cursor = self.cursor, place
        for one in (before, place):
            self.refresh(Region(0, one - self.scroll_offset.y, self.size.width, 1))
        self._reveal()
        self.post_message(self.Moved(self, self.current))

    def _reveal(self) -> None:
        top, height = self.scroll_offset.y, max(1, self.scrollable_content_region.height)
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False)


def fitted(bits: Sequence[Bit], room: int) -> list[Bit]:
    """The bits of a line as far as there is room; the last one in sight is clipped."""
    shown: list[Bit] = []
    for text, part in bits:
        if room <= 0:
            break
        words = clipped(text, room)
        shown.append(Bit(words, part))
        if words != text:
            break
        room -= width(words)
    return shown


def column(text: str, cells: int, *, right: bool = False) -> str:
    """A text clipped or padded to exactly so many cells."""
    words = clipped(text, cells)
    pad = " " * (cells - width(words))
    return pad + words if right else words + pad
