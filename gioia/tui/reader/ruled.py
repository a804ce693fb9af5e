"""A canvas with a ruler at its right edge, in the place of a scrollbar."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Region

from gioia.tui.reader.ahead import Ahead
from gioia.tui.reader.margin import COLOURS
from gioia.tui.reader.ruler import Ruler, Tick, glyph_of

if TYPE_CHECKING:
    from gioia.tui.reader.codings import Coding, CodingIndex
    from gioia.tui.reader.page import Page


class Ruled(Ahead):
    """Shows beside the rows where in the whole document codes and matches lie."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"reader--ruler", "reader--ruler-view"}
    DEFAULT_CSS = "Ruled { scrollbar-size-vertical: 0; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._ruler = Ruler(self.rows, 1, self.codings)
        self._hits: frozenset[int] = frozenset()
        self._ticks: dict[Tick, Segment] = {}
        self._out_of_sight: list[Segment] = []
        self._ruled: list[Segment] = []

    def show(self, page: Page, codings: CodingIndex) -> None:
        """Another document, from its beginning."""
        super().show(page, codings)
        self.measure()

    def take_size(self) -> None:
        """Wraps anew; the ruler has more cells or fewer."""
        super().take_size()
        self.measure()

    def repaint(self) -> None:
        """Everything visible is drawn anew."""
        self._forget_ruler()
        super().repaint()

    def notify_style_update(self) -> None:
        """The theme has changed."""
        self._forget_ruler()
        super().notify_style_update()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Something else is in sight."""
        self._ruled = []
        super().watch_scroll_y(old_value, new_value)

    def edge(self, y: int) -> Segment:
        """The cell of the ruler beside a visible row."""
        if not self._ruled:
            self._ruled = self._rule()
        return self._ruled[min(y, len(self._ruled) - 1)]

    def measure(self) -> None:
        """Counts anew what lies beside the cells of the ruler."""
        height = self.scrollable_content_region.height
        self._ruler = Ruler(self.rows, height, self.codings)
        self._rule_anew()
        self.find_hits()

    def count(self, coding: Coding, by: int) -> None:
        """A coding came, or went: `by` is 1 or -1."""
        cells = self._ruler.count(coding, by)
        self._rule_anew()
        self.refresh(Region(self._available(), cells.start, 1, len(cells)))

    def find_hits(self) -> None:
        """Looks up the cells beside which something stands that was searched for."""
        ruler = self._ruler
        self._hits = frozenset(
            cell
            for cell in range(ruler.cells if self.matches else 0)
            if self.matches.between(*ruler.borders[cell : cell + 2])
        )

    def leads_to(self, cell: int) -> int:
        """Where a cell of the ruler leads: the first match, quote or character beside it."""
        cell = min(max(0, cell), self._ruler.cells - 1)
        first, end = self._ruler.borders[cell : cell + 2]
        found = [match[0] for match in self.matches.between(first, end)[:1]]
        if not found:
            lying = self.codings.between(first, max(end, first + 1))
            focused = [coding for coding in lying if coding.code == self.focused_code]
            found = [max(first, coding.start) for coding in focused or lying]
        return min(found, default=first)

    def _available(self) -> int:
        return max(1, super()._available() - 1)

    def _forget_ruler(self) -> None:
        self._ticks.clear()
        self._rule_anew()

    def _rule_anew(self) -> None:
        self._out_of_sight, self._ruled = [], []

    def _rule(self) -> list[Segment]:
        """The cells of the ruler, and an empty one for what lies below them."""
        ruler = self._ruler
        if not self._out_of_sight:
            cells = range(ruler.cells)
            ticks = [self._tick(cell, in_sight=False) for cell in cells]
            self._out_of_sight = [self._segment(tick) for tick in (*ticks, Tick())]
        ruled = self._out_of_sight.copy()
        if ruler.rows > ruler.cells:
            for cell in ruler.in_sight(self.scroll_offset.y, self.size.height):
                ruled[cell] = self._segment(self._tick(cell, in_sight=True))
        return ruled

    def _tick(self, cell: int, *, in_sight: bool) -> Tick:
        found = cell in self._hits
        return self._ruler.tick(cell, self.focused_code, found=found, in_sight=in_sight)

    def _segment(self, tick: Tick) -> Segment:
        segment = self._ticks.get(tick)
        if segment is None:
            style = self.get_component_rich_style(
                "reader--ruler-view" if tick.in_sight else "reader--ruler"
            )
            mark = self._marks.get(self.focused_code) if self.focused_code is not None else None
            if tick.focused and mark is not None and not tick.found:
                style += self.get_component_rich_style(f"reader--lane-{mark.colour % COLOURS}")
            segment = self._ticks[tick] = Segment(glyph_of(tick), self.filtered(style))
        return segment
