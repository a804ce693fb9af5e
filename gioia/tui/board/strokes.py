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
    """A sheet of lines. Rows and columns count from 0; both ends of a line belong to it.

    Lines are kept as they were drawn, and put together only in the rows that are looked at.
    """

    def __init__(self) -> None:
        self._across: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        """By row: from which column to which, and what arms each cell has."""
        self._down: list[tuple[int, int, int]] = []
        """Column, first and last row."""
        self._round: set[tuple[int, int]] = set()

    def reach(self, row: int, edge: int, middle: int) -> None:
        """A line in a row from the outer edge of one column to the middle of another."""
        if edge < middle:
            self._across[row] += [(edge, middle - 1, LEFT | RIGHT), (middle, middle, LEFT)]
        else:
            self._across[row] += [(middle, middle, RIGHT), (middle + 1, edge, LEFT | RIGHT)]

    def between(self, row: int, left: int, right: int) -> None:
        """A line in a row from the middle of one column to the middle of another."""
        if left < right:
            self._across[row] += [
                (left, left, RIGHT), (left + 1, right - 1, LEFT | RIGHT), (right, right, LEFT),
            ]  # fmt: skip

    def down(self, column: int, top: int, bottom: int) -> None:
        """A line in a column from the middle of one row to the middle of another."""
        if top < bottom:
            self._down.append((column, top, bottom))

    def box(self, left: int, top: int, right: int, bottom: int, *, rounded: bool = False) -> None:
        """A rectangle through the middles of its corners."""
        self.between(top, left, right)
        self.between(bottom, left, right)
        self.down(left, top, bottom)
        self.down(right, top, bottom)
        if rounded:
            self._round |= {(row, column) for row in (top, bottom) for column in (left, right)}

    @property
    def height(self) -> int:
        """How many rows there are down to the last line."""
        return max([*self._across, *(bottom for _, _, bottom in self._down)], default=-1) + 1

    def row(self, row: int) -> list[Piece]:
        """What stands in a row, neighbours in one piece, from left to right."""
        arms = self._arms(row)
        found: list[Piece] = []
        for column in sorted(arms):
            character = self._character(row, column, arms[column])
            if found and found[-1].x + len(found[-1].text) == column:
                found[-1] = Piece(found[-1].x, found[-1].text + character)
            else:
                found.append(Piece(column, character))
        return found

    def _arms(self, row: int) -> dict[int, int]:
        """The arms of each cell of a row."""
        found: dict[int, int] = {}
        for left, right, arms in self._across.get(row, ()):
            for column in range(left, right + 1):
                found[column] = found.get(column, 0) | arms
        for column, top, bottom in self._down:
            if top <= row <= bottom:
                arms = (UP if row > top else 0) | (DOWN if row < bottom else 0)
                found[column] = found.get(column, 0) | arms
        return found

    def _character(self, row: int, column: int, arms: int) -> str:
        if (row, column) in self._round and arms in _ROUND:
            return _ROUND[arms]
        return _CHARACTERS[arms]
