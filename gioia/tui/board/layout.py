"""The layout of the board: themes beside their concepts, dimensions beside their themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.board.measure import COLUMN, Measure, Measures, measured
from gioia.tui.board.sheet import Cell, Heading, Sheet, Widths, bands
from gioia.tui.board.strokes import Strokes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import CodeRecord
    from gioia.tui.board.structure import Structure

THEMES_APART = Heading("Themes without a dimension", "theme")
CONCEPTS_APART = Heading("Concepts without a theme", "concept")
RETIRED = Heading("Retired")

_SHARES = (0.28, 0.24)
"""Of the room, to themes and dimensions."""
_LEAST = 48
"""Cells that are needed at the least; a narrower screen shows the left part of them."""
_LEAST_ABOVE = 15
_GAP = 1
"""Rows between two themes, and between two dimensions."""


def widths(available: int) -> Widths:
    """How a screen of so many cells is divided among the columns."""
    joint = 3 if available < 90 else 5
    room = max(available - 2 * joint, _LEAST)
    themes, dimensions = (max(_LEAST_ABOVE, int(room * share)) for share in _SHARES)
    return Widths(room - themes - dimensions, themes, dimensions, joint)


def count_of(code: CodeRecord, informants: int, *, open_yet: bool = False) -> str:
    """Its quotes, and how many of the study's informants said them: `12 3/7`.

    A mark tells that it is `open_yet` under which theme it comes.
    """
    return f"{code.quotes} {code.informants}/{informants}{' ?' if open_yet else ''}"


def lay_out(
    structure: Structure,
    available: int,
    *,
    informants: int = 0,
    retired: bool = False,
    known: Measures | None = None,
) -> Sheet:
    """The board for a screen of so many cells.

    Dimensions with their themes and concepts come first, in the author's order; then the tray: the
    themes without a dimension and the concepts without a theme; then, where they are wanted, the
    retired codes.

    Args:
        structure: what is laid out.
        available: the width of the screen in cells.
        informants: how many the study has.
        retired: whether the retired codes are shown.
        known: how large codes were found to be at this width; kept up, to lay them out again soon.
    """
    measures = {} if known is None else known
    return _Setter(structure, widths(available), informants, measures).set(retired=retired)


class _Setter:
    """Puts down one part of the board after the other, from top to bottom."""

    def __init__(
        self, structure: Structure, columns: Widths, informants: int, known: Measures
    ) -> None:
        self._structure = structure
        self._columns = columns
        self._informants = informants
        self._cells: dict[int, Cell] = {}
        self._headings: dict[int, Heading] = {}
        self._strokes = Strokes()
        self._measures = known
        self._y = 0

    def set(self, *, retired: bool) -> Sheet:
        structure = self._structure
        for key in structure.at(("dimension", None)):
            self._dimension(key)
        tray = self._y
        self._apart(structure.at(("theme", None)), structure.at(("concept", None)))
        there = self._y > tray
        if retired and structure.retired:
            self._heading(RETIRED)
            self._side_by_side(structure.retired)
        ordered = sorted(self._cells.values(), key=lambda cell: (cell.y, cell.x))
        cells = {cell.key: cell for cell in ordered}
        return Sheet(
            self._columns, cells, self._headings, self._strokes, self._y,
            tray if there else None, bands(ordered),
        )  # fmt: skip

    def _apart(self, themes: Sequence[int], concepts: Sequence[int]) -> None:
        if themes:
            self._heading(THEMES_APART)
            for key in themes:
                self._theme(key)
                self._y += _GAP
        if concepts:
            self._heading(CONCEPTS_APART)
            self._side_by_side(concepts)

    def _heading(self, heading: Heading) -> None:
        self._headings[self._y] = heading
        self._y += 1

    def _dimension(self, key: int) -> None:
        """A dimension, centred on its themes."""
        top = self._y
        themes = self._structure.below(key)
        for number, theme in enumerate(themes):
            self._y += _GAP if number else 0
            self._theme(theme)
        bottom = max(self._y, top + self._measure(key).height)
        below = [self._cells[theme] for theme in themes]
        self._join(below, self._beside(key, below, top, bottom))
        self._y = bottom + _GAP

    def _theme(self, key: int) -> None:
        """A theme, centred on its concepts."""
        concepts = self._structure.below(key)
        rows = sum(self._measure(concept).height for concept in concepts)
        top, bottom = self._y, self._y + max(self._measure(key).height, rows)
        self._y += (bottom - top - rows) // 2
        below = []
        for concept in concepts:
            below.append(self._put(concept, self._y))
            self._y += below[-1].height
        self._join(below, self._beside(key, below, top, bottom))
        self._y = bottom

    def _beside(self, key: int, below: Sequence[Cell], top: int, bottom: int) -> Cell:
        """A code level with the middle of those below it, between two rows."""
        middle = (below[0].anchor + below[-1].anchor) // 2 if below else top
        measure = self._measure(key)
        y = middle - (len(measure.label) - 1) // 2
        return self._put(key, max(top, min(y, bottom - measure.height)))

    def _side_by_side(self, keys: Sequence[int]) -> None:
        """Codes in rows of as many as go, in their order."""
        width = self._columns.concepts
        across = max(1, (self._columns.total + 1) // (width + 1))
        for first in range(0, len(keys), across):
            row = keys[first : first + across]
            for place, key in enumerate(row):
                self._put(key, self._y, x=place * (width + 1))
            self._y += max(self._cells[key].height for key in row)
        self._y += _GAP

    def _join(self, cells: Sequence[Cell], to: Cell) -> None:
        """Lines from cells to the one that they belong to: they meet half-way in an upright."""
        if not cells:
            return
        upright = to.x - 1 - self._columns.joint // 2
        anchors = [cell.anchor for cell in cells]
        for cell in cells:
            self._strokes.reach(cell.anchor, cell.right, upright)
        self._strokes.reach(to.anchor, to.x - 1, upright)
        self._strokes.down(upright, min(*anchors, to.anchor), max(*anchors, to.anchor))

    def _put(self, key: int, y: int, x: int | None = None) -> Cell:
        measure = self._measure(key, self._columns.concepts if x is not None else None)
        left = self._columns.lefts[measure.column] if x is None else x
        cell = Cell(
            key, measure.level, left, y, measure.width, measure.height, measure.label,
            measure.counted,
        )  # fmt: skip
        self._cells[key] = cell
        return cell

    def _measure(self, key: int, width: int | None = None) -> Measure:
        """How large a code is, in its own column where no width is given."""
        found = self._measures.get((key, width))
        if found is None:
            code = self._structure.codes[key]
            open_yet = bool(self._structure.perhaps(key))
            counted = count_of(code, self._informants, open_yet=open_yet)
            cells = self._columns[COLUMN[code.level]] if width is None else width
            found = self._measures[key, width] = measured(code, counted, cells)
        return found
