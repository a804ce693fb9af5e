"""`gioia search`: find a text in all sources."""

from __future__ import annotations

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import json_option
from gioia.cli.output import Column, Listing, show
from gioia.records import SearchHit

HITS = Listing[SearchHit](
    fields=("source", "start", "end", "speaker", "snippet"),
    columns=(
        Column("SOURCE", lambda hit: hit.source),
        Column("START", lambda hit: hit.start, right=True),
        Column("SPEAKER", lambda hit: hit.speaker),
        Column("TEXT", lambda hit: hit.snippet),
    ),
    nothing="Nothing was found.",
)


@click.command(cls=Command, examples=("gioia search volunteers", "gioia search 'after the war'"))
@click.argument("text")
@json_option
def search(text: str, *, as_json: bool) -> None:
    """Find a text in all sources: words in that order, whatever their case and accents."""
    with opened() as project:
        show(project.search(text), HITS, as_json=as_json)
