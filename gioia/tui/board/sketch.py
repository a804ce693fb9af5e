"""The exported figure in box characters: the same scene, scaled to cells of the screen."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.board.strokes import Strokes
from gioia.tui.reader.cells import clusters, width
from gioia.tui.reader.margin import clipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.figures.scene import Box, Scene, TextLine
    from gioia.tui.board.strokes import Piece

_TIGHTEST = 0.8
"""How far rows may be pressed together, so that boxes do not touch."""
_CAPITALS = 0.35
"""Of the lettering: how far the middle of a line is above its baseline."""
_MOST_CELLS = 400


class Scale(NamedTuple):
    """Points of the scene for one cell."""

    across: float
    down: float

    def column(self, x: float) -> int:
        """The column that a point is in."""
        return floor(x / self.across)

    def row(self, y: float) -> int:
        """The row that a point is nearest to."""
        return floor(y / self.down + 0.5)


def natural_width(scene: Scene) -> int:
    """How many cells are needed for all words to be read."""
    boxes = {box.part: box for box in scene.boxes}
    most = 1.0
    for line in scene.lines:
        box = boxes.get(line.part)
        if box is not None:
            room = box.right - line.x if line.anchor == "start" else box.width
            most = max(most, (width(line.text) + 4) * scene.width / room)
    return min(ceil(most), _MOST_CELLS)


def sketch(scene: Scene, cells: int) -> list[str]:
    """The figure in rows of so many cells; words that have no room end with an ellipsis."""
    scale = Scale(scene.width / max(cells - 1, 1), _row_height(scene))
    strokes = Strokes()
    for connector in scene.connectors:
        _connect(strokes, connector.points, scale)
    canvas = _Canvas(cells)
    for box in scene.boxes:
        sides = _sides(box, scale)
        canvas.clear(*sides)
        strokes.box(*sides, rounded=box.radius > 0)
        canvas.write_in(sides, [line for line in scene.lines if line.part == box.part], scale)
    boxed = {box.part for box in scene.boxes}
    canvas.write_free([line for line in scene.lines if line.part not in boxed], scale)
    return canvas.over(strokes)


def _row_height(scene: Scene) -> float:
    """Points for a row: each box has a row for each of its lines, and two for its edges."""
    heights = [
        box.height / (len({line.y for line in scene.lines if line.part == box.part}) + 1)
        for box in scene.boxes
    ]
    columns: dict[float, list[Box]] = defaultdict(list)
    for box in scene.boxes:
        columns[box.x].append(box)
    gaps = [
        lower.y - upper.bottom for boxes in columns.values() for upper, lower in pairwise(boxes)
    ]
    own = min(heights, default=scene.height or 1.0)
    return max(min([own, *gaps]), own * _TIGHTEST)


def _sides(box: Box, scale: Scale) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of a box."""
    return (
        scale.column(box.x), scale.row(box.y), scale.column(box.right), scale.row(box.bottom),
    )  # fmt: skip


def _connect(strokes: Strokes, points: Sequence[tuple[float, float]], scale: Scale) -> None:
    """A line that goes across and down by turns."""
    places = [(scale.column(x), scale.row(y)) for x, y in points]
    for (x, y), (to_x, to_y) in pairwise(places):
        if y == to_y:
            strokes.between(y, min(x, to_x), max(x, to_x))
        else:
            strokes.down(x, min(y, to_y), max(y, to_y))


def _starts(left: int, lines: Sequence[TextLine], scale: Scale) -> dict[float, int]:
    """The columns where the lines of a box begin: words behind their bullets, not over them."""
    found: dict[float, int] = {}
    column = left - 1
    for x in sorted({line.x for line in lines if line.anchor == "start"}):
        column = found[x] = max(scale.column(x), column + 2)
    return found


class _Canvas:
    """Words on rows of cells, over lines."""

    def __init__(self, cells: int) -> None:
        self._cells = cells
        self._words: dict[int, dict[int, str]] = defaultdict(dict)
        """By row and column; a wide character's second cell is empty."""

    def clear(self, left: int, top: int, right: int, bottom: int) -> None:
        """Nothing that lies behind shows through a box."""
        for row in range(top + 1, bottom):
            self._write(row, left + 1, " " * (right - left - 1))

    def write_in(
        self, sides: tuple[int, int, int, int], lines: Sequence[TextLine], scale: Scale
    ) -> None:
        """The lines of a box, each in a row of its own between the edges."""
        left, top, right, bottom = sides
        heights = sorted({line.y for line in lines})
        starts = _starts(left, lines, scale)
        rows: dict[float, int] = {}
        row = top
        for number, y in enumerate(heights):
            size = next(line.size for line in lines if line.y == y)
            last = bottom - (len(heights) - number)
            row = max(row + 1, min(scale.row(y - size * _CAPITALS), last))
            rows[y] = row
        for line in lines:
            if line.anchor == "start":
                start = starts[line.x]
                text = clipped(line.text, max(right - start, 0))
            else:
                text = clipped(line.text, max(right - left - 1, 0))
                start = max(left + 1, (left + right + 1 - width(text)) // 2)
            self._write(rows[line.y], start, text)

    def write_free(self, lines: Sequence[TextLine], scale: Scale) -> None:
        """Lines that are in no box: centred where they stand, none over the next."""
        rows: dict[int, list[TextLine]] = defaultdict(list)
        for line in lines:
            rows[scale.row(line.y - line.size * _CAPITALS)].append(line)
        for row, beside in rows.items():
            beside.sort(key=lambda line: line.x)
            middles = [scale.column(line.x) for line in beside]
            edges = [0, *((a + b) // 2 + 1 for a, b in pairwise(middles)),
                     self._cells]  # fmt: skip
            for line, middle, left, right in zip(beside, middles, edges, edges[1:], strict=False):
                text = clipped(line.text, right - left - 1)
                start = min(middle - width(text) // 2, right - width(text) - 1)
                self._write(row, max(left, start), text)

    def over(self, strokes: Strokes) -> list[str]:
        """The rows, words over lines."""
        last = max([strokes.height - 1, *self._words])
        return [self._row(row, strokes.row(row)) for row in range(last + 1)]

    def _row(self, row: int, lines: Sequence[Piece]) -> str:
        cells = [" "] * self._cells
        for piece in lines:
            cells[piece.x : piece.x + len(piece.text)] = piece.text
        for x, character in self._words[row].items():
            if x < self._cells:
                cells[x] = character
        return "".join(cells[: self._cells]).rstrip()

    def _write(self, row: int, column: int, text: str) -> None:
        for cluster in clusters(text):
            self._words[row][column] = text[cluster.start : cluster.end]
            for further in range(1, cluster.width):
                self._words[row][column + further] = ""
            column += cluster.width
