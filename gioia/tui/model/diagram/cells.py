"""A sheet of cells to draw on: lines that join and cross, boxes, and words on top of them."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from gioia.tui.reader.cells import clusters, width

UP, RIGHT, DOWN, LEFT = 1, 2, 4, 8
JOINED = {
    UP: "│", DOWN: "│", UP | DOWN: "│", LEFT: "─", RIGHT: "─", LEFT | RIGHT: "─",
    RIGHT | DOWN: "╭", LEFT | DOWN: "╮", UP | RIGHT: "╰", UP | LEFT: "╯",
    UP | DOWN | RIGHT: "├", UP | DOWN | LEFT: "┤", LEFT | RIGHT | DOWN: "┬", LEFT | RIGHT | UP: "┴",
    UP | RIGHT | DOWN | LEFT: "┼",
}  # fmt: skip

Cell = tuple[int, int]
"""Row and column, from 0."""


class Frame(NamedTuple):
    """The characters of a box: corners from the top left on, sides, and where arrows meet it."""

    top_left: str
    top_right: str
    bottom_left: str
    bottom_right: str
    across: str
    down: str
    left_port: str
    right_port: str


SINGLE = Frame("┌", "┐", "└", "┘", "─", "│", "┤", "├")
DOUBLE = Frame("╔", "╗", "╚", "╝", "═", "║", "╢", "╟")


class Sheet:
    """Cells that were drawn on. Each line belongs to an arrow, by its number."""

    def __init__(self) -> None:
        self._words: dict[Cell, str] = {}
        self._lines: dict[Cell, int] = defaultdict(int)
        self.paths: dict[int, set[Cell]] = defaultdict(set)

    def across(self, number: int, row: int, start: int, end: int) -> None:
        """A line along a row, from one column to another, either way; both are part of it."""
        first, last = sorted((start, end))
        for column in range(first, last + 1):
            self._join(number, (row, column), LEFT * (column > first) | RIGHT * (column < last))

    def down(self, number: int, column: int, start: int, end: int) -> None:
        """A line along a column, from one row to another, either way; both are part of it."""
        first, last = sorted((start, end))
        for row in range(first, last + 1):
            self._join(number, (row, column), UP * (row > first) | DOWN * (row < last))

    def _join(self, number: int, cell: Cell, ways: int) -> None:
        self._lines[cell] |= ways
        self.paths[number].add(cell)

    def write(self, row: int, column: int, words: str) -> None:
        """Words, over whatever is there."""
        for start, end, cells in clusters(words):
            self._words[row, column] = words[start:end]
            for more in range(1, cells):
                self._words[row, column + more] = ""
            column += cells

    def mark(self, number: int, row: int, column: int, words: str) -> None:
        """Words that belong to an arrow."""
        self.write(row, column, words)
        self.paths[number] |= {(row, column + place) for place in range(width(words))}

    def frame(self, top: int, left: int, height: int, cells: int, frame: Frame) -> None:
        """The borders of a box of so many rows and cells."""
        bottom, inner = top + height - 1, cells - 2
        self.write(top, left, frame.top_left + frame.across * inner + frame.top_right)
        for row in range(top + 1, bottom):
            self.write(row, left, frame.down)
            self.write(row, left + cells - 1, frame.down)
        self.write(bottom, left, frame.bottom_left + frame.across * inner + frame.bottom_right)

    def lines(self) -> tuple[str, ...]:
        """The rows from the top, without spaces at their ends."""
        cells = {cell: JOINED[ways] for cell, ways in self._lines.items() if ways} | self._words
        rows: dict[int, dict[int, str]] = defaultdict(dict)
        for (row, column), words in cells.items():
            rows[row][column] = words
        return tuple(_row(rows[row]) for row in range(max(rows, default=-1) + 1))


def _row(cells: dict[int, str]) -> str:
    last = max(cells, default=-1)
    return "".join(cells.get(column, " ") for column in range(last + 1)).rstrip()
