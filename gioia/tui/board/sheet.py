"""What a board laid out is: cells with their places, headings and connectors, row by row."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.board.strokes import Strokes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.records import Level

BAND = 8
"""Rows that are looked through for what stands in one of them."""

LEAD = 3
"""Cells before a label: how the code stands, whether there is a problem, and a space."""


class Widths(NamedTuple):
    """How the screen is divided, in cells."""

    concepts: int
    themes: int
    dimensions: int
    joint: int
    """Between two columns, where the connectors are."""

    @property
    def lefts(self) -> tuple[int, int, int]:
        """Where the columns begin."""
        themes = self.concepts + self.joint
        return 0, themes, themes + self.themes + self.joint

    @property
    def total(self) -> int:
        """All of it."""
        return self.lefts[2] + self.dimensions


class Heading(NamedTuple):
    """A row of words over codes that stand apart."""

    text: str
    waiting: Level | None = None
    """The level of those below it, where they wait for a parent."""


class Cell(NamedTuple):
    """One code on the board: where it stands, in cells of the screen, and what is in it."""

    key: int
    level: Level
    x: int
    y: int
    width: int
    height: int
    rows: tuple[str, ...]
    """Its label."""
    counted: str
    """Its groundedness: beside the first row of a concept, below the label of the others."""

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.y + self.height

    @property
    def right(self) -> int:
        """The first column behind it."""
        return self.x + self.width

    @property
    def anchor(self) -> int:
        """The row in which connectors reach it."""
        return self.y if self.level == "concept" else self.y + (len(self.rows) - 1) // 2

    def holds(self, x: int, y: int) -> bool:
        """Whether a place on the board is in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom


@dataclass(frozen=True, slots=True)
class Sheet:
    """The board laid out for one width."""

    widths: Widths
    cells: Mapping[int, Cell] = field(default_factory=dict)
    """By the key of the code, from top to bottom and left to right."""
    headings: Mapping[int, Heading] = field(default_factory=dict)
    """By row."""
    strokes: Strokes = field(default_factory=Strokes)
    height: int = 0
    tray: int | None = None
    """The row where the codes without a parent begin; None where there are none."""
    _bands: Mapping[int, list[Cell]] = field(default_factory=dict)

    def at(self, row: int) -> list[Cell]:
        """The cells in a row, from left to right."""
        band = self._bands.get(row // BAND, ())
        return sorted((cell for cell in band if cell.y <= row < cell.bottom), key=_left)

    def hit(self, x: int, y: int) -> Cell | None:
        """The cell at a place, if there is one."""
        return next((cell for cell in self.at(y) if cell.holds(x, y)), None)


def bands(cells: Iterable[Cell]) -> dict[int, list[Cell]]:
    """The cells that stand in each stretch of `BAND` rows, to be found quickly."""
    found: dict[int, list[Cell]] = defaultdict(list)
    for cell in cells:
        for band in range(cell.y // BAND, (cell.y + cell.height - 1) // BAND + 1):
            found[band].append(cell)
    return found


def _left(cell: Cell) -> int:
    return cell.x
