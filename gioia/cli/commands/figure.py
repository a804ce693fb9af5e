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
    from gioia.project.exports import export_figure

    with opened() as project:
        places = list(outputs) or [project.workspace.exports / name for name in NAMES]
        drawn = export_figure(project, places, style=style, profile=profile, font=font, dpi=dpi)
    for warning in drawn.warnings:
        say(f"gioia: {warning}")
    for place in drawn.paths:
        put(str(place))
