"""A picture put together from strips: what is in front is laid first, and the rest fills the gaps.

Pure but for Textual's regions and strips. Rows and columns are those of the screen, in cells; a
span is a row with its first column and the one behind its last.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from textual.geometry import Region

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.strip import Strip

    Span = tuple[int, int, int]
    Cuts = Sequence[Sequence[int]]
    """Of each row, the columns at which another widget may begin, from 0 to the width."""


class Mosaic:
    """Knows what lacks in the spans that are to be drawn; nothing else is ever asked for."""

    def __init__(self, cuts: Cuts, spans: Iterable[Span]) -> None:
        self._cuts = cuts
        self._lacking: dict[int, set[int]] = {}
        """Of each row that is to be drawn, the cuts at which there is nothing yet."""
        for row, left, right in spans:
            lacking = self._lacking.setdefault(row, set())
            lacking.update(x for x, end in pairwise(cuts[row]) if x < right and end > left)
        self._laid: dict[int, dict[int, Strip | None]] = {
            row: dict.fromkeys(cuts[row][:-1]) for row in self._lacking
        }

    def wanted(self, shown: Region) -> list[Region]:
        """The parts of a widget that is shown here which are in sight and to be drawn anew.

        They are as broad as the widget, and neighbouring rows are together.
        """
        found: list[Region] = []
        for row in shown.line_range:
            lacking = self._lacking.get(row)
            if not lacking or not any(shown.x <= cut < shown.right for cut in lacking):
                continue
            if found and found[-1].bottom == row:
                found[-1] = found[-1].grow((0, 0, 1, 0))
            else:
                found.append(Region(shown.x, row, shown.width, 1))
        return found

    def lay(self, part: Region, strips: Iterable[Strip]) -> None:
        """These rows are in that part, behind what is there already."""
        for row, strip in zip(part.line_range, strips, strict=False):
            lacking, laid = self._lacking[row], self._laid[row]
            cuts = [cut for cut in self._cuts[row] if part.x <= cut <= part.right]
            pieces = strip.divide([cut - part.x for cut in cuts[1:]])
            for cut, piece in zip(cuts, pieces, strict=False):
                if cut in lacking:
                    lacking.discard(cut)
                    laid[cut] = piece

    def rows(self, height: int) -> list[Mapping[int, Strip | None]]:
        """What was laid, by its column, of every row of the screen."""
        nothing: Mapping[int, Strip | None] = {}
        return [self._laid.get(row, nothing) for row in range(height)]
