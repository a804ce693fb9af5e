"""The ruler: in one column, where in the whole document codes lie and what is in sight. Pure."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.tui.reader.codings import Coding, CodingIndex
    from gioia.tui.reader.layout import Layout

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

    A document that has fewer rows than there are cells stands beside them row by row. A coding
    that comes or goes touches its own cells only.
    """

    def __init__(self, rows: Layout, cells: int, codings: CodingIndex) -> None:
        self.rows = len(rows)
        self.cells = max(1, min(self.rows, cells))
        self._codings = codings
        self.borders = [rows.starts[self.rows_of(cell)[0]] for cell in range(self.cells)]
        """The offset at which what a cell tells of begins; and where the last one ends."""
        self.borders.append(max(rows.length, self.borders[-1] + 1))
        self._counts = lying_between(self.borders, codings)
        self._of_code: dict[int, list[int]] = {}

    def cell_of(self, row: int) -> int:
        """The cell that tells of a row."""
        return min(row, self.rows - 1) * self.cells // self.rows

    def rows_of(self, cell: int) -> tuple[int, int]:
        """The first row that a cell tells of, and the first one that it does not any more."""
        return -(-cell * self.rows // self.cells), -(-(cell + 1) * self.rows // self.cells)

    def count(self, coding: Coding, by: int) -> range:
        """A coding came (`by` is 1) or went (-1); returns the cells that it touches.

        The codings that were given at first hold it already, or do not any more.
        """
        first = bisect_right(self.borders, coding.start, hi=self.cells) - 1
        end = bisect_left(self.borders, coding.end, hi=self.cells)
        for counts in (self._counts, self._of_code.get(coding.code, [])):
            for cell in range(first, end) if counts else ():
                counts[cell] += by
        return range(first, end)

    def codings_at(self, cell: int, code: int | None = None) -> int:
        """How many codings lie beside the rows of a cell, of one code if it is given."""
        if code is None:
            return self._counts[cell]
        if code not in self._of_code:
            own = [coding for coding in self._codings if coding.code == code]
            self._of_code[code] = lying_between(self.borders, own)
        return self._of_code[code][cell]

    def in_sight(self, top: int, height: int) -> range:
        """The cells of the rows that are on the screen."""
        last = min(top + height, self.rows) - 1
        return range(self.cell_of(min(top, self.rows - 1)), self.cell_of(max(top, last)) + 1)

    def tick(self, cell: int, focus: int | None, *, found: bool, in_sight: bool) -> Tick:
        """What a cell tells."""
        count = self._counts[cell]
        focused = focus is not None and self.codings_at(cell, focus) > 0
        return Tick(DENSE if count >= DENSE else min(count, 1), focused, found, in_sight)


def lying_between(borders: Sequence[int], codings: Iterable[Coding]) -> list[int]:
    """How many of the codings share a character with each stretch between two borders.

    Those that begin before its end, less those that end before it begins: nothing is done coding
    by coding, so that a document opens as fast with thousands of them.
    """
    found = list(codings)
    starts, ends = (sorted(map(itemgetter(side), found)) for side in (0, 1))
    return [
        bisect_left(starts, end) - bisect_right(ends, start)
        for start, end in itertools.pairwise(borders)
    ]
