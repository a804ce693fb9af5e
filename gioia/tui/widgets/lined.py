"""Lines under each other, drawn one by one: what a line says is a plain value of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from gioia.tui.reader.cells import width
from gioia.tui.widgets.bits import Bit, Line, fitted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events


class Look(Protocol):
    """Gives the style of a part of a line."""

    def __call__(self, part: str, *, on_cursor: bool = False) -> Style:
        """The style, in the line under the cursor or another one."""


class Lined(ScrollView):
    """Shows lines with one of them under the cursor; whoever has the keys moves it.

    What is made of it names the `looks` that its lines have, as its component classes.
    """

    ALLOW_SELECT = False
    CLICKS: ClassVar[int] = 2
    """So many clicks on a line choose it."""
    DEFAULT_CSS = """
    Lined { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    .listing--strong { text-style: bold; }
    .listing--muted { color: $text-muted; }
    .listing--accent { color: $accent; }
    .listing--good { color: $success; }
    .listing--bad { color: $error; text-style: bold; }
    .listing--warn { color: $warning; }
    .listing--match { color: $accent; text-style: bold; }
    .listing--cursor { background: $panel; }
    """

    @dataclass
    class Moved(Message):
        """Another line is under the cursor."""

        listing: Lined
        key: str | None

        @property
        def control(self) -> Lined:
            """The list, so that `@on` can tell lists apart."""
            return self.listing

        def can_replace(self, message: Message) -> bool:
            """Only the latest place matters."""
            return isinstance(message, Lined.Moved) and message.listing is self.listing

    @dataclass
    class Chosen(Message):
        """The line under the cursor was chosen by Enter or by clicks."""

        listing: Lined
        key: str

        @property
        def control(self) -> Lined:
            """The list, so that `@on` can tell lists apart."""
            return self.listing

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.lines: Sequence[Line] = ()
        self.cursor = 0
        self._looks: dict[tuple[str, bool], Style] = {}

    @property
    def current(self) -> str | None:
        """The key of the line under the cursor; None where there are no lines."""
        return self.lines[self.cursor].key if self.lines else None

    def move_to(self, place: int) -> None:
        """Puts the cursor on a line, or on the first or last one if there is none."""
        place = max(0, min(place, len(self.lines) - 1))
        if place == self.cursor or not self.lines:
            return
        before, self.cursor = self.cursor, place
        for one in (before, place):
            self.refresh(Region(0, one - self.scroll_offset.y, self.size.width, 1))
        self.reveal()
        self.post_message(self.Moved(self, self.current))

    def on_click(self, event: events.Click) -> None:
        """A click goes to a line; enough of them choose it."""
        place = event.get_content_offset_capture(self).y + self.scroll_offset.y
        if 0 <= place < len(self.lines):
            self.move_to(place)
            if event.chain >= self.CLICKS:
                self.choose()

    def on_resize(self) -> None:
        """The cursor stays in sight."""
        self.measure()
        self.reveal()

    def render_line(self, y: int) -> Strip:
        """The strip of one visible row."""
        return self.strip(y, self.look)

    def strip(self, y: int, look: Look) -> Strip:
        """One visible row, in looks that may be made ready."""
        cells, place = self.size.width, y + self.scroll_offset.y
        if place >= len(self.lines):
            return Strip([Segment(" " * cells, look("plain"))], cells)
        on_cursor = place == self.cursor
        bits = self.bits_of(place, self.scrollable_content_region.width)
        rest = cells - sum(width(bit.text) for bit in bits)
        shown = [*bits, Bit(" " * rest)] if rest else bits
        return Strip(
            [Segment(bit.text, look(bit.part, on_cursor=on_cursor)) for bit in shown], cells
        )

    def look(self, part: str, *, on_cursor: bool = False) -> Style:
        """The look of a part: with its own background, on which a muted colour is seen through.

        Textual works styles out anew whenever any row is to be drawn; here they are kept.
        """
        made_of = part, on_cursor
        if made_of not in self._looks:
            self._looks[made_of] = self._look(part, on_cursor=on_cursor)
        return self._looks[made_of]

    def notify_style_update(self) -> None:
        """The theme has changed, or what has the keys."""
        self._looks.clear()
        super().notify_style_update()

    def _look(self, part: str, *, on_cursor: bool) -> Style:
        style = self.get_component_rich_style(f"listing--{part}")
        if not on_cursor:
            return style
        cursor = self.get_component_rich_style("listing--cursor")
        if cursor.reverse or cursor.underline:  # few colours: the row's own are enough
            return style + Style(reverse=cursor.reverse, underline=cursor.underline)
        return style + Style(bgcolor=cursor.bgcolor)

    def measure(self) -> None:
        """There are so many lines now."""
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.lines))

    def bits_of(self, place: int, room: int) -> list[Bit]:
        """What a line says in so many cells."""
        return fitted(self.lines[place].bits, room)

    def choose(self) -> None:
        """The line under the cursor is meant."""
        if self.current is not None:
            self.post_message(self.Chosen(self, self.current))

    def reveal(self) -> None:
        """Brings the cursor into sight; the bar of lines just shown may not be there yet."""
        top, height = self.scroll_offset.y, max(1, self.scrollable_content_region.height)
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, force=True)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, force=True)


def looks(parts: Iterable[str]) -> set[str]:
    """The component classes of a list whose lines have these parts."""
    return {f"listing--{part}" for part in (*parts, "cursor")}
