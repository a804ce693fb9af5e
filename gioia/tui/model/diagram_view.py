"""A drawing that is scrolled both ways, with one of its arrows in the light."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from gioia.tui.model.diagram.drawing import Diagram
from gioia.tui.reader.cells import width

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from textual.binding import BindingType

    from gioia.tui.model.diagram.cells import Cell

NOTHING = Diagram((), {})


def _nothing(_: int) -> Diagram:
    return NOTHING


class DiagramView(ScrollView, can_focus=True):
    """Shows a diagram; arrow keys move it where it is larger than the view."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"diagram--arrow"}
    DEFAULT_CSS = """
    DiagramView { scrollbar-size-vertical: 1; scrollbar-size-horizontal: 1; }
    .diagram--arrow { color: $accent; text-style: bold; }
    DiagramView:ansi .diagram--arrow { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("k", "scroll_up", "up"), ("j", "scroll_down", "down"),
    ]  # fmt: skip

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.diagram = NOTHING
        self._draw: Callable[[int], Diagram] = _nothing
        self._cells = 0
        self._relation: int | None = None
        self._lit: frozenset[Cell] = frozenset()

    def show(self, draw: Callable[[int], Diagram]) -> None:
        """The drawing is now what `draw` makes in the cells that there are."""
        self._draw = draw
        self._redraw()

    def light(self, relation: int | None) -> None:
        """The arrow of this relation stands out, and comes into sight."""
        self._relation = relation
        self._show_light()

    def on_resize(self) -> None:
        """Draws anew where there are more or fewer cells."""
        if self.scrollable_content_region.width != self._cells:
            self._redraw()
            self.call_after_refresh(self._ask_for_room)

    def _ask_for_room(self) -> None:
        """Once more: what is asked for while the room is laid out may not be heard."""
        if self.diagram.lines and not self.size.height:
            self.refresh(layout=True)

    def _redraw(self) -> None:
        self._cells = self.scrollable_content_region.width
        self.diagram = self._draw(self._cells) if self._cells else NOTHING
        cells = max(map(width, self.diagram.lines), default=0)
        self.virtual_size = Size(cells, len(self.diagram.lines))
        self.refresh(layout=True)
        self._show_light()

    def _show_light(self) -> None:
        cells = frozenset(
            () if self._relation is None else self.diagram.paths.get(self._relation, ())
        )
        if cells and cells != self._lit:
            self.scroll_to_region(around(cells), animate=False, force=True)
        self._lit = cells
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The strip of one visible row."""
        row, left = y + self.scroll_offset.y, self.scroll_offset.x
        if row >= len(self.diagram.lines):
            return Strip.blank(self.size.width, self.rich_style)
        words = self.diagram.lines[row]
        strip = Strip([Segment(words, self.rich_style)], width(words))
        lit = self._lit_of(strip, {column for at, column in self._lit if at == row})
        return lit.crop(left, left + self.size.width).extend_cell_length(
            self.size.width, self.rich_style
        )

    def _lit_of(self, strip: Strip, columns: Collection[int]) -> Strip:
        """The strip with these cells in the light."""
        if not columns:
            return strip
        look = self.get_component_rich_style("diagram--arrow", partial=True)
        edges = {column + more for column in columns for more in (0, 1)}
        cuts = sorted({0, strip.cell_length} | {min(edge, strip.cell_length) for edge in edges})
        parts = zip(pairwise(cuts), strip.divide(cuts[1:]), strict=True)
        return Strip.join(
            Strip(Segment.apply_style(part, post_style=look)) if start in columns else part
            for (start, _), part in parts
        )


def around(cells: Collection[Cell]) -> Region:
    """The smallest region with all of these cells."""
    rows, columns = [row for row, _ in cells], [column for _, column in cells]
    top, left = min(rows), min(columns)
    return Region(left, top, max(columns) - left + 1, max(rows) - top + 1)
