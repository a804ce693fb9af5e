"""What a row of a list says: pieces of words, each with its look, cut to the room that there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.reader.cells import width
from gioia.tui.reader.margin import clipped

if TYPE_CHECKING:
    from collections.abc import Sequence


class Bit(NamedTuple):
    """A piece of a row: words, and the part of the list whose look they have."""

    text: str
    part: str = "plain"


class Line(NamedTuple):
    """A row of the list: what it stands for, and what it says."""

    key: str
    bits: tuple[Bit, ...]


def fitted(bits: Sequence[Bit], room: int) -> list[Bit]:
    """The bits of a line as far as there is room; the last one in sight is clipped."""
    shown: list[Bit] = []
    for text, part in bits:
        if room <= 0:
            break
        words = clipped(text, room)
        shown.append(Bit(words, part))
        if words != text:
            break
        room -= width(words)
    return shown


def column(text: str, cells: int, *, right: bool = False) -> str:
    """A text clipped or padded to exactly so many cells."""
    words = clipped(text, cells)
    pad = " " * (cells - width(words))
    return pad + words if right else words + pad
