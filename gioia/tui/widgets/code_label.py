"""What a row of the code tree looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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

LANES = tuple(f"lane-{number}" for number in range(COLOURS))
PARTS = ("count", "digit", "dimension", "theme", "tray", *LANES)
"""The parts that have a style of their own."""

FOLDS = Style(meta={"toggle": True})
"""What Textual's tree looks for under a click: there it folds, elsewhere it chooses."""

LEAST_ROOM = 4
COUNT_CELLS = 3


def label_of(item: Item) -> str:
    """The words of a row."""
    return TRAYS[item] if isinstance(item, str) else item.label


def fold_sign(item: Item, *, unfolded: bool) -> str:
    """Whether what is under a row is shown; hollow for a theme, so that levels need no colour."""
    theme = not isinstance(item, str) and item.level == "theme"
    return ("▿ " if theme else "▾ ") if unfolded else ("▹ " if theme else "▸ ")


class Row(NamedTuple):
    """One row of the tree."""

    item: Item
    room: int
    """Its cells."""
    icon: str
    """Whether it is folded; empty where nothing is under it, and the sign stands there."""
    digit: str
    """The key that applies the code; empty for most."""


def draw(row: Row, part: Callable[[str], Style], base: Style, marked: Style) -> Text:
    """The sign of the code, its label as far as there is room, its digit and its count.

    Args:
        row: what is to be drawn.
        part: gives the style of one of `PARTS`.
        base: the style of the row.
        marked: what the tree adds to the label for the cursor and the pointer.
    """
    item = row.item
    text = Text(no_wrap=True)
    text.append(*((row.icon, base + FOLDS) if row.icon else _sign(item, part, base)))
    quotes = 0 if isinstance(item, str) else item.quotes
    count = f" {quotes:>{COUNT_CELLS}}" if quotes else ""
    room = row.room - 1 - text.cell_len - len(row.digit) - len(count)
    words = clipped(label_of(item), max(LEAST_ROOM, room - 1))
    text.append(words, base + _kind(item, part) + marked)
    text.append(" " * (room - width(words)), base)
    text.append(row.digit, base + part("digit"))
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
