"""The board drawn line by line: the structure, the cursor in it, and what is held over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region, Size
from textual.scroll_view import ScrollView

from gioia.tui.board.hand import held_again, put_down
from gioia.tui.board.layout import lay_out
from gioia.tui.board.looks import Looks, Signs, holding
from gioia.tui.board.moving import stayed, wanted_top
from gioia.tui.board.paint import COMPONENTS, Painter
from gioia.tui.board.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.strip import Strip

    from gioia.records import CodeRecord
    from gioia.tui.board.hand import Hand
    from gioia.tui.board.measure import Measures
    from gioia.tui.board.problems import Problems

EMPTY = "No codes yet. n makes one; coding in the transcript (F3) makes concepts."
HEADER_ROWS = 1


class BoardCanvas(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows a structure. Knows the cursor, marks and what is held, not what moves them."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    DEFAULT_CSS = "BoardCanvas { overflow-x: hidden; overflow-y: scroll; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.structure = Structure()
        self.hand: Hand | None = None
        self.cursor: int | None = None
        self.marked: frozenset[int] = frozenset()
        self.with_retired = False
        self._informants = 0
        self._signs = Signs()
        self._read = False
        self._painter: Painter | None = None
        self._look: Looks | None = None
        self._cells = 80
        self._measures: Measures = {}
        self._drawn: dict[int, Strip] = {}
        self._lay_out()

    @property
    def current(self) -> CodeRecord | None:
        """The code under the cursor."""
        return None if self.cursor is None else self.structure.codes.get(self.cursor)

    def show(self, structure: Structure, informants: int) -> None:
        """The structure is now this; cursor and marks stay on their codes."""
        before, self._read = self.sheet, True
        self.structure = structure
        self._informants = informants
        self._measures.clear()
        self.hand = held_again(structure, self.hand)
        self._lay_out()
        self.marked = frozenset(filter(structure.in_use, self.marked))
        self.cursor = stayed(before, self.sheet, self.cursor)
        self._draw()

    def put_down(self) -> None:
        """Shows what is held as put down, before that is on the disk."""
        self.structure, self.hand = self.shown, None
        self._lay_out()
        self._draw()

    def show_retired(self, *, shown: bool) -> None:
        """Shows the retired codes too, below the others, or hides them."""
        self.with_retired = shown
        self.show(self.structure, self._informants)

    def set_problems(self, problems: Problems) -> None:
        """These problems are known: codes and headings bear their signs, and all are counted."""
        signs = problems.signs(self.structure)
        if signs != self._signs:
            self._signs = signs
            self._draw()

    def go_to(self, key: int) -> None:
        """Puts the cursor on a code that is shown."""
        before, self.cursor = self.cursor, key
        self._look = None
        if self._show_cursor():
            return
        self.refresh_cells(key for key in (before, self.cursor) if key is not None)

    def mark(self, keys: Iterable[int]) -> None:
        """Marks these codes and no others."""
        before, self.marked = self.marked, frozenset(keys)
        self._look = None
        self.refresh_cells(before ^ self.marked)

    def hold(self, hand: Hand | None) -> None:
        """Shows what is held over the place where it would be put down; None: nothing is held."""
        self.hand = hand
        if hand is not None:
            self.cursor = hand.keys[0]
        self._lay_out()
        self._draw()

    def render_line(self, y: int) -> Strip:
        """The strip of one visible row; the first tells what the columns are."""
        strip = self._drawn[y] = self._strip(y)
        return strip

    def _strip(self, y: int) -> Strip:
        cells, painter = self.size.width, self._paint()
        if y < HEADER_ROWS:
            return painter.header(self.sheet, self._signs.counted, cells)
        row = y - HEADER_ROWS + self.scroll_offset.y
        if row < self.sheet.height:
            return painter.row(self.sheet, self.shown, self._looks(), row, cells)
        if self._read and not self.structure.codes and row == 1:
            return painter.words(EMPTY, cells)
        return painter.blank(cells)

    def refresh_cells(self, keys: Iterable[int]) -> None:
        """Draws these codes anew, as far as they are visible."""
        for key in keys:
            cell = self.sheet.cells.get(key)
            if cell is not None:
                y = cell.y - self.scroll_offset.y + HEADER_ROWS
                self.refresh(Region(cell.x, y, cell.width, cell.height))

    def on_resize(self, _: events.Resize) -> None:
        """Lays the board out for the new width."""
        if self._available() != self._cells:
            self._lay_out()
        self._show_cursor()

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._painter = None

    def _available(self) -> int:
        return self.scrollable_content_region.width or 80

    def _lay_out(self) -> None:
        if self._cells != self._available():
            self._cells = self._available()
            self._measures.clear()
        self.shown = put_down(self.structure, self.hand) if self.hand else self.structure
        self.sheet = lay_out(
            self.shown, self._cells, informants=self._informants, retired=self.with_retired,
            known=self._measures,
        )  # fmt: skip
        self.virtual_size = Size(self._cells, self.sheet.height + HEADER_ROWS)

    def _draw(self) -> None:
        """Brings the cursor into sight; draws the rows anew that differ from what was drawn.

        Over ssh, fewer bytes are felt.
        """
        self._look = None
        if self._show_cursor():
            return
        for y, drawn in list(self._drawn.items()):
            if y < self.size.height and self._strip(y) != drawn:
                self.refresh(Region(0, y, self.size.width, 1))

    def _show_cursor(self) -> bool:
        """Scrolls until the cursor is in sight, by some rows at a time; True if that was needed."""
        cell = self.sheet.cells.get(self.cursor) if self.cursor is not None else None
        rows = self.size.height - HEADER_ROWS
        if cell is None or rows <= 0:
            return False
        top = self.scroll_offset.y
        wanted = wanted_top(self.sheet, cell, top, rows)
        if wanted != top:
            self.scroll_to(y=wanted, animate=False)
        return self.scroll_offset.y != top

    def _looks(self) -> Looks:
        if self._look is None:
            look = Looks(self.cursor, self.marked, self._signs)
            self._look = look if self.hand is None else holding(look, self.structure, self.hand)
        return self._look

    def _paint(self) -> Painter:
        if self._painter is None:
            self._painter = Painter(self.get_component_rich_style)
        return self._painter
