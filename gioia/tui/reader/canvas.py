"""A document drawn line by line: rows, tints and lanes, each row painted once until it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.segment import Segment
from textual.cache import LRUCache
from textual.strip import Strip

from gioia.tui.reader.codings import CodingIndex
from gioia.tui.reader.find import Matches
from gioia.tui.reader.groups import ALL_TOGETHER
from gioia.tui.reader.lanes import Lanes
from gioia.tui.reader.paint import COMPONENTS, Painter
from gioia.tui.reader.runs import Layers, runs
from gioia.tui.reader.wrapped import Wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.style import Style
    from textual.geometry import Region

    from gioia.tui.reader.margin import Mark
    from gioia.tui.reader.page import Page, Stretch

KEPT_ROWS = 2000


class Drawn(NamedTuple):
    """A row as it was last shown, and what it was made of."""

    segments: list[Segment]
    edge: Segment
    strip: Strip


class Canvas(Wrapped):
    """Shows a page with its codings. Knows where cursor and selection are, not what moves them.

    It has no border and no padding of its own, so that its rows go to the terminal as they are:
    what Textual does for those takes longer than painting the row.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.cursor = 0
        self.fixed: int | None = None
        self.focused_code: int | None = None
        self.codings = CodingIndex()
        self.matches = Matches()
        self._marks: Mapping[int, Mark] = {}
        self._signs: dict[int, str] = {}
        self._painter: Painter | None = None
        self._drawn: LRUCache[int, Drawn] = LRUCache(KEPT_ROWS)
        self._lay_out(80)

    @property
    def selection(self) -> Stretch:
        """What is selected; empty, at the cursor, where nothing is."""
        anchor = self.cursor if self.fixed is None else self.fixed
        return min(anchor, self.cursor), max(anchor, self.cursor)

    @property
    def pointed(self) -> int:
        """The offset of the character that the person points at: the last one of a selection."""
        return (
            self.cursor - 1 if self.fixed is not None and self.cursor > self.fixed else self.cursor
        )

    def show(self, page: Page, codings: CodingIndex) -> None:
        """Another document, from its beginning."""
        self.page = page
        self.codings = codings
        self.groups = ALL_TOGETHER
        self.matches = Matches()
        self.cursor, self.fixed = 0, None
        self._lay_out(self._available())
        self.scroll_to(y=0, animate=False)
        self.refresh()

    def repaint(self) -> None:
        """Everything visible is drawn anew."""
        self._painter = None
        self._drawn.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._painter = None
        self._drawn.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of some of the visible rows."""
        top = self.scroll_offset.y
        strips = [self._strip(top + y, self.edge(y)) for y in crop.line_range]
        if crop.column_span == (0, self.size.width):
            return strips
        return [strip.crop(crop.x, crop.right) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """The strip of one visible row: its text, lanes and names, and what stands at its edge."""
        return self._strip(y + self.scroll_offset.y, self.edge(y))

    def edge(self, y: int) -> Segment:
        """What stands at the right edge of a visible row; always the same one while it looks so."""
        raise NotImplementedError

    def _lay_out(self, available: int) -> None:
        super()._lay_out(available)
        self.lanes = Lanes(self.codings, self.rows.row_of, self.groups)
        self._drawn.clear()

    def _paint(self) -> Painter:
        if self._painter is None:
            self._painter = Painter(
                self.get_component_rich_style, self._marks, self.focused_code, self._signs,
                self.filtered, self.groups,
            )  # fmt: skip
        return self._painter

    def _strip(self, row: int, edge: Segment) -> Strip:
        pointed = self._is_pointed_at(row)
        drawn = None if pointed else self._drawn.get(row)
        if drawn is not None and drawn.edge is edge:
            return drawn.strip
        segments = self._draw(row) if drawn is None else drawn.segments
        strip = Strip([*segments, edge], self._widths.all + edge.cell_length)
        if not pointed:
            self._drawn[row] = Drawn(segments, edge, strip)
        return strip

    def _is_pointed_at(self, row: int) -> bool:
        """Whether cursor or selection are on the row: it is drawn anew each time."""
        if row >= len(self.rows):
            return False
        start, end = self.rows.starts[row], self.rows.ends[row]
        first, last = self.selection
        return (first < max(end, start + 1) and last > start) or self._is_at(row)

    def _is_at(self, row: int) -> bool:
        return self.rows.row_of(self.cursor) == row

    def _draw(self, row: int) -> list[Segment]:
        paint = self._paint()
        if row >= len(self.rows) or not self.page.text:
            return [paint.blank(self._widths.all)]
        start, end = self.rows.starts[row], self.rows.ends[row]
        here = self._is_at(row)
        return paint.row(
            self.page.text[start:end], runs(start, end, self._layers(start, end, here=here)), start,
            self.lanes.at(row), row, self._widths, cursor_behind=here and self.cursor >= end,
        )  # fmt: skip

    def filtered(self, style: Style) -> Style:
        """A style in the colours of this terminal."""
        segments = [Segment(" ", style)]
        for one in self.get_line_filters():
            segments = one.apply(segments, self.background_colors[1])
        return segments[0].style or style

    def _layers(self, start: int, end: int, *, here: bool) -> Layers:
        quiet = self.page.role_at(start) == "interviewer"
        return Layers(
            codings=self.codings.between(start, end) if start < end else (),
            focus=self.focused_code,
            marks=[(mark.start, mark.end) for mark in self.page.marks_between(start, end)],
            quiet=[(start, end)] if quiet else (),
            matches=self.matches.between(start, end),
            selection=self.selection,
            cursor=self.cursor_stretch() if here else (0, 0),
        )

    def cursor_stretch(self) -> Stretch:
        """The character under the cursor; a subclass says what a character is."""
        return self.cursor, self.cursor + 1
