"""A canvas whose codings, signs and matches come and go, with the ruler at its right edge."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip

from gioia.tui.reader.canvas import Canvas
from gioia.tui.reader.margin import COLOURS
from gioia.tui.reader.ruler import Ruler, Tick, glyph_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual import events

    from gioia.tui.reader.codings import Coding, CodingIndex
    from gioia.tui.reader.find import Matches
    from gioia.tui.reader.lanes import Bar
    from gioia.tui.reader.margin import Mark
    from gioia.tui.reader.page import Page, Stretch


class Coded(Canvas):
    """Draws anew only what a change touches; the ruler stands in the place of a scrollbar."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"reader--ruler", "reader--ruler-view"}
    DEFAULT_CSS = "Coded { scrollbar-size-vertical: 0; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._ruler = Ruler(1, 1)
        self._hits: frozenset[int] = frozenset()
        self._ticks: dict[Tick, Strip] = {}

    def show(self, page: Page, codings: CodingIndex) -> None:
        """Another document, from its beginning."""
        super().show(page, codings)
        self._measure()

    def on_resize(self, event: events.Resize) -> None:
        """Wraps anew; the ruler has more cells or fewer."""
        super().on_resize(event)
        self._measure()

    def replace_codings(self, codings: Iterable[Coding]) -> None:
        """The codings of this document are now these: what differs is drawn anew, nothing else."""
        wanted, held = set(codings), set(self.codings)
        for coding in held - wanted:
            self.take_out(coding)
        for coding in sorted(wanted - held):
            self.put(coding)

    def put(self, coding: Coding) -> None:
        """One coding more."""
        if coding not in self.codings:
            self.codings.add(coding)
            self._refresh_bar(self.lanes.add(coding), 1)

    def take_out(self, coding: Coding) -> None:
        """One coding less."""
        self.codings.remove(coding)
        self._refresh_bar(self.lanes.remove(coding), -1)

    def set_marks(self, marks: Mapping[int, Mark]) -> None:
        """How codes look: by id, their labels, colours and shapes."""
        self._marks = marks
        self.repaint()

    def set_signs(self, signs: Mapping[int, str]) -> None:
        """What quotes are marked as: by id, the signs before the names of their codes."""
        if signs != self._signs:
            self._signs = dict(signs)
            self.repaint()

    def set_sign(self, quote: int, sign: str, stretch: Stretch) -> None:
        """One quote, which lies at this stretch, is marked as something else now."""
        if sign == self._signs.get(quote, ""):
            return
        self._signs[quote] = sign
        if not sign:
            del self._signs[quote]
        self._redraw(*self._rows_under(*stretch))

    def set_matches(self, matches: Matches) -> None:
        """What was searched for is shown wherever it stands."""
        self.matches = matches
        self._find_hits()
        self.repaint()

    def focus_code(self, code: int | None) -> None:
        """The stretches of this code stand out in a solid colour."""
        if code != self.focused_code:
            self.focused_code = code
            self.repaint()

    def repaint(self) -> None:
        """Everything visible is drawn anew."""
        self._ticks.clear()
        super().repaint()

    def notify_style_update(self) -> None:
        """The theme has changed."""
        self._ticks.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """The strip of one visible row, and the cell of the ruler that stands there."""
        return Strip.join([super().render_line(y), self._tick_at(y)])

    def ruled(self, cell: int) -> int:
        """Where a cell of the ruler leads: the first match, quote or character beside it."""
        cell = min(max(0, cell), self._ruler.cells - 1)
        first, end = (self._offset_of(row) for row in self._ruler.rows_of(cell))
        found = [match[0] for match in self.matches.between(first, end)[:1]]
        if not found:
            lying = self.codings.between(first, max(end, first + 1))
            focused = [coding for coding in lying if coding.code == self.focused_code]
            found = [max(first, coding.start) for coding in focused or lying]
        return min(found, default=first)

    def _refresh_bar(self, bar: Bar, by: int) -> None:
        self._redraw(bar.first, bar.last)
        cells = self._ruler.count(bar.coding.code, bar.first, bar.last, by)
        self.refresh(Region(self._available(), cells.start, 1, len(cells)))

    def _redraw(self, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self._strips.discard(row)
        self.refresh_rows(first, last)

    def _available(self) -> int:
        return max(1, super()._available() - 1)

    def _measure(self) -> None:
        """Counts anew what lies beside the cells of the ruler."""
        self._ruler = Ruler(len(self.rows), self.scrollable_content_region.height)
        for coding in self.codings:
            self._ruler.count(coding.code, *self._rows_under(coding.start, coding.end))
        self._find_hits()

    def _find_hits(self) -> None:
        """The cells beside which something stands that was searched for."""
        borders = [
            self._offset_of(self._ruler.rows_of(cell)[0]) for cell in range(self._ruler.cells)
        ]
        borders.append(len(self.page.text))
        self._hits = frozenset(
            cell
            for cell in range(self._ruler.cells if self.matches else 0)
            if self.matches.between(borders[cell], borders[cell + 1])
        )

    def _rows_under(self, start: int, end: int) -> tuple[int, int]:
        return self.rows.row_of(start), self.rows.row_of(max(start, end - 1))

    def _offset_of(self, row: int) -> int:
        return self.rows.starts[row] if row < len(self.rows) else len(self.page.text)

    def _tick_at(self, y: int) -> Strip:
        ruler = self._ruler
        if y >= ruler.cells:
            return self._drawn(Tick())
        whole = ruler.rows == ruler.cells
        seen = () if whole else ruler.in_sight(self.scroll_offset.y, self.size.height)
        focus = self.focused_code
        return self._drawn(ruler.tick(y, focus, found=y in self._hits, in_sight=y in seen))

    def _drawn(self, tick: Tick) -> Strip:
        strip = self._ticks.get(tick)
        if strip is None:
            style = self.get_component_rich_style(
                "reader--ruler-view" if tick.in_sight else "reader--ruler"
            )
            mark = self._marks.get(self.focused_code) if self.focused_code is not None else None
            if tick.focused and mark is not None and not tick.found:
                style += self.get_component_rich_style(f"reader--lane-{mark.colour % COLOURS}")
            strip = self._filtered(Strip([Segment(glyph_of(tick), style)], 1))
            self._ticks[tick] = strip
        return strip
