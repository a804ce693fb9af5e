"""How wide text is on a terminal, and which code points must stay together in one place."""

from __future__ import annotations

import re
from typing import NamedTuple

import regex
from rich.cells import cell_len, split_graphemes

SIMPLE = (
    r"\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u0531-\u0556\u05d0-\u05ea"
    r"\u060c\u061b\u061f\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u10d0-\u10ff"
    r"\u2010-\u2027\u2030-\u205e"
)
"""Characters of one cell that never join their neighbours: Latin, Greek, Cyrillic, Armenian,
Hebrew and Arabic letters, and the dashes and curly quotes that transcripts are full of."""

_all_simple = re.compile(f"[{SIMPLE}]*+").fullmatch
_among_simple = re.compile(rf"(?:\A|(?<=[{SIMPLE}]))[{SIMPLE}]+(?=[{SIMPLE}]|\Z)").finditer
_simple_stretch = re.compile(f"[{SIMPLE}\n]*+").match
_graphemes = regex.compile(r"\X").finditer


class Cluster(NamedTuple):
    """Code points that are drawn and selected as one, and the cells they take."""

    start: int
    end: int
    width: int


def next_odd(text: str, start: int) -> int:
    """Where the first character from `start` on is not simple; the text's end if all are."""
    found = _simple_stretch(text, start)
    return found.end() if found else start


def width(text: str) -> int:
    """Cells that `text` takes."""
    return len(text) if _all_simple(text) else cell_len(text)


class Piece(NamedTuple):
    """A cluster; or, where it is `plain`, neighbouring clusters of one code point and one cell."""

    start: int
    end: int
    width: int
    plain: bool


def clusters(text: str) -> list[Cluster]:
    r"""The clusters of `text`, in order and without gaps.

    A border is where both Unicode (`\X`) and the terminal's own rules (Rich, which Textual draws
    by) see one, so that neither a quote nor a row of cells is ever cut inside a character.
    """
    found: list[Cluster] = []
    for start, end, wide, plain in pieces(text):
        if plain:
            found += [Cluster(place, place + 1, 1) for place in range(start, end)]
        else:
            found.append(Cluster(start, end, wide))
    return found


def pieces(text: str) -> list[Piece]:
    """The clusters of `text`, but many plain ones as one: few pieces where text is usual."""
    found: list[Piece] = []
    start = 0
    for simple in _among_simple(text):
        found += _joined(text, start, simple.start())
        start = simple.end()
        found.append(Piece(simple.start(), start, start - simple.start(), plain=True))
    return found + _joined(text, start, len(text))


def _joined(text: str, begin: int, end: int) -> list[Piece]:
    """The clusters of a part of `text` at whose ends there are borders."""
    if begin == end:
        return []
    part = text[begin:end]
    borders = {found.end() for found in _graphemes(part)}
    found: list[Piece] = []
    start = cells = 0
    for _, after, wide in split_graphemes(part)[0]:
        cells += wide
        if after in borders:
            found.append(Piece(begin + start, begin + after, cells, plain=False))
            start, cells = after, 0
    if start < len(part):
        found.append(Piece(begin + start, end, cells, plain=False))
    return found


def offset_at_cell(text: str, column: int) -> int:
    """The start of the cluster at cell `column` of `text`; the text's end if there is none."""
    if column <= 0:
        return 0
    if _all_simple(text):
        return min(column, len(text))
    cells = 0
    for cluster in clusters(text):
        cells += cluster.width
        if column < cells:
            return cluster.start
    return len(text)
