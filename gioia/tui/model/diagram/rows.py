"""At which height boxes stand, and at which rows arrows leave and reach them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.tui.model.diagram.layers import Edge, Layered

BORDERS = 2
"""Rows of a box that are its borders."""


@dataclass
class Rows:
    """Rows are counted from 0 at the top; every arrow has a row of its own on either side."""

    tops: dict[int, int] = field(default_factory=dict)
    heights: dict[int, int] = field(default_factory=dict)
    leaves: dict[tuple[int, int], int] = field(default_factory=dict)
    """Where an arrow goes out of an item at its right side, by item and number of the arrow."""
    reaches: dict[tuple[int, int], int] = field(default_factory=dict)
    """Where an arrow comes to an item at its left side."""

    @property
    def bottom(self) -> int:
        """The first row below everything."""
        return max((self.tops[item] + self.heights[item] for item in self.tops), default=0)


@dataclass(frozen=True, slots=True)
class Arrows:
    """The arrows of each item by their numbers, from the highest to the lowest."""

    ins: dict[int, list[int]]
    outs: dict[int, list[int]]


def rows_of(plan: Layered, edges: Sequence[Edge], lines: Sequence[int], *, apart: bool) -> Rows:
    """Places every item.

    Args:
        plan: the columns.
        edges: all arrows.
        lines: how many rows of words each box has.
        apart: arrows leave at even rows and come in at odd ones, so that none are ever in the
            way of another; without it they run straight where they can.
    """
    arrows, rows = arrows_of(plan, edges), Rows()
    for column in plan.columns:
        free = 0
        for item in column:
            words = lines[item] if item < len(lines) else 0
            top = max(free, _wanted(plan, rows, arrows, item, words, apart=apart))
            _put(rows, arrows, item, top, words, apart=apart)
            free = top + rows.heights[item]
    return rows


def arrows_of(plan: Layered, edges: Sequence[Edge]) -> Arrows:
    """Which arrows each item has, ordered by where they come from and lead to; back ones last."""
    places = {item: place for column in plan.columns for place, item in enumerate(column)}
    ins: dict[int, list[tuple[int, int]]] = defaultdict(list)
    outs: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, chain in plan.chains.items():
        for left, right in pairwise(chain):
            outs[left].append((places[right], number))
            ins[right].append((places[left], number))
    last = len(places)
    for number in plan.back:
        outs[edges[number].start].append((last, number))
        ins[edges[number].end].append((last, number))
    return Arrows(
        {item: [number for _, number in sorted(there)] for item, there in ins.items()},
        {item: [number for _, number in sorted(there)] for item, there in outs.items()},
    )


def _wanted(
    plan: Layered, rows: Rows, arrows: Arrows, item: int, words: int, *, apart: bool
) -> int:
    """The top at which the arrows that come in would run as straight as can be."""
    coming = [number for number in arrows.ins.get(item, ()) if number in plan.chains]
    if not coming:
        return 0
    trial = Rows()
    _put(trial, arrows, item, 0, words, apart=apart)
    off = 0
    for number in coming:
        chain = plan.chains[number]
        before = chain[chain.index(item) - 1]
        off += rows.leaves[before, number] - trial.reaches[item, number]
    return max(0, round(off / len(coming)))


def _put(rows: Rows, arrows: Arrows, item: int, top: int, words: int, *, apart: bool) -> None:
    """Places an item, and the ends of its arrows along its sides."""
    ins, outs = arrows.ins.get(item, []), arrows.outs.get(item, [])
    most = max(len(ins), len(outs))
    rows.tops[item] = top
    if not words:
        rows.heights[item] = 3 if apart else 1
        first = top + (1 - top % 2) if apart else top
        rows.reaches[item, ins[0]] = first
        rows.leaves[item, outs[0]] = first + 1 if apart else first
        return
    inner = max(words, 2 * most + 1 if apart else most)
    rows.heights[item] = inner + BORDERS
    for numbers, ends, parity in ((ins, rows.reaches, 1), (outs, rows.leaves, 0)):
        first, step = top + 1 + (inner - len(numbers)) // 2, 1
        if apart:
            first, step = top + 1 + ((top + 1) % 2 != parity), 2
        for place, number in enumerate(numbers):
            ends[item, number] = first + place * step
