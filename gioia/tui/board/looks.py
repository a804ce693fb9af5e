"""How the codes on the board stand out: the cursor, marks, what is held, where it may go."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.records import CodeRecord, Level, Severity
    from gioia.tui.board.hand import Hand
    from gioia.tui.board.sheet import Cell
    from gioia.tui.board.structure import Structure

SIGNS: Mapping[Severity, str] = {"error": "✗", "warning": "!", "information": "·"}
"""Shown before a label: what its worst problem weighs. None of them is told by colour alone."""

PLAIN, MARKED, LEFT_OUT, RETIRED, HELD, OPEN, TARGET = "•◆○×▸◁◀"
"""What stands before a label: marked, not in the figure, retired, held, may be put down on."""

FILLED = frozenset({"cursor", "held", "target"})
"""The parts that have a background, which nothing in them interrupts."""

PARTS = (
    "text", "concept", "theme", "dimension", "count", "stroke", "heading", "header", "quiet",
    "cursor", "held", "target", "error", "warning", "information",
)  # fmt: skip
"""The parts that have a style of their own."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is told all over the board of the problems of the structure."""

    codes: Mapping[int, Severity] = field(default_factory=dict)
    """How much the worst problem of each code weighs that has any, by its key."""
    waiting: Mapping[Level, int] = field(default_factory=dict)
    """How many codes of a level are in the figure, but wait for a parent."""
    counted: tuple[str, ...] = ()
    """How many problems there are, in less and less room."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What is told of codes besides their labels; codes by their keys."""

    cursor: int | None = None
    marked: frozenset[int] = frozenset()
    signs: Signs = field(default_factory=Signs)
    held: frozenset[int] = frozenset()
    open: frozenset[int] | None = None
    """Codes that what is held may be put down on; None while nothing is held."""
    target: int | None = None
    """The one that it would be put down on now."""


class Part(NamedTuple):
    """Some characters of a row and the part of the board whose style they have."""

    text: str
    style: str


def holding(looks: Looks, structure: Structure, hand: Hand) -> Looks:
    """The looks while something is held."""
    level, parent = hand.slot.home
    legal = frozenset(key for key in structure.parents(level) if key is not None)
    return Looks(hand.keys[0], looks.marked, looks.signs, frozenset(hand.keys), legal, parent)


def parts_of(cell: Cell, row: int, code: CodeRecord, looks: Looks) -> list[Part]:
    """What stands in a row of the board where a cell is, over the whole width of the cell."""
    line = row - cell.y
    style = style_of(cell.key, code, looks)
    counted = style if style in {*FILLED, "quiet"} else "count"
    lead = [Part("   ", style)]
    if line == 0:
        severity = looks.signs.codes.get(cell.key)
        filled = style in FILLED or severity is None
        sign = Part(SIGNS[severity] if severity else " ", style if filled else str(severity))
        lead = [Part(sign_of(cell.key, code, looks), style), sign, Part(" ", style)]
    if line == len(cell.rows):
        return [*lead, Part(cell.counted, counted)]
    words = Part(cell.rows[line], style)
    if line == 0 and cell.level == "concept":
        return [*lead, words, Part("\t", style), Part(cell.counted, counted), Part(" ", style)]
    return [*lead, words]


def sign_of(key: int, code: CodeRecord, looks: Looks) -> str:
    """What stands before the label of a code."""
    if key in looks.held:
        return HELD
    if looks.open is not None and key in looks.open:
        return TARGET if key == looks.target else OPEN
    if key in looks.marked:
        return MARKED
    if code.retired:
        return RETIRED
    return PLAIN if code.in_figure else LEFT_OUT


def style_of(key: int, code: CodeRecord, looks: Looks) -> str:
    """The part of the board whose style a code has."""
    if key in looks.held:
        return "held"
    if looks.open is not None:
        return "target" if key == looks.target else code.level if key in looks.open else "quiet"
    if key == looks.cursor:
        return "cursor"
    return "quiet" if code.retired or not code.in_figure else code.level
