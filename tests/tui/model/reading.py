"""Reading a diagram as a person does: boxes by their borders, arrows by following them."""

from __future__ import annotations

from dataclasses import dataclass

HEADS = {"─►": "leads to", "+►": "enables", "×►": "hinders", "~►": "shapes", "──": "relates to"}
NORTH, EAST, SOUTH, WEST = (-1, 0), (0, 1), (1, 0), (0, -1)
TURNS = {
    ("╮", EAST): SOUTH, ("╮", NORTH): WEST, ("╯", EAST): NORTH, ("╯", SOUTH): WEST,
    ("╭", NORTH): EAST, ("╭", WEST): SOUTH, ("╰", SOUTH): EAST, ("╰", WEST): NORTH,
}  # fmt: skip


@dataclass(frozen=True)
class Box:
    words: str
    """Without spaces: a broken word is as good as two."""
    double: bool
    top: int
    left: int
    bottom: int
    right: int


class Sheet:
    """A drawing as a grid of cells; words are of one cell a character."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        cells = max(map(len, lines), default=0)
        self.rows = [line.ljust(cells) for line in lines]
        self.boxes = [
            self._box(row, column)
            for row, line in enumerate(self.rows)
            for column, character in enumerate(line)
            if character in "┌╔"
        ]

    def _box(self, top: int, left: int) -> Box:
        corner, end = ("┘", "┐") if self.rows[top][left] == "┌" else ("╝", "╗")
        right = self.rows[top].index(end, left)
        bottom = next(row for row in range(top, len(self.rows)) if self.rows[row][right] == corner)
        inner = [self.rows[row][left + 1 : right] for row in range(top + 1, bottom)]
        words = "".join("".join(inner).split())
        return Box(words, corner == "╝", top, left, bottom, right)

    def starts(self) -> list[tuple[int, Box, int, int]]:
        """The number of each arrow, its box, and the cell behind the number."""
        found = []
        for box in self.boxes:
            for row in range(box.top + 1, box.bottom):
                if self.rows[row][box.right] in "├╟":
                    column = box.right + 1
                    while self.rows[row][column].isdigit():
                        column += 1
                    found.append((int(self.rows[row][box.right + 1 : column]), box, row, column))
        return found

    def follow(self, row: int, column: int) -> tuple[str, Box]:
        """Where the arrow leads that runs to the right through this cell, and its kind."""
        way = EAST
        while True:
            character = self.rows[row][column]
            port = self.rows[row][column + 2 : column + 3]
            if way == EAST and port in {"┤", "╢"} and self._at_box(row, column + 2):
                return HEADS[self.rows[row][column : column + 2]], self._box_at(row, column + 2)
            if character in "─│┼":
                assert character == "┼" or (character == "─") == (way in (EAST, WEST))
            else:
                way = TURNS[character, way]
            row, column = row + way[0], column + way[1]

    def _at_box(self, row: int, column: int) -> bool:
        return any(box.left == column and box.top < row < box.bottom for box in self.boxes)

    def _box_at(self, row: int, column: int) -> Box:
        return next(b for b in self.boxes if b.left == column and b.top < row < b.bottom)
