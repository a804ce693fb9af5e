"""Texts set in rows of cells, with some of their words marked; and rows side by side."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from gioia.tui.reader.cells import width
from gioia.tui.reader.layout import Layout
from gioia.tui.widgets.bits import Bit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.tui.merging.differing import Stretch

    Row = tuple[Bit, ...]

BETWEEN = " │ "
_UNSHOWABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def wrapped(text: str, cells: int, part: str = "plain") -> list[Row]:
    """A text in rows of one look; one empty row where there is no text."""
    return [(Bit(row, part),) for row in _wrapped(text, cells)]


def hanging(lead: Row, found: Sequence[Row]) -> list[Row]:
    """Rows behind a lead, which stands before the first of them."""
    blank = Bit(" " * sum(width(bit.text) for bit in lead))
    return [(*lead, *row) if at == 0 else (blank, *row) for at, row in enumerate(found)]


def beside(columns: Sequence[Sequence[Row]], cells: int) -> list[Row]:
    """Columns of `cells` each beside one another."""
    found = []
    for line in zip_longest(*columns, fillvalue=()):
        *filled, last = line
        bits = [bit for row in filled for bit in _padded(row, cells)]
        found.append((*bits, *last))
    return found


def _padded(row: Row, cells: int) -> Iterable[Bit]:
    """The cells of a column, and the line behind it: few pieces, as each is told the terminal."""
    yield from row
    yield Bit(" " * max(0, cells - sum(width(bit.text) for bit in row)) + BETWEEN, "muted")


def marked(text: str, marks: Sequence[Stretch], cells: int, part: str = "plain") -> list[Row]:
    """A text in rows, with the marked words in a look of their own."""
    clean = _UNSHOWABLE.sub(" ", text)
    layout = Layout(clean, cells)
    found: list[Row] = []
    for start, end in zip(layout.starts, layout.ends, strict=True):
        cuts = {start, end}
        cuts.update(cut for mark in marks for cut in mark if start < cut < end)
        found.append(tuple(
            Bit(clean[low:high], "changed" if _within(low, marks) else part)
            for low, high in pairwise(sorted(cuts))
        ))  # fmt: skip
    return found


def _within(at: int, marks: Iterable[Stretch]) -> bool:
    return any(low <= at < high for low, high in marks)


def _wrapped(text: str, cells: int) -> list[str]:
    layout = Layout(_UNSHOWABLE.sub(" ", text), cells)
    return [layout.shown(row) for row in range(len(layout))]
