"""Words set in rows of so many cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.reader.cells import clusters, offset_at_cell, width

if TYPE_CHECKING:
    from collections.abc import Iterable


def wrapped(text: str, cells: int) -> tuple[str, ...]:
    """The text in rows, none wider than `cells`; a word that is longer is broken. At least one."""
    rows: list[str] = []
    row = ""
    for word in text.split():
        joined = f"{row} {word}" if row else word
        if width(joined) <= cells:
            row = joined
            continue
        if row:
            rows.append(row)
        *whole, row = _pieces(word, cells)
        rows += whole
    return (*rows, row)


def longest(texts: Iterable[str]) -> int:
    """The cells of the longest word in any of the texts."""
    return max((width(word) for text in texts for word in text.split()), default=0)


def _pieces(word: str, cells: int) -> list[str]:
    """A word in pieces that fit; a character that is wider than a row stands alone."""
    pieces = []
    while width(word) > cells:
        end = offset_at_cell(word, cells) or clusters(word)[0].end
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, word]
