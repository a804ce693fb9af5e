"""Wrapping: which code points of a text stand on which row of the screen."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING

from gioia.tui.reader.cells import Cluster, clusters, next_odd

if TYPE_CHECKING:
    from collections.abc import Collection

NO_ROW_STARTS_WITH = frozenset("、。，．・：；！？）」』】〉》”’")
"""Closing marks of East Asian writing stay on the row of what they close."""


class Layout:
    """The rows of a text at one width, as arrays: a document of 200,000 words in some 20 ms.

    Row `r` owns the offsets from `starts[r]` up to the next row's start and shows those up to
    `ends[r]`; between the two lies only the white space at which it was broken. A *gap* is an empty
    row that owns nothing, set between turns that no blank line parts.
    """

    __slots__ = ("ends", "length", "starts", "text", "width")

    def __init__(self, text: str, width: int, gaps: Collection[int] = ()) -> None:
        self.text = text
        self.length = len(text)
        self.width = max(1, width)
        self.starts = array("I")
        self.ends = array("I")
        self._wrap(gaps)

    def __len__(self) -> int:
        return len(self.starts)

    def row_of(self, offset: int) -> int:
        """The row that owns `offset`."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def is_gap(self, row: int) -> bool:
        """Whether the row owns nothing and only keeps turns apart."""
        return row + 1 < len(self.starts) and self.starts[row] == self.starts[row + 1]

    def shown(self, row: int) -> str:
        """The text that the row shows."""
        return self.text[self.starts[row] : self.ends[row]]

    def _wrap(self, gaps: Collection[int]) -> None:
        text, length = self.text, self.length
        position = odd = 0
        while True:
            line_end = text.find("\n", position)
            line_end = length if line_end < 0 else line_end
            if position in gaps and position > 1 and text[position - 2] != "\n":
                self._row(position, position)
            odd = self._wrap_line(position, line_end, odd)
            if line_end >= length:
                return
            position = line_end + 1

    def _row(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)

    def _wrap_line(self, start: int, end: int, odd: int) -> int:
        """Wraps one line; `odd` is where the next uncommon character stands, as far as known."""
        while True:
            if odd < start:
                odd = next_odd(self.text, start)
            if end - start <= self.width and end <= odd:
                self._row(start, end)
                return odd
            if start + self.width < odd:
                start = self._simple_row(start)
            else:
                start = self._careful_row(start, end)
            if start >= end:
                return odd

    def _simple_row(self, start: int) -> int:
        """One row where every character is one cell; returns the start of the next."""
        limit = start + self.width
        cut = self.text.rfind(" ", start + 1, limit + 1)
        if cut < 0:
            self._row(start, limit)
            return limit
        self._row(start, cut)
        return cut + 1

    def _careful_row(self, start: int, end: int) -> int:
        """One row of text whose characters may be wide, joined or of no width at all."""
        reach = self.width + 32
        while True:
            chunk_end = min(end, start + reach)
            piece = self.text[start:chunk_end]
            row = fit(clusters(piece), piece, self.width, whole=chunk_end == end)
            if row is not None:
                shown, following = row
                self._row(start, start + shown)
                return start + following
            reach *= 2


def fit(found: list[Cluster], piece: str, width: int, *, whole: bool) -> tuple[int, int] | None:
    """How much of `piece` goes on one row: where its shown part ends and where the next row begins.

    None where the piece may go on (`whole` is false) and is too short to tell.
    """
    cells = 0
    shown = following = 0
    for index, cluster in enumerate(found):
        if not whole and index >= len(found) - 2:
            return None
        symbol = piece[cluster.start]
        if cells + cluster.width > width and cells:
            if symbol == " ":
                return cluster.start, cluster.end
            return (shown, following) if following else (cluster.start, cluster.start)
        cells += cluster.width
        if symbol == " ":
            if cluster.start:
                shown, following = cluster.start, cluster.end
        elif cluster.width == 2 and _may_break(found, index, piece):
            shown = following = cluster.end
    return len(piece), len(piece)


def _may_break(found: list[Cluster], index: int, piece: str) -> bool:
    """Whether a row may end after this wide character: East Asian writing has no spaces."""
    after = found[index + 1].start if index + 1 < len(found) else len(piece)
    return after < len(piece) and piece[after] not in NO_ROW_STARTS_WITH
