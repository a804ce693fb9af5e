"""Lines in box characters: strokes are laid over one another, and meet where they cross."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8

_CHARACTERS = {
    UP: "╵", DOWN: "╷", LEFT: "╴", RIGHT: "╶",
    UP | DOWN: "│", LEFT | RIGHT: "─",
    DOWN | RIGHT: "┌", DOWN | LEFT: "┐", UP | RIGHT: "└", UP | LEFT: "┘",
    UP | DOWN | RIGHT: "├", UP | DOWN | LEFT: "┤", DOWN | LEFT | RIGHT: "┬", UP | LEFT | RIGHT: "┴",
    UP | DOWN | LEFT | RIGHT: "┼",
}  # fmt: skip
_ROUND = {
    DOWN | RIGHT: "╭", DOWN | LEFT: "╮", UP | RIGHT: "╰", UP | LEFT: "╯",
}  # fmt: skip


class Piece(NamedTuple):
    """Some characters of one row, from a column on."""

    x: int
    text: str


class Strokes:
    """A sheet of lines. Rows and columns count from 0; both ends of a line belong to it."""

    def __init__(self) -> None:
        self._arms: dict[int, dict[int, int]] = defaultdict(dict)
        self._round: set[tuple[int, int]] = set()

    def reach(self, row: int, edge: int, middle: int) -> None:
        """A line in a row from the outer edge of one column to the middle of another."""
        if edge < middle:
            self.across(row, edge, middle - 1)
            self._add(row, middle, LEFT)
        else:
            self.across(row, middle + 1, edge)
            self._add(row, middle, RIGHT)

    def across(self, row: int, left: int, right: int) -> None:
        """A line in a row, from the left edge of one column to the right edge of another."""
        for column in range(left, right + 1):
            self._add(row, column, LEFT | RIGHT)

    def between(self, row: int, left: int, right: int) -> None:
        """A line in a row from the middle of one column to the middle of another."""
        if left < right:
            self._add(row, left, RIGHT)
            self._add(row, right, LEFT)
            self.across(row, left + 1, right - 1)

    def down(self, column: int, top: int, bottom: int) -> None:
        """A line in a column from the middle of one row to the middle of another."""
        if top < bottom:
            self._add(top, column, DOWN)
            self._add(bottom, column, UP)
            for row in range(top + 1, bottom):
                self._add(row, column, UP | DOWN)

    def box(self, left: int, top: int, right: int, bottom: int, *, rounded: bool = False) -> None:
        """A rectangle through the middles of its corners."""
        self.between(top, left, right)
        self.between(bottom, left, right)
        self.down(left, top, bottom)
        self.down(right, top, bottom)
        if rounded:
            self._round |= {(row, column) for row in (top, bottom) for column in (left, right)}

    def row(self, row: int) -> list[Piece]:
        """What stands in a row, neighbours in one piece, from left to right."""
        found: list[Piece] = []
        for column in sorted(self._arms.get(row, ())):
            character = self._character(row, column)
            if found and found[-1].x + len(found[-1].text) == column:
                found[-1] = Piece(found[-1].x, found[-1].text + character)
            else:
                found.append(Piece(column, character))
        return found

    def _add(self, row: int, column: int, arms: int) -> None:
        self._arms[row][column] = self._arms[row].get(column, 0) | arms

    def _character(self, row: int, column: int) -> str:
        arms = self._arms[row][column]
        if (row, column) in self._round and arms in _ROUND:
            return _ROUND[arms]
        return _CHARACTERS[arms]
