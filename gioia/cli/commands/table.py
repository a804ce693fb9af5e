"""`gioia table`: theme, concept and representative quotes, as the paper's second exhibit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import output_option
from gioia.cli.output import put

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAMES = ("data-structure-table.md", "data-structure-table.csv")


@click.command(
    cls=Command, examples=("gioia table", "gioia table -o quotes.csv --quotes-per-concept 3")
)
@output_option
@click.option(
    "--quotes-per-concept",
    "per_concept",
    metavar="N",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    help="How many quotes stand for a concept, at the most.",
)
def table(outputs: Sequence[Path], per_concept: int) -> None:
    """Write the table of representative quotes: power quotes first, then proof quotes.

    The file's ending says the format: .md or .csv. Without -o, both are written to exports/. The
    paths are printed.
    """
    from gioia.project.exports import export_table

    with opened() as project:
        places = list(outputs) or [project.workspace.exports / name for name in NAMES]
        written = export_table(project, places, per_concept)
    for place in written:
        put(str(place))
