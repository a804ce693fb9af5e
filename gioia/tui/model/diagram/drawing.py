"""The process model drawn: boxes in columns from left to right, arrows with numbers and signs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.tui.model.diagram.layers import Edge, layered
from gioia.tui.model.diagram.paint import painted
from gioia.tui.model.diagram.plan import planned
from gioia.tui.model.diagram.wrap import longest, wrapped
from gioia.tui.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.records import CodeRecord, RelationRecord
    from gioia.tui.model.diagram.cells import Cell

WORDS = (24, 20, 17, 14, 12, 10, 8)
"""Cells that the words in a box may have: the first with which all boxes have room is taken."""
SCROLLED = 14
"""Cells of the words in a diagram that is wider than the room; shorter words are not broken."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """What is drawn, row by row."""

    lines: tuple[str, ...]
    paths: Mapping[int, frozenset[Cell]]
    """The cells of each arrow, by the key of its relation; empty where only a list had room."""


def diagram(relations: Sequence[RelationRecord], cells: int, *, scrolled: bool = False) -> Diagram:
    """Draws the relations in so many cells.

    Where boxes have no room, the relations are told as a list. A diagram that is `scrolled` is
    drawn wider instead, and also before words of up to 14 cells would be broken.

    Each arrow bears the number of its relation, from 1 in the order given, where it begins, and
    the sign of its kind where it ends. Themes have single borders, dimensions double ones. Arrows
    that would close a circle run back below everything.
    """
    codes = {code.id: code for one in relations for code in (one.start, one.end)}
    places = {code: place for place, code in enumerate(codes)}
    edges = [Edge(places[one.start.id], places[one.end.id]) for one in relations]
    layers, labels = layered(len(codes), edges), [_label(code) for code in codes.values()]
    least = min(SCROLLED, longest(labels)) if scrolled else 0
    plans = (planned(layers, edges, labels, words) for words in WORDS if words >= least)
    plan = next((one for one in plans if one.cells <= cells), None)
    if plan is None and scrolled:
        plan = planned(layers, edges, labels, SCROLLED)
    if plan is None:
        return Diagram(told(relations, cells), {})
    sheet = painted(plan, list(codes.values()), [one.kind for one in relations])
    paths = {one.id: frozenset(sheet.paths[place]) for place, one in enumerate(relations)}
    return Diagram(sheet.lines(), paths)


def told(relations: Sequence[RelationRecord], cells: int) -> tuple[str, ...]:
    """The relations as a list, in as many rows as they need."""
    return tuple(
        row
        for number, one in enumerate(relations, 1)
        for row in wrapped(f"{number}. {sentence(one)}", cells)
    )


def _label(code: CodeRecord) -> str:
    return f"{code.label} (retired)" if code.retired else code.label
