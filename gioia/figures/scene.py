"""A figure before it is written: boxes, lines of text and connectors, in points.

The origin is the upper left corner, y grows downwards. A style makes a scene, a writer draws it and
decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from gioia.figures.fonts import Typeface

Weight = Literal["regular", "bold", "italic"]
Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]

HAIRLINE = 0.5
"""Points. Publishers ask for 0.3 at least (Taylor & Francis) and 1.5 at most (Elsevier)."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, with round corners where `radius` is not 0."""

    part: str
    """The part of the figure it belongs to, as `theme-1-2`; items of one part follow each other."""
    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    stroke: float = HAIRLINE

    @property
    def right(self) -> float:
        """Where its right side is."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where its lower side is."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The height of its centre."""
        return self.y + self.height / 2

    def scaled(self, factor: float, left: float, top: float) -> Box:
        """Grown by `factor`, then moved; the stroke stays."""
        return replace(
            self,
            x=self.x * factor + left,
            y=self.y * factor + top,
            width=self.width * factor,
            height=self.height * factor,
            radius=self.radius * factor,
        )


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text. `y` is its baseline; `anchor` says which point of the line `x` is."""

    part: str
    x: float
    y: float
    text: str
    size: float
    weight: Weight = "regular"
    anchor: Anchor = "start"

    def scaled(self, factor: float, left: float, top: float) -> TextLine:
        """Grown by `factor`, then moved."""
        x, y = self.x * factor + left, self.y * factor + top
        return replace(self, x=x, y=y, size=self.size * factor)


@dataclass(frozen=True, slots=True)
class Connector:
    """A line through its points."""

    part: str
    points: tuple[Point, ...]
    stroke: float = HAIRLINE

    def scaled(self, factor: float, left: float, top: float) -> Connector:
        """Grown by `factor`, then moved; the stroke stays."""
        points = tuple((x * factor + left, y * factor + top) for x, y in self.points)
        return replace(self, points=points)


Item = Box | TextLine | Connector


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole figure: everything a writer needs, and what its reader should be warned of."""

    width: float
    height: float
    items: tuple[Item, ...]
    font: Typeface
    title: str
    description: str
    """What the figure shows, for those who cannot see it."""
    warnings: tuple[str, ...] = ()

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes, in drawing order."""
        return tuple(item for item in self.items if isinstance(item, Box))

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """The lines of text, in reading order."""
        return tuple(item for item in self.items if isinstance(item, TextLine))

    @property
    def connectors(self) -> tuple[Connector, ...]:
        """The connectors, in drawing order."""
        return tuple(item for item in self.items if isinstance(item, Connector))
