"""The classic style: concepts as bullets in one box a theme, then the themes, then the dimensions.

Themes are centred on their concepts and dimensions on their themes. All lengths are in em.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.figures.columns import choose
from gioia.figures.elements import bullets, centred, centred_in, fan
from gioia.figures.fitting import Arranged
from gioia.figures.scene import Box, Connector
from gioia.figures.spacing import spacing
from gioia.figures.wrap import balanced, flush

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.figures.columns import Columns
    from gioia.figures.elements import Lines
    from gioia.figures.plan import Block, Plan, ThemeRow
    from gioia.figures.scene import Item
    from gioia.figures.spacing import Spacing
    from gioia.figures.wrap import Label

_SNAP = 1.2  # a dimension as near as this to the height of one of its themes moves there


class Sheet(NamedTuple):
    """Where things go."""

    columns: Columns
    space: Spacing


class FittedRow(NamedTuple):
    """A theme and its concepts, broken into lines, with the heights of their boxes."""

    theme: Lines
    concepts: tuple[Lines, ...]
    theme_height: float
    concepts_height: float

    @property
    def height(self) -> float:
        """The height of the higher of the two boxes."""
        return max(self.theme_height, self.concepts_height)


def arrange(plan: Plan, width: float, cap: float, *, tight: bool) -> Arranged:
    """The figure in that width; `cap` is the height of a capital, `tight` takes out air."""
    space = spacing(cap, width, tight=tight)
    sheet = Sheet(choose(plan, width, space), space)
    items, bottom = _headers(plan, sheet)
    for number, block in enumerate(plan.blocks, start=1):
        if number > 1:
            bottom += space.dimension_gap
        part, bottom = _block(block, number, sheet, bottom)
        items += part
    return Arranged(tuple(items), bottom, tuple(_broken(plan, sheet)))


def _headers(plan: Plan, sheet: Sheet) -> tuple[list[Item], float]:
    """The headers over the middles of their columns, their last lines on one baseline."""
    columns, space = sheet
    texts = [
        label.lines(balanced(label, width))
        for label, width in zip(plan.headers, columns.widths, strict=True)
    ]
    most = max(map(len, texts))
    items: list[Item] = []
    for lines, middle in zip(texts, columns.middles, strict=True):
        first = space.ascent + (most - len(lines)) * space.line
        items += centred("headers", lines, middle, first, space, "bold")
    height = space.ascent + (most - 1) * space.line + space.header_gap if most else 0.0
    return items, height


def _block(block: Block, number: int, sheet: Sheet, top: float) -> tuple[list[Item], float]:
    """A dimension with its themes, and where it ends."""
    columns, space = sheet
    rows = [_fitted(row, sheet) for row in block.rows]
    lines = block.dimension.lines(balanced(block.dimension, columns.dimensions - 2 * space.pad_x))
    height = space.box(len(lines))
    # A dimension higher than its themes pushes them down.
    top += max(0.0, height / 2 - _centre(_middles(rows, 0.0, space)))
    middles = _middles(rows, top, space)
    middle = _centre(middles)
    items: list[Item] = []
    for i, (row, own) in enumerate(zip(rows, middles, strict=True), start=1):
        items += _row(row, f"{number}-{i}", sheet, own)
    left, right = columns.themes_left + columns.themes, columns.dimensions_left
    part = f"dimension-{number}"
    box = Box(part, right, middle - height / 2, columns.dimensions, height, space.radius)
    items += [box, *centred_in(box, lines, space, "bold")]
    items += fan(f"connectors-{number}", left, middles, right, middle)
    return items, max(middles[-1] + rows[-1].height / 2, box.bottom)


def _fitted(row: ThemeRow, sheet: Sheet) -> FittedRow:
    columns, space = sheet
    theme = row.theme.lines(balanced(row.theme, columns.themes - 2 * space.pad_x))
    width = columns.concepts - 2 * space.pad_x - space.indent
    concepts = tuple(concept.lines(flush(concept, width)) for concept in row.concepts)
    counts = [len(lines) for lines in concepts]
    return FittedRow(theme, concepts, space.box(len(theme)), space.concept_box(counts))


def _middles(rows: list[FittedRow], top: float, space: Spacing) -> list[float]:
    """The heights of the middles of rows that stand one under the other."""
    middles = []
    for row in rows:
        middles.append(top + row.height / 2)
        top += row.height + space.theme_gap
    return middles


def _centre(middles: list[float]) -> float:
    """Half-way between the first and the last, or level with a theme that is almost there."""
    centre = (middles[0] + middles[-1]) / 2
    nearest = min(middles, key=lambda middle: abs(middle - centre))
    return nearest if abs(nearest - centre) < _SNAP else centre


def _row(row: FittedRow, number: str, sheet: Sheet, middle: float) -> Iterator[Item]:
    """A box of concepts, its theme, and the line between them."""
    columns, space = sheet
    top, height = middle - row.concepts_height / 2, row.concepts_height
    box = Box(f"concepts-{number}", 0.0, top, columns.concepts, height)
    yield box
    yield from bullets(box, row.concepts, space)
    left = columns.themes_left
    yield Connector(f"connector-{number}", ((columns.concepts, middle), (left, middle)))
    top, height = middle - row.theme_height / 2, row.theme_height
    theme = Box(f"theme-{number}", left, top, columns.themes, height, space.radius)
    yield theme
    yield from centred_in(theme, row.theme, space)


def _broken(plan: Plan, sheet: Sheet) -> Iterator[Label]:
    """Labels with a word that its column is not wide enough for."""
    columns, space = sheet
    concepts, themes, dimensions = (width - 2 * space.pad_x for width in columns.widths)
    for row in plan.rows:
        yield from (c for c in row.concepts if c.widest_piece > concepts - space.indent)
        yield from (row.theme,) if row.theme.widest_piece > themes else ()
    yield from (b.dimension for b in plan.blocks if b.dimension.widest_piece > dimensions)
