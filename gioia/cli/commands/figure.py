"""`gioia figure`: the data structure, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import output_option
from gioia.cli.output import put, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAMES = ("data-structure.svg", "data-structure.pdf", "data-structure.png")


@click.command(
    cls=Command,
    examples=(
        "gioia figure",
        "gioia figure -o figure-1.pdf -o figure-1.png --profile springer-174 --dpi 600",
    ),
)
@output_option
@click.option("--style", metavar="NAME", help="How it is drawn; otherwise classic.")
@click.option("--profile", metavar="NAME", help="The size a publisher asks for, as springer-174.")
@click.option(
    "--dpi",
    metavar="N",
    type=click.IntRange(36, 2400),
    default=300,
    show_default=True,
    help="Dots per inch of a PNG.",
)
@click.option("--font", metavar="FONT", help="A font's family name, or a font file.")
def figure(
    outputs: Sequence[Path], style: str | None, profile: str | None, dpi: int, font: str | None
) -> None:
    """Draw the data structure in the format that a file's ending says: .svg, .pdf or .png.

    Without -o, all three are written to exports/. The paths are printed.
    """
    from gioia import figures
    from gioia.project.atomic import write_bytes

    with opened() as project:
        outline = project.outline()
        exports = project.workspace.exports
    places = list(outputs) or [exports / name for name in NAMES]
    scene = figures.scene_of(
        outline,
        style=style or figures.DEFAULT_STYLE,
        profile=profile or figures.DEFAULT_PROFILE,
        font=font,
    )
    for warning in scene.warnings:
        say(f"gioia: {warning}")
    drawn = [(place, figures.write(scene, place.suffix, dpi=dpi)) for place in places]
    for place, data in drawn:
        write_bytes(place, data)
        put(str(place))
