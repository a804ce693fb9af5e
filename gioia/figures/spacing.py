"""The rhythm of a figure: paddings, gaps and the heights of boxes, in em."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NARROW = 45.0  # em: one column of a page


@dataclass(frozen=True, slots=True)
class Spacing:
    """The rhythm of the figure, in em."""

    cap: float
    """The height of a capital letter: text is centred by it."""
    ascent: float = 0.95
    """From the upper edge of the figure to its first baseline: room for an accent on a capital."""
    line: float = 1.2
    concept_gap: float = 0.3
    pad_x: float = 0.75
    pad_y: float = 0.75
    indent: float = 0.95
    radius: float = 0.6
    theme_gap: float = 0.9
    dimension_gap: float = 2.0
    header_gap: float = 1.1
    lead: float = 1.8
    """Between a concept box and its theme."""
    fan: float = 2.8
    """Between the themes and their dimension."""

    def text(self, lines: int) -> float:
        """The height of lines of text, from the capitals of the first to the last baseline."""
        return self.cap + (lines - 1) * self.line

    def box(self, lines: int) -> float:
        """The height of a box with so many lines."""
        return self.text(lines) + 2 * self.pad_y

    def concept_box(self, lines: Sequence[int]) -> float:
        """The height of a box with concepts of so many lines each."""
        return self.box(sum(lines)) + (len(lines) - 1) * self.concept_gap


def spacing(cap: float, width: float, *, tight: bool) -> Spacing:
    """The rhythm for a figure of that width in em; with less air where it would be too high."""
    space = Spacing(cap)
    if width < _NARROW:
        space = replace(space, pad_x=0.55, lead=1.3, fan=2.0, indent=0.85)
    if tight:
        space = replace(
            space, concept_gap=0.15, pad_y=0.5, theme_gap=0.65, dimension_gap=1.4, header_gap=0.8
        )
    return space
