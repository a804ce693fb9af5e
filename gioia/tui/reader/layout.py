"""Wrapping: which code points of a text stand on which row of the screen."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter, sub
from typing import TYPE_CHECKING

from gioia.tui.reader.cells import Piece, next_odd, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

LAST = itemgetter(-1)

BREAKS = frozenset(" \n")
"""What a row is broken at, and is not shown."""

NO_ROW_STARTS_WITH = frozenset("、。，．・：；！？）」』】〉》”’")
"""Closing marks of East Asian writing stay on the row of what they close."""


class Layout:
    """The rows of a text at one width, as arrays: a document of 200,000 words in some 20 ms.

    Row `r` owns the offsets from `starts[r]` up to the next row's start and shows those up to
    `ends[r]`; between the two lies only the white space at which it was broken. A *gap* is an empty
    row that owns nothing, set between turns that no blank line parts.
    """

    __slots__ = ("_cut", "ends", "length", "starts", "text", "width")

    def __init__(self, text: str, width: int, gaps: Iterable[int] = ()) -> None:
        self.text = text
        self.length = len(text)
        self.width = cells = max(1, width)
        self.starts = array("I")
        self.ends = array("I")
        self._cut = re.compile(rf".{{0,{cells}}}+\n|.{{1,{cells}}} \n?|.{{{cells}}}").findall
        self._wrap()
        self._set_gaps(gaps)

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

    def _wrap(self) -> None:
        position, odd, line_end = 0, -1, -1
        while True:
            if odd < position:
                odd = next_odd(self.text, position)
            position = self._simple_rows(position, odd)
            if odd == self.length:
                return
            if line_end < position:
                line_end = self.text.find("\n", position)
                line_end = self.length if line_end < 0 else line_end
            position = self._careful_row(position, line_end)
            if position == self.length == line_end:
                return
            position += position == line_end

    def _simple_rows(self, start: int, odd: int) -> int:
        """Rows of characters of one cell each, as far as nothing from `odd` on can change them.

        Returns where the next row begins. The regular expression does in C what would take most
        of the time of opening a long document: it takes the rest of a line where that fits, or
        else as many words as do, or else as many characters.
        """
        if odd == self.length:
            return self._add_rows(start, self._cut(self.text[start:] + "\n"))
        # what stands at `odd` may join the character before it, but for the end of a line
        known = odd - (self.text[odd - 1 : odd] != "\n")
        if known - start <= self.width:
            return start
        found = self._cut(self.text, start, known)
        end = start + sum(map(len, found))
        while found[-1][-1] != "\n" and known - (end - len(found[-1])) <= self.width:
            end -= len(found.pop())
        return self._add_rows(start, found)

    def _add_rows(self, start: int, found: list[str]) -> int:
        """Rows of these parts of the text, each with the white space at which it was broken."""
        first, sizes = len(self.starts), list(map(len, found))
        borders = list(accumulate(sizes, initial=start))
        self.starts.extend(borders[:-1])
        self.ends.extend(map(sub, borders[1:], map(BREAKS.__contains__, map(LAST, found))))
        longest = self.width + 2  # a full row, a space behind it, and the end of the line
        if longest in sizes:
            for row, size in enumerate(sizes, first):
                self.ends[row] -= size == longest
        return borders[-1]

    def _careful_row(self, start: int, end: int) -> int:
        """One row of text whose characters may be wide, joined or of no width at all.

        Returns where the next row begins; `end` is where the line ends.
        """
        reach = self.width + 32
        while True:
            chunk_end = min(end, start + reach)
            row = fit(self.text[start:chunk_end], self.width, whole=chunk_end == end)
            if row is not None:
                self.starts.append(start)
                self.ends.append(start + row[0])
                return start + row[1]
            reach *= 2

    def _set_gaps(self, places: Iterable[int]) -> None:
        """An empty row before each place where a line begins right below another one."""
        starts, ends, reached = array("I"), array("I"), 0
        for place in sorted(places):
            if 1 < place <= self.length and self.text[place - 1] == "\n" != self.text[place - 2]:
                row = bisect_left(self.starts, place, reached)
                starts += self.starts[reached:row]
                ends += self.ends[reached:row]
                starts.append(place)
                ends.append(place)
                reached = row
        self.starts, self.ends = starts + self.starts[reached:], ends + self.ends[reached:]


@lru_cache(maxsize=4)
def laid_out(text: str, width: int, gaps: tuple[int, ...]) -> Layout:
    """The rows of a text; those of the last few documents are kept, for one goes back and forth."""
    return Layout(text, width, gaps)


def fit(text: str, width: int, *, whole: bool) -> tuple[int, int] | None:
    """How much of `text` goes on one row: where its shown part ends and where the next row begins.

    None where the text may go on (`whole` is false) and is too short to tell.
    """
    cells = shown = following = 0
    for start, end, wide, plain in pieces(text) if whole else _certain(pieces(text)):
        over = cells + wide > width and (plain or cells > 0)
        stop = end
        if over:
            stop = start + max(0, width - cells) if plain else start
            if text[stop] == " ":
                return stop, stop + 1 if plain else end
        if plain:
            space = text.rfind(" ", max(start, 1), stop)
            shown, following = (space, space + 1) if space > 0 else (shown, following)
        if over:
            return (shown, following) if following else (stop, stop)
        cells += wide
        if not plain and text[start] == " " and start:
            shown, following = start, end
        elif not plain and wide == 2 and _may_break(text, end):
            shown = following = end
    return (len(text), len(text)) if whole else None


def _certain(found: list[Piece]) -> list[Piece]:
    """Without the last two clusters: what follows may join the one, and keep the other from it."""
    dropped = 0
    while found and dropped < 2:
        start, end, wide, plain = found.pop()
        dropped += 1
        if plain and wide > 1:
            found.append(Piece(start, end - 1, wide - 1, plain))
    return found


def _may_break(text: str, place: int) -> bool:
    """Whether a row may end after a wide character: East Asian writing has no spaces."""
    return place < len(text) and text[place] not in NO_ROW_STARTS_WITH
