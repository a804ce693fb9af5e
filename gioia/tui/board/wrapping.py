"""Labels broken into rows of cells."""

from __future__ import annotations

from functools import lru_cache

from gioia.tui.reader.cells import offset_at_cell, width
from gioia.tui.reader.margin import clipped

MOST_ROWS = 3
"""A label that is longer ends with an ellipsis; the foot of the screen has the whole of it."""


@lru_cache(maxsize=8192)
def wrapped(label: str, cells: int, most: int = MOST_ROWS) -> tuple[str, ...]:
    """The label in rows of at most so many cells, broken between words where it can be."""
    rows: list[str] = []
    rest = label.strip()
    while rest and len(rows) < most - 1 and width(rest) > cells:
        row = _first_row(rest, cells)
        rows.append(row.rstrip())
        rest = rest[len(row) :].lstrip()
    if rest or not rows:
        rows.append(clipped(rest, cells))
    return tuple(rows)


def _first_row(text: str, cells: int) -> str:
    """As many words as go into a row; a part of a word where not even one goes."""
    most = max(1, offset_at_cell(text, cells))
    space = text.rfind(" ", 0, most + 1)
    return text[:space] if space > 0 else text[:most]
