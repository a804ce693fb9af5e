"""What styles are put together from: bullets, centred lines, lines that meet. All in em."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.figures.scene import Box, Connector, TextLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gioia.figures.scene import Weight
    from gioia.figures.spacing import Spacing

BULLET = "•"
Lines = tuple[str, ...]


def bullets(box: Box, concepts: Sequence[Lines], space: Spacing) -> Iterator[TextLine]:
    """Concepts from the top of their box, each with a bullet that hangs before its lines."""
    baseline = box.y + space.pad_y + space.cap
    for lines in concepts:
        yield TextLine(box.part, box.x + space.pad_x, baseline, BULLET, 1.0)
        for line in lines:
            yield TextLine(box.part, box.x + space.pad_x + space.indent, baseline, line, 1.0)
            baseline += space.line
        baseline += space.concept_gap


def centred_in(
    box: Box, lines: Lines, space: Spacing, weight: Weight = "regular"
) -> Iterator[TextLine]:
    """Lines in the middle of a box: their capitals as far from its top as the last from below."""
    first = box.middle - space.text(len(lines)) / 2 + space.cap
    return centred(box.part, lines, box.x + box.width / 2, first, space, weight)


def centred(
    part: str, lines: Lines, middle: float, first: float, space: Spacing, weight: Weight
) -> Iterator[TextLine]:
    """Lines centred on a vertical; `first` is the baseline of the first."""
    for i, line in enumerate(lines):
        yield TextLine(part, middle, first + i * space.line, line, 1.0, weight, "middle")


def fan(
    part: str, left: float, heights: Sequence[float], right: float, height: float
) -> Iterator[Connector]:
    """Lines from several boxes that meet half-way in an upright, and one from there to the other.

    The upright and its ends are one line, so that its corners are clean and nothing is drawn twice.
    """
    if len(heights) == 1:
        yield Connector(part, ((left, height), (right, height)))
        return
    upright = (left + right) / 2
    first, *inner, last = heights
    yield Connector(part, ((left, first), (upright, first), (upright, last), (left, last)))
    for own in inner:
        yield Connector(part, ((left, own), (upright, own)))
    yield Connector(part, ((upright, height), (right, height)))
