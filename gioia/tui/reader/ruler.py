"""The ruler: in one column, where in the whole document codes lie and what is in sight. Pure."""

from __future__ import annotations

from typing import NamedTuple

DENSE = 3
"""From so many codings on, a cell tells that there are many."""


class Tick(NamedTuple):
    """What one cell of the ruler tells."""

    codings: int = 0
    """How many lie beside its rows: 0, 1, or `DENSE` for many."""
    focused: bool = False
    """Whether the code that the person looks at is among them."""
    found: bool = False
    """Whether what was searched for stands there."""
    in_sight: bool = False
    """Whether some of its rows are on the screen."""


def glyph_of(tick: Tick) -> str:
    """The sign of a cell. Each look has its own, so that no colour is needed to read it."""
    if tick.found:
        return "●" if tick.in_sight else "○"
    if tick.focused:
        return "◆" if tick.in_sight else "◇"
    if tick.codings >= DENSE:
        return "┣" if tick.in_sight else "╺"
    if tick.codings:
        return "┠" if tick.in_sight else "╶"
    return "┃" if tick.in_sight else " "


class Ruler:
    """Counts the codings beside each of so many cells, which share the rows of a document evenly.

    Counted once from all of them; one that comes or goes touches its own cells only. A document
    that has fewer rows than there are cells stands beside them row by row.
    """

    def __init__(self, rows: int, cells: int) -> None:
        self.rows = max(1, rows)
        self.cells = max(1, min(rows, cells))
        self._counts = [0] * self.cells
        self._of_code: dict[int, dict[int, int]] = {}

    def cell_of(self, row: int) -> int:
        """The cell that tells of a row."""
        return min(row, self.rows - 1) * self.cells // self.rows

    def rows_of(self, cell: int) -> tuple[int, int]:
        """The first row that a cell tells of, and the first one that it does not any more."""
        return -(-cell * self.rows // self.cells), -(-(cell + 1) * self.rows // self.cells)

    def count(self, code: int, first: int, last: int, by: int = 1) -> range:
        """A coding of this code beside the rows `first` to `last` came, or went (`by` is -1).

        Returns the cells that it touches.
        """
        start, end = first * self.cells // self.rows, last * self.cells // self.rows
        own = self._of_code.get(code)
        if own is None:
            own = self._of_code[code] = {}
        for cell in range(start, end + 1):
            self._counts[cell] += by
            own[cell] = own.get(cell, 0) + by
        return range(start, end + 1)

    def codings_at(self, cell: int, code: int | None = None) -> int:
        """How many codings lie beside the rows of a cell, of one code if it is given."""
        return self._counts[cell] if code is None else self._of_code.get(code, {}).get(cell, 0)

    def in_sight(self, top: int, height: int) -> range:
        """The cells of the rows that are on the screen."""
        last = min(top + height, self.rows) - 1
        return range(self.cell_of(min(top, self.rows - 1)), self.cell_of(max(top, last)) + 1)

    def tick(self, cell: int, focus: int | None, *, found: bool, in_sight: bool) -> Tick:
        """What a cell tells."""
        count = self._counts[cell]
        focused = focus is not None and self.codings_at(cell, focus) > 0
        return Tick(DENSE if count >= DENSE else min(count, 1), focused, found, in_sight)
