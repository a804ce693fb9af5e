"""Options and arguments that several commands share."""

from __future__ import annotations

from copy import copy
from pathlib import Path

import click

from gioia.records import LEVELS

file_path = click.Path(path_type=Path, readable=False)
"""A file or folder by name; whether it can be read or written is told by whoever does so."""


class Respelled(click.Option):
    """An option that is told by its first name; the others are known still, for scripts."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Its name and what it does, as the help and the reference show them."""
        told = copy(self)
        told.opts = self.opts[:1]
        return super(Respelled, told).get_help_record(ctx)


json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON on stdout, and nothing else there."
)

level_option = click.option(
    "--level", type=click.Choice(LEVELS), help="Only look for the code at this level."
)

output_option = click.option(
    "-o",
    "--output",
    "outputs",
    metavar="FILE",
    multiple=True,
    type=file_path,
    help="Where to write; the ending says the format. May be given several times.",
)
