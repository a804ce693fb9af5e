"""What a figure shows, ready to be set: the labels of an outline, measured in its typeface."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.errors import UsageError
from gioia.figures.fonts import describe_characters
from gioia.figures.wrap import Label, measured
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gioia.figures.measure import Ruler
    from gioia.figures.scene import Weight
    from gioia.structure.outline import Outline, ThemeBlock

HEADERS = ("1st-Order Concepts", "2nd-Order Themes", "Aggregate Dimensions")
LACKING = "?"
"""Stands for a character that the typeface has not; a warning says so."""

Headers = tuple[Label, Label, Label]


class ThemeRow(NamedTuple):
    """A theme and its concepts."""

    theme: Label
    concepts: tuple[Label, ...]


class Block(NamedTuple):
    """A dimension and its themes."""

    dimension: Label
    rows: tuple[ThemeRow, ...]


class Plan(NamedTuple):
    """The labels of a figure in the author's order, and what its reader should be warned of."""

    headers: Headers
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...]

    @property
    def rows(self) -> list[ThemeRow]:
        """The themes of all dimensions."""
        return [row for block in self.blocks for row in block.rows]

    @property
    def concepts(self) -> list[Label]:
        """The concepts of all themes."""
        return [concept for row in self.rows for concept in row.concepts]

    @property
    def description(self) -> str:
        """What the figure shows, in words."""
        counts = (
            _count(len(self.concepts), "1st-order concept"),
            _count(len(self.rows), "2nd-order theme"),
            _count(len(self.blocks), "aggregate dimension"),
        )
        tree = "; ".join(
            f"{block.dimension.text}: {', '.join(row.theme.text for row in block.rows)}"
            for block in self.blocks
        )
        return f"Data structure of {counts[0]}, {counts[1]} and {counts[2]}. {tree}."


def plan_of(outline: Outline, headers: Sequence[str], ruler: Ruler) -> Plan:
    """The outline with every label measured. Raises UsageError where there is nothing to draw."""
    if len(headers) != len(HEADERS):
        raise UsageError(
            f"a figure has three columns, and {len(headers)} headers were given",
            f"Give three, as: {' | '.join(HEADERS)}.",
        )
    setter = _Setter(ruler)
    first, second, third = (setter.set(header, "bold") for header in headers)
    blocks = tuple(
        Block(setter.set(dimension.label, "bold"), tuple(map(setter.row, themes)))
        for dimension in outline.dimensions
        if (themes := [theme for theme in dimension.themes if theme.concepts])
    )
    if not blocks:
        raise UsageError(
            "No theme with concepts is in the figure yet.",
            "Put concepts under themes and themes under dimensions, and leave them in the figure.",
        )
    return Plan((first, second, third), blocks, (*_left_out(outline), *setter.warnings()))


class _Setter:
    """Measures labels and remembers the characters that the typeface has not."""

    def __init__(self, ruler: Ruler) -> None:
        self._ruler = ruler
        self._lacking: dict[str, str] = {}
        """Each with the first label that has it."""

    def set(self, label: str, weight: Weight) -> Label:
        text = clean_label(label)
        face = self._ruler.face(weight)
        for character in face.shape(text).lacking:
            self._lacking.setdefault(character, text)
            text = text.replace(character, LACKING)
        return measured(text, weight, face)

    def row(self, theme: ThemeBlock) -> ThemeRow:
        concepts = tuple(self.set(concept.label, "regular") for concept in theme.concepts)
        return ThemeRow(self.set(theme.label, "regular"), concepts)

    def warnings(self) -> list[str]:
        typeface = self._ruler.typeface
        warned = []
        if typeface.bold is None:
            warned.append(f"{typeface.family} has no bold face; its regular one stands in")
        if self._lacking:
            first = next(iter(self._lacking.values()))
            warned.append(
                f"{typeface.family} lacks {describe_characters(self._lacking)}, "
                f"first in “{first}”; “{LACKING}” stands there. Choose a font that has them."
            )
        return warned


def _left_out(outline: Outline) -> Iterator[str]:
    for dimension in outline.dimensions:
        bare = [theme for theme in dimension.themes if not theme.concepts]
        if len(bare) == len(dimension.themes):
            yield f"the dimension “{dimension.label}” has no theme with concepts and is left out"
        else:
            yield from (
                f"the theme “{theme.label}” has no concept and is left out" for theme in bare
            )
    if outline.themes_apart:
        count = _count(outline.themes_apart, "theme")
        yield f"under no dimension of the figure, so not drawn: {count}"
    if outline.concepts_apart:
        count = _count(outline.concepts_apart, "concept")
        yield f"under no theme of the figure, so not drawn: {count}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
