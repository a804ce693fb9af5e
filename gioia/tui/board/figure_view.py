"""The preview of the figure, beside the board or instead of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from gioia.tui.board.figure import Figure, lines_of
from gioia.tui.reader.cells import width

if TYPE_CHECKING:
    from textual import events


class FigureView(ScrollView, can_focus=False, inherit_bindings=False):
    """Shows a figure in box characters. Beside the board it is cut to the room there is."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"figure--paper"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.whole = False
        self._figure = Figure()
        self.lines: list[str] = []

    def show(self, figure: Figure) -> None:
        """The figure is now this."""
        self._figure = figure
        self.border_title = f"Figure: {figure.title}"
        self._draw()

    def show_whole(self, *, whole: bool) -> None:
        """With every word, to be scrolled where it has no room; or cut to the room there is."""
        if whole != self.whole:
            self.whole = whole
            self._draw()

    def step(self, across: int, down: int) -> None:
        """Scrolls by so many cells."""
        place = self.scroll_offset
        self.scroll_to(x=place.x + across, y=place.y + down, animate=False)

    def on_resize(self, _: events.Resize) -> None:
        """Draws it for the new width."""
        self._draw()

    def render_line(self, y: int) -> Strip:
        """The strip of one visible row."""
        cells, style = self.size.width, self.get_component_rich_style("figure--paper")
        x, row = self.scroll_offset.x, y + self.scroll_offset.y
        text = self.lines[row] if row < len(self.lines) else ""
        strip = Strip([Segment(text, style)]).crop_extend(x, x + cells, style)
        return strip.apply_style(style)

    def _draw(self) -> None:
        cells = self.scrollable_content_region.width
        if cells <= 0:
            return
        self.lines = lines_of(self._figure, cells, whole=self.whole)
        self.virtual_size = Size(max(map(width, self.lines), default=0), len(self.lines))
        self.refresh()
