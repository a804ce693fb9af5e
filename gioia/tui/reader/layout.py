"""Wrapping: which code points of a text stand on which row of the screen."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from itertools import accumulate
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

    __slots__ = ("_cut", "ends", "length", "starts", "text", "width")

    def __init__(self, text: str, width: int, gaps: Collection[int] = ()) -> None:
        self.text = text
        self.length = len(text)
        self.width = max(1, width)
        self.starts = array("I")
        self.ends = array("I")
        cells = self.width
        self._cut = re.compile(rf".{{1,{cells}}} |.{{{cells}}}").findall
        self._wrap(gaps)

    def __len__(self) -> int:
        return len(self.starts)

    def row_of(self, offset: int) -> int:
        """The row that owns `offset`; the first row begins at 0."""
        return bisect_right(self.starts, offset) - 1

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
        if start == end:
            self._row(start, end)
        while start < end:
            if odd < start:
                odd = next_odd(self.text, start)
            start = self._simple_rows(start, min(end, odd))
            if start < end <= odd:
                self._row(start, end)
                return odd
            if start < end:
                start = self._careful_row(start, end)
        return odd

    def _simple_rows(self, start: int, end: int) -> int:
        """Rows of characters of one cell each, while more than a row of them stands before `end`.

        Returns where the next row begins. The regular expression does in C what would take most
        of the time of opening a long document.
        """
        if end - start <= self.width:
            return start
        pieces = self._cut(self.text, start, end)
        borders = list(accumulate(map(len, pieces), initial=start))
        while pieces and end - borders[-2] <= self.width:
            pieces.pop()
            borders.pop()
        self.starts.extend(borders[:-1])
        self.ends.extend(
            border - (piece[-1] == " ") for border, piece in zip(borders[1:], pieces, strict=True)
        )
        return borders[-1]

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
