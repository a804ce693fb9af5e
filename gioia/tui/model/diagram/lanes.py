"""Where arrows turn between two columns: each in a lane in which it meets others only crosswise."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.tui.model.diagram.layers import Edge, Layered
    from gioia.tui.model.diagram.rows import Rows


class Net(NamedTuple):
    """A piece of an arrow in the space before a column: it comes in at a row and goes out at one.

    `left` and `right` are the rows at which it meets the columns; None where it comes from below
    or goes there, to the row `below`, in which an arrow leads back.
    """

    number: int
    left: int | None
    right: int | None
    below: int | None = None

    @property
    def span(self) -> tuple[int, int]:
        """The rows of its lane, the first and the last."""
        rows = [row for row in (self.left, self.right, self.below) if row is not None]
        return min(rows), max(rows)

    @property
    def straight(self) -> bool:
        """Whether it needs no lane."""
        return self.left == self.right


def nets_of(plan: Layered, edges: Sequence[Edge], rows: Rows) -> list[list[Net]]:
    """The nets of each space: before the first column, between columns, after the last one."""
    column_of = {item: place for place, column in enumerate(plan.columns) for item in column}
    spaces: list[list[Net]] = [[] for _ in range(len(plan.columns) + 1)]
    for number, chain in plan.chains.items():
        for left, right in pairwise(chain):
            net = Net(number, rows.leaves[left, number], rows.reaches[right, number])
            spaces[column_of[right]].append(net)
    for place, number in enumerate(plan.back):
        start, end = edges[number]
        below = rows.bottom + place
        out = Net(number, rows.leaves[start, number], None, below)
        into = Net(number, None, rows.reaches[end, number], below)
        spaces[column_of[start] + 1].append(out)
        spaces[column_of[end]].append(into)
    return spaces


def lanes_of(nets: Sequence[Net]) -> dict[Net, int] | None:
    """The lane of each net that turns, from 0 at the left; None where they block one another.

    Where one net comes in from the left at the row at which another goes out to the right, the
    first must turn before the second: its lane is further left.
    """
    turning = [net for net in nets if not net.straight]
    before = _before(turning)
    lanes: dict[Net, int] = {}
    waiting = sorted(turning, key=_rank)
    while waiting:
        net = next((one for one in waiting if before[one] <= lanes.keys()), None)
        if net is None:
            return None
        waiting.remove(net)
        lanes[net] = _free(net, lanes, 1 + max((lanes[one] for one in before[net]), default=-1))
    return lanes


def _before(nets: Iterable[Net]) -> dict[Net, set[Net]]:
    """The nets whose lanes must be further left than that of a net."""
    coming = {net.left: net for net in nets if net.left is not None}
    found: dict[Net, set[Net]] = defaultdict(set)
    for net in nets:
        if net.right is not None and net.right in coming:
            found[net].add(coming[net.right])
    return found


def _rank(net: Net) -> tuple[int, int, int]:
    """Those that lead down turn the earlier the lower they begin; those that lead up contrarily."""
    left = net.span[0] if net.left is None else net.left
    down = net.below is not None or (net.right is not None and net.right > left)
    return (0, -left, net.number) if down else (1, left, net.number)


def _free(net: Net, lanes: dict[Net, int], first: int) -> int:
    """The first lane from `first` on in which nothing is at the rows of the net."""
    top, bottom = net.span
    lane = first
    taken = {other for one, other in lanes.items() if one.span[0] <= bottom and top <= one.span[1]}
    while lane in taken:
        lane += 1
    return lane
