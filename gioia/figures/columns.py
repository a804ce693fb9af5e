"""How wide the three columns are: as wide as makes the figure low, in em."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gioia.figures.wrap import Label, fill, flush

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.figures.plan import Plan
    from gioia.figures.spacing import Spacing


class Columns(NamedTuple):
    """The widths of the boxes of each column and of the two gaps between them, in em."""

    concepts: float
    lead: float
    themes: float
    fan: float
    dimensions: float

    @property
    def widths(self) -> tuple[float, float, float]:
        """Of the boxes."""
        return self.concepts, self.themes, self.dimensions

    @property
    def themes_left(self) -> float:
        """Where the boxes of the themes begin."""
        return self.concepts + self.lead

    @property
    def dimensions_left(self) -> float:
        """Where the boxes of the dimensions begin."""
        return self.themes_left + self.themes + self.fan

    @property
    def middles(self) -> tuple[float, float, float]:
        """The verticals that the boxes are centred on."""
        return (
            self.concepts / 2,
            self.themes_left + self.themes / 2,
            self.dimensions_left + self.dimensions / 2,
        )


_STEPS = 50  # the widths that are tried differ by this part of the room
_SHARES = (0.52, 0.26, 0.22)  # how the columns share it where the height does not mind
_LEAST = (0.28, 0.16, 0.14)
_MOST = (0.42, 0.40)  # of themes, of dimensions
_SHIFT_COST = 0.04  # em of height that are worth one em away from these shares
_LINE_COST = 0.4  # … that are worth one line less, where it leaves the height as it is
_HYPHEN_COST = 5.0  # … that are worth not parting a word at its hyphen
_BREAK_COST = 12.0  # … that are worth not breaking a word
_GAP_GROWTH = 1.6  # how much wider the gaps may become where the concepts are short


def choose(plan: Plan, width: float, space: Spacing) -> Columns:
    """The columns that fill `width` and make the figure low without breaking words."""
    room = width - space.lead - space.fan
    step = room / _STEPS
    cost = _costs(plan, step, space)
    _, themes, dimensions = min(
        (cost(_STEPS - themes - dimensions, themes, dimensions), themes, dimensions)
        for themes in range(round(_LEAST[1] * _STEPS), round(_MOST[0] * _STEPS) + 1)
        for dimensions in range(round(_LEAST[2] * _STEPS), round(_MOST[1] * _STEPS) + 1)
        if _STEPS - themes - dimensions >= _LEAST[0] * _STEPS
    )
    spare = room - (themes + dimensions) * step
    columns = Columns(spare, space.lead, themes * step, space.fan, dimensions * step)
    return _tightened(plan, columns, space)


def _costs(plan: Plan, step: float, space: Spacing) -> Callable[[int, int, int], float]:
    """What a choice of widths, in steps, costs: its height in em, and what looks bad."""
    blocks, rows = plan.blocks, plan.rows
    themes = [row.theme for row in rows]
    dimensions = [block.dimension for block in blocks]

    @cache
    def concept_heights(steps: int) -> list[float]:
        inner = steps * step - 2 * space.pad_x - space.indent
        return [space.concept_box([len(fill(c, inner)) for c in row.concepts]) for row in rows]

    @cache
    def box_heights(column: int, steps: int) -> list[float]:
        inner = steps * step - 2 * space.pad_x
        return [space.box(len(fill(x, inner))) for x in (themes, dimensions)[column - 1]]

    @cache
    def looks(column: int, steps: int) -> float:
        inner = steps * step - 2 * space.pad_x - (0.0 if column else space.indent)
        labels = (plan.concepts, themes, dimensions)[column]
        away = abs(steps - _SHARES[column] * _STEPS) * step
        lines = sum(len(fill(x, inner)) for x in labels)
        damage = sum(_damage(x, inner) for x in (*labels, plan.headers[column]))
        return away * _SHIFT_COST + lines * _LINE_COST + damage

    def cost(c: int, t: int, d: int) -> float:
        heights = map(max, concept_heights(c), box_heights(1, t))
        total = 0.0
        for block, height in zip(blocks, box_heights(2, d), strict=True):
            own = sum(next(heights) for _ in block.rows)
            total += max(own + (len(block.rows) - 1) * space.theme_gap, height)
        return total + looks(0, c) + looks(1, t) + looks(2, d)

    return cost


def _damage(label: Label, width: float) -> float:
    if label.widest_piece > width:
        return _BREAK_COST
    return _HYPHEN_COST if label.widest > width else 0.0


def _tightened(plan: Plan, columns: Columns, space: Spacing) -> Columns:
    """Concept boxes no wider than their longest line; the gaps, then the others take the rest."""
    inner = columns.concepts - 2 * space.pad_x - space.indent
    longest = max(label.width(*span) for label in plan.concepts for span in flush(label, inner))
    room = columns.concepts + columns.themes + columns.dimensions
    concepts = min(max(longest + 2 * space.pad_x + space.indent, 0.42 * room), columns.concepts)
    spare = columns.concepts - concepts
    growth = min(1 + spare / (columns.lead + columns.fan), _GAP_GROWTH)
    lead, fan = columns.lead * growth, columns.fan * growth
    rest = spare - (growth - 1) * (columns.lead + columns.fan)
    return Columns(concepts, lead, columns.themes + rest / 2, fan, columns.dimensions + rest / 2)
