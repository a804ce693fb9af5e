"""Everything that says which cell of a diagram is drawn how: columns, rows, lanes and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.tui.model.diagram.lanes import Net, lanes_of, nets_of
from gioia.tui.model.diagram.rows import rows_of
from gioia.tui.model.diagram.wrap import wrapped
from gioia.tui.reader.cells import width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.tui.model.diagram.layers import Edge, Layered
    from gioia.tui.model.diagram.rows import Rows

HEAD = 2
"""Cells in which an arrow ends: the sign of its kind, and its point."""
BESIDE = 4
"""Cells of a box beside its words: borders, and a space before and behind."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that says which cell is drawn how."""

    layers: Layered
    rows: Rows
    nets: Sequence[Sequence[Net]]
    lanes: Sequence[Mapping[Net, int]]
    words: Sequence[Sequence[str]]
    spaces: Sequence[int]
    """Cells of the space before each column, and after the last one."""
    columns: Sequence[int]
    """Cells of each column."""
    number: int
    """Cells of the longest number of an arrow, with a piece of line behind it."""

    @property
    def cells(self) -> int:
        """How wide all of it is."""
        return sum(self.spaces) + sum(self.columns)

    def left(self, column: int) -> int:
        """The first cell of a column."""
        return sum(self.spaces[: column + 1]) + sum(self.columns[:column])

    def lane(self, space: int, net: Net) -> int:
        """The cell of a lane in a space."""
        start = self.left(space) - self.spaces[space] if space < len(self.columns) else (
            self.cells - self.spaces[-1]
        )  # fmt: skip
        return start + self.number + self.lanes[space][net]


def planned(layers: Layered, edges: Sequence[Edge], labels: Sequence[str], cells: int) -> Plan:
    """The plan with words in boxes of so many cells."""
    words = [wrapped(label, cells) for label in labels]
    lines = [len(rows) for rows in words]
    for apart in (False, True):
        rows = rows_of(layers, edges, lines, apart=apart)
        nets = nets_of(layers, edges, rows)
        lanes = [found for space in nets if (found := lanes_of(space)) is not None]
        if len(lanes) == len(nets):
            break
    number = len(str(len(edges))) + 1
    spaces = [
        number + HEAD + len(set(found.values())) if there else 0
        for there, found in zip(nets, lanes, strict=True)
    ]
    columns = [
        BESIDE + max((width(row) for item in column if item < len(labels) for row in words[item]),
                     default=0)
        for column in layers.columns
    ]  # fmt: skip
    return Plan(layers, rows, nets, lanes, words, spaces, columns, number)
