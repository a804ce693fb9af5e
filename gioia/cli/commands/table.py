"""`gioia table`: theme, concept and representative quotes, as the paper's second exhibit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import output_option
from gioia.cli.output import put
from gioia.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from gioia.tables import Table

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
    from gioia.project.atomic import write_text
    from gioia.tables import representative

    writers = [_writer(place) for place in outputs]
    with opened() as project:
        rows = representative(project.outline(), project.quotes.list(), per_concept)
        places = list(outputs) or [project.workspace.exports / name for name in NAMES]
    for place, write in zip(places, writers or map(_writer, places), strict=True):
        write_text(place, write(rows))
        put(str(place))


def _writer(place: Path) -> Callable[[Table], str]:
    from gioia import tables

    known = {".md": tables.write_markdown, ".csv": tables.write_csv}
    if place.suffix.lower() not in known:
        raise UsageError(
            f"A table cannot be written as “{place.name}”.", f"Endings: {', '.join(known)}."
        )
    return known[place.suffix.lower()]
