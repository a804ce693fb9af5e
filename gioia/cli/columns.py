"""Aligned columns of text, measured in terminal cells. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = "  "
ELLIPSIS = "…"
_WIDENING = {"\N{VARIATION SELECTOR-16}", *map(chr, range(0x1F1E6, 0x1F200))}
"""What makes a character an emoji, and the letters that flags are made of."""
LEAST = 6
"""Cells below which a column of text is not narrowed."""


def cells(text: str) -> int:
    """How many cells of a terminal the text takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, _graphemes(text)))


def cut(text: str, width: int) -> str:
    """The text, or as much of it as leaves room for an ellipsis within `width` cells."""
    if cells(text) <= width:
        return text
    kept, used = "", 1
    for grapheme in _graphemes(text):
        used += _cells_of(grapheme)
        if used > width:
            break
        kept += grapheme
    return kept.rstrip() + ELLIPSIS


def arrange(rows: Sequence[Sequence[str]], right: Sequence[bool], limit: int | None) -> list[str]:
    """The rows as lines; columns of text give way where a line would be over `limit` cells."""
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    if limit is not None:
        widths = narrowed(widths, right, limit)
    return [_line(row, widths, right) for row in rows]


def narrowed(widths: Sequence[int], right: Sequence[bool], limit: int) -> list[int]:
    """The widths with the widest columns of text made narrower until a line fits, if it can.

    Columns of numbers (`right`) keep their width: half a number is worse than none.
    """
    narrow = list(widths)
    excess = sum(narrow) + len(GAP) * (len(narrow) - 1) - limit
    for _ in range(max(0, excess)):
        pliable = [i for i, wide in enumerate(narrow) if not right[i] and wide > LEAST]
        if not pliable:
            break
        narrow[max(pliable, key=lambda i: narrow[i])] -= 1
    return narrow


def _line(row: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    parts = []
    for text, width, to_right in zip(row, widths, right, strict=True):
        short = cut(text, width)
        space = " " * (width - cells(short))
        parts.append(space + short if to_right else short + space)
    return GAP.join(parts).rstrip()


def _graphemes(text: str) -> list[str]:
    import regex

    return [text] if len(text) == 1 else regex.findall(r"\X", text)


def _cells_of(grapheme: str) -> int:
    """Two for East Asian wide characters and emoji, none for marks alone, else one."""
    if any(east_asian_width(c) in "WF" or c in _WIDENING for c in grapheme):
        return 2
    return 0 if all(category(c) in {"Mn", "Me", "Cf"} for c in grapheme) else 1
