"""`gioia search`: find a text in all sources."""

from __future__ import annotations

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import json_option
from gioia.cli.output import Column, Listing, say, show
from gioia.records import SearchHit

BEFORE = 24
"""How many characters before the found words are shown to people."""
HITS = Listing[SearchHit](
    fields=("source", "start", "end", "speaker", "snippet"),
    columns=(
        Column("SOURCE", lambda hit: hit.source),
        Column("START", lambda hit: hit.start, right=True),
        Column("SPEAKER", lambda hit: hit.speaker),
    ),
    nothing="Nothing was found.",
)


@click.command(cls=Command, examples=("gioia search volunteers", "gioia search 'after the war'"))
@click.argument("text")
@json_option
def search(text: str, *, as_json: bool) -> None:
    """Find a text in all sources: words in that order, whatever their case and accents."""
    from gioia.project.project import MOST_HITS

    with opened() as project:
        hits = project.search(text)
    if len(hits) >= MOST_HITS:
        say(f"These are the first {MOST_HITS:,}; there may be more.")
    around = Column[SearchHit]("TEXT", lambda hit: _around(hit.snippet, text))
    show(hits, HITS._replace(columns=(*HITS.columns, around)), as_json=as_json)


def _around(snippet: str, text: str) -> str:
    """The snippet from a little before the found words, so that a narrow terminal shows them."""
    first, *_ = text.casefold().split()
    start = snippet.rfind(" ", 0, max(0, snippet.casefold().find(first) - BEFORE)) + 1
    return f"…{snippet[start:]}" if start else snippet
