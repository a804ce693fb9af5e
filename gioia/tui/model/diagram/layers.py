"""Which box stands in which column, and in which order: cycles are broken, crossings made few.

After Sugiyama, Tagawa and Toda (1981): layers by the longest path, long arrows cut into one piece
a layer by items that only let them pass, the order inside a layer by barycentres.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SWEEPS = 6
"""Times that the orders are bettered, from left to right and back."""


class Edge(NamedTuple):
    """An arrow between two boxes, by their numbers."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layered:
    """Boxes, which are numbered from 0, and passes, numbered after them, in their columns."""

    columns: tuple[tuple[int, ...], ...]
    chains: Mapping[int, tuple[int, ...]]
    """By the number of an arrow that leads on: its box, its passes, its other box."""
    back: tuple[int, ...]
    """The numbers of the arrows that lead back."""


def layered(boxes: int, edges: Sequence[Edge]) -> Layered:
    """Puts so many boxes into columns; every box has an arrow at least."""
    back = feedback(edges)
    onward = {number: edge for number, edge in enumerate(edges) if number not in back}
    levels = levels_of(boxes, list(onward.values()))
    columns: list[list[int]] = [[] for _ in range(max(levels, default=-1) + 1)]
    for box, level in enumerate(levels):
        columns[level].append(box)
    chains, item = {}, boxes
    for number, edge in onward.items():
        between = range(levels[edge.start] + 1, levels[edge.end])
        for level in between:
            columns[level].append(item + level - between.start)
        passes = range(item, item + len(between))
        chains[number] = (edge.start, *passes, edge.end)
        item += len(between)
    ordered = _ordered(columns, list(chains.values()))
    return Layered(tuple(map(tuple, ordered)), chains, tuple(sorted(back)))


def feedback(edges: Sequence[Edge]) -> frozenset[int]:
    """The arrows that would close a circle with those drawn before them, by their numbers."""
    after: dict[int, set[int]] = defaultdict(set)
    found = set()
    for number, edge in enumerate(edges):
        if _leads(after, edge.end, edge.start):
            found.add(number)
        else:
            after[edge.start].add(edge.end)
    return frozenset(found)


def _leads(after: Mapping[int, set[int]], start: int, end: int) -> bool:
    seen, ahead = {start}, [start]
    while ahead:
        box = ahead.pop()
        if box == end:
            return True
        new = after.get(box, set()) - seen
        seen |= new
        ahead += new
    return False


def levels_of(boxes: int, edges: Sequence[Edge]) -> list[int]:
    """The longest way to each box; what nothing leads to stands just before what it leads to."""
    levels = [0] * boxes
    for _ in range(boxes):
        for edge in edges:
            levels[edge.end] = max(levels[edge.end], levels[edge.start] + 1)
    led_to = {edge.end for edge in edges}
    for box in range(boxes):
        ends = [levels[edge.end] for edge in edges if edge.start == box]
        if box not in led_to and ends:
            levels[box] = min(ends) - 1
    return levels


def _ordered(columns: list[list[int]], chains: Sequence[Sequence[int]]) -> list[list[int]]:
    before: dict[int, list[int]] = defaultdict(list)
    after: dict[int, list[int]] = defaultdict(list)
    for chain in chains:
        for left, right in pairwise(chain):
            before[right].append(left)
            after[left].append(right)
    best = [list(column) for column in columns]
    least = _crossings(best, after)
    now = best
    for sweep in range(SWEEPS):
        now = _swept(now, before) if sweep % 2 == 0 else _swept(now[::-1], after)[::-1]
        crossings = _crossings(now, after)
        if crossings < least:
            best, least = now, crossings
    return best


def _swept(columns: Sequence[Sequence[int]], beside: Mapping[int, list[int]]) -> list[list[int]]:
    """Each column ordered by where its neighbours stand in the column that was ordered before."""
    done: list[list[int]] = []
    for column in columns:
        places = {item: place for place, item in enumerate(done[-1] if done else column)}
        keys = {}
        for place, item in enumerate(column):
            there = [places[one] for one in beside.get(item, ()) if one in places]
            keys[item] = sum(there) / len(there) if there else place
        done.append(sorted(column, key=lambda item: keys[item]))
    return done


def _crossings(columns: Sequence[Sequence[int]], after: Mapping[int, list[int]]) -> int:
    total = 0
    for left, right in pairwise(columns):
        places = {item: place for place, item in enumerate(right)}
        pairs = [
            (start, places[end])
            for start, item in enumerate(left)
            for end in after.get(item, ())
            if end in places
        ]
        total += sum(a < c and b > d for a, b in pairs for c, d in pairs)
    return total
