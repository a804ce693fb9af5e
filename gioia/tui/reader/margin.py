"""The margin beside the text: how wide its parts are, the shapes of lanes, the names of codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.reader.cells import clusters, offset_at_cell, width
from gioia.tui.reader.groups import divided

if TYPE_CHECKING:
    from collections.abc import Sequence

COLOURS = 6
"""Lane colours that stay apart for every kind of colour vision; see themes.py."""

SHAPES = (("┏", "┃", "┗"), ("╔", "║", "╚"), ("╭", "╎", "╰"))
"""First, middle and last row of a bar: with the colours, 18 codes are told apart at a glance."""

WIDEST_TEXT = 100
"""Cells; longer rows are hard to read, so what is left goes to the names."""


class Mark(NamedTuple):
    """How a code is shown in the margin."""

    label: str
    colour: int
    shape: int


class Widths(NamedTuple):
    """Cells of the text, of the lanes and of the names; a space stands before each."""

    text: int
    lanes: int
    names: int

    @property
    def all(self) -> int:
        """Cells of a row."""
        return self.text + self.lanes + self.names + 3


def mark_of(label: str, colour: int) -> Mark:
    """The look of a code from its label and the number of its colour; neighbours differ in both."""
    return Mark(label, colour % COLOURS, (colour + colour // COLOURS) % len(SHAPES))


def widths(available: int, groups: int = 1) -> Widths:
    """How a reader of so many cells is divided; `groups`: so many coders have their own lanes."""
    if available < 60:
        lanes, names = 3, 5
    elif available < 90:
        lanes, names = 4, 14
    else:
        lanes, names = 5, 22
    lanes, names = divided(lanes, names, groups)
    text = max(10, available - lanes - names - 3)
    spare = max(0, text - WIDEST_TEXT)
    return Widths(text - spare, lanes, names + spare)


def glyph(shape: int, row: int, first: int, last: int) -> str:
    """The character of a bar of this shape beside `row`."""
    top, middle, bottom = SHAPES[shape]
    if first == last:
        return middle
    return top if row == first else bottom if row == last else middle


def tag(label: str) -> str:
    """Up to three letters for a code where there is no room: initials, or a word's beginning."""
    words = label.split()
    if len(words) == 1:
        return clipped(words[0], 3)
    return clipped("".join(word[: clusters(word)[0].end] for word in words), 3)


def clipped(label: str, cells: int) -> str:
    """The label in so many cells, with an ellipsis where it is longer."""
    if width(label) <= cells:
        return label
    if cells <= 3:
        return label[: offset_at_cell(label, cells)]
    return label[: offset_at_cell(label, cells - 1)].rstrip() + "…"


def share(labels: Sequence[tuple[str, str]], cells: int) -> list[str]:
    """The labels of one row cut so that together, each with its glyph, they fit into `cells`.

    Each label comes with the signs of its quote, which stand before it.
    """
    if cells < 6:
        return [clipped(sign + tag(label), max(0, cells - 2)) for sign, label in labels[:1]]
    kept = labels[: max(1, cells // 6)]
    each = cells // max(1, len(kept)) - 2
    return [clipped(sign + label, each) for sign, label in kept]
