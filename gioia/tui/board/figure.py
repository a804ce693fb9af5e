"""The figure of the structure as it would be exported, and how it is told on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING

from gioia.errors import UsageError
from gioia.tui.board.sketch import natural_width, sketch

if TYPE_CHECKING:
    from gioia.figures.scene import Scene
    from gioia.records import CodeRecord, Level
    from gioia.structure.outline import Outline
    from gioia.tui.board.structure import Structure

_MILLIMETRES = 25.4 / 72
"""In a point."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the figure is made for, and how it is drawn; empty for what is usual."""

    profile: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure laid out, or why there is none."""

    chosen: Chosen = Chosen()
    scene: Scene | None = None
    lacking: str = ""

    @property
    def title(self) -> str:
        """What it is made for, and how large it is."""
        told = ", ".join(part for part in (self.chosen.profile, self.chosen.style) if part)
        if self.scene is None:
            return told
        width, height = (
            round(points * _MILLIMETRES) for points in (self.scene.width, self.scene.height)
        )
        return f"{told}, {width} x {height} mm".replace(" x ", " \N{MULTIPLICATION SIGN} ")


def outline_of(structure: Structure) -> Outline:
    """What the figure shows of a structure as the board has it: with what is held put down."""
    from gioia.structure.outline import ConceptBlock, DimensionBlock, Outline, ThemeBlock

    def drawn(level: Level, parent: int | None) -> list[CodeRecord]:
        codes = (structure.codes[key] for key in structure.at((level, parent)))
        return [code for code in codes if code.in_figure]

    def concepts(theme: CodeRecord) -> tuple[ConceptBlock, ...]:
        return tuple(
            ConceptBlock(one.guid, one.label, one.in_vivo, one.quotes, one.informants, one.sources)
            for one in drawn("concept", theme.id)
        )

    def themes(dimension: CodeRecord) -> tuple[ThemeBlock, ...]:
        return tuple(
            ThemeBlock(one.guid, one.label, concepts(one)) for one in drawn("theme", dimension.id)
        )

    def apart(level: Level) -> int:
        homes = (home for home in structure.homes if home[0] == level)
        above = {parent: structure.codes.get(parent or 0) for _, parent in homes}
        return sum(
            len(drawn(level, parent))
            for parent, code in above.items()
            if code is None or not code.in_figure
        )

    return Outline(
        tuple(DimensionBlock(one.guid, one.label, themes(one)) for one in drawn("dimension", None)),
        apart("theme"),
        apart("concept"),
    )


def figure_of(outline: Outline, chosen: Chosen) -> Figure:
    """The figure of an outline; one that has nothing to draw says so.

    What figures are made with is first loaded here, so this is to run beside the keys.
    """
    from gioia.figures import DEFAULT_PROFILE, DEFAULT_STYLE, scene_of

    made = Chosen(chosen.profile or DEFAULT_PROFILE, chosen.style or DEFAULT_STYLE)
    try:
        return Figure(made, scene_of(outline, style=made.style, profile=made.profile))
    except UsageError as error:
        return Figure(made, None, f"{error.message}. {error.way_out}")


def lines_of(figure: Figure, cells: int, *, whole: bool) -> list[str]:
    """The figure in rows: its warnings, then the drawing.

    Args:
        figure: what is shown.
        cells: how many there are in a row.
        whole: whether all words are to be read, in rows that are longer where that is needed.
    """
    if figure.scene is None:
        return wrap(figure.lacking, cells - 2)
    told = [f"! {warning}" for warning in figure.scene.warnings]
    warned = [row for warning in told for row in wrap(warning, cells - 2)]
    wide = max(cells, natural_width(figure.scene)) if whole else cells
    return [*warned, *sketch(figure.scene, wide)]
