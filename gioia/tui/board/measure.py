"""How large codes are on the board: their labels broken into rows, with their counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.board.sheet import LEAD
from gioia.tui.board.wrapping import wrapped

if TYPE_CHECKING:
    from gioia.records import CodeRecord, Level

COLUMN: dict[Level, int] = {"concept": 0, "theme": 1, "dimension": 2}


class Measure(NamedTuple):
    """How large a code is on the board, in cells."""

    level: Level
    column: int
    width: int
    height: int
    label: tuple[str, ...]
    counted: str


Measures = dict[tuple[int, int | None], Measure]
"""By the key of a code, and by a width that is not that of its column."""


def measured(code: CodeRecord, counted: str, width: int) -> Measure:
    """How large a code is in a column so wide: its count is beside the label or below it."""
    beside = code.level == "concept"
    room = width - LEAD - 1 - (len(counted) + 1 if beside else 0)
    label = wrapped(code.label, max(room, 1))
    height = len(label) if beside else len(label) + 1
    return Measure(code.level, COLUMN[code.level], width, height, label, counted)
