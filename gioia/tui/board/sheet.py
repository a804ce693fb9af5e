"""What a board laid out is: cells with their places, headings and connectors, row by row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.board.strokes import Strokes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.records import Level

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
    headings: Mapping[int, str] = field(default_factory=dict)
    """By row."""
    strokes: Strokes = field(default_factory=Strokes)
    height: int = 0
    tray: int | None = None
    """The row where the codes without a parent begin; None where there are none."""
    _rows: Mapping[int, tuple[Cell, ...]] = field(default_factory=dict)

    def at(self, row: int) -> tuple[Cell, ...]:
        """The cells in a row, from left to right."""
        return self._rows.get(row, ())

    def hit(self, x: int, y: int) -> Cell | None:
        """The cell at a place, if there is one."""
        return next((cell for cell in self.at(y) if cell.holds(x, y)), None)


def by_row(cells: Mapping[int, Cell]) -> dict[int, tuple[Cell, ...]]:
    """The cells that each row of the board has a part of, from left to right."""
    rows: dict[int, list[Cell]] = {}
    for cell in cells.values():
        for row in range(cell.y, cell.bottom):
            rows.setdefault(row, []).append(cell)
    return {row: tuple(sorted(there, key=lambda cell: cell.x)) for row, there in rows.items()}
