"""What a row of the code tree looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text

from gioia.records import CodeRecord, Level
from gioia.tui.reader.cells import width
from gioia.tui.reader.margin import COLOURS, clipped, glyph, mark_of

if TYPE_CHECKING:
    from collections.abc import Callable

TRAYS: dict[Level, str] = {
    "theme": "Themes without a dimension",
    "concept": "Concepts without a theme",
}
"""Where codes wait that have no parent yet."""

Item = CodeRecord | Level
"""What a row stands for: a code, or the tray of a level."""

PARTS = ("count", "dimension", "theme", "tray", *(f"lane-{colour}" for colour in range(COLOURS)))
"""The parts that have a style of their own."""

LEAST_ROOM = 4


def label_of(item: Item) -> str:
    """The words of a row."""
    return TRAYS[item] if isinstance(item, str) else item.label


def draw(
    item: Item, room: int, icon: str, part: Callable[[str], Style], base: Style, label: Style
) -> Text:
    """The sign of the code, its label as far as there is room, and its count at the right.

    Args:
        item: what the row stands for.
        room: the cells of the row.
        icon: whether it is folded; empty where nothing is under it, then the sign stands there.
        part: gives the style of one of `PARTS`.
        base: the style of the row.
        label: what the tree adds for the cursor and the pointer.
    """
    text = Text(no_wrap=True)
    text.append(*((icon, base) if icon else _sign(item, part, base)))
    count = "" if isinstance(item, str) or not item.quotes else str(item.quotes)
    room -= text.cell_len + len(count) + 2
    words = clipped(label_of(item), max(LEAST_ROOM, room))
    text.append(words, base + _kind(item, part) + label)
    text.append(" " * max(1, room - width(words) + 1), base)
    text.append(count, base + part("count"))
    return text


def _sign(item: Item, part: Callable[[str], Style], base: Style) -> tuple[str, Style]:
    if isinstance(item, str):
        return "  ", base
    mark = mark_of(item.label, item.colour)
    return f"{glyph(mark.shape, 1, 0, 2)} ", base + part(f"lane-{mark.colour}")


def _kind(item: Item, part: Callable[[str], Style]) -> Style:
    if isinstance(item, str):
        return part("tray")
    return Style() if item.level == "concept" else part(item.level)
