"""`gioia source`: the documents of the project, listed and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from gioia.cli.commands import source_acts
from gioia.cli.context import opened
from gioia.cli.lazy import CommandGroup
from gioia.cli.options import json_option
from gioia.cli.output import Column, Listing, as_fields, put, put_json, show
from gioia.records import SourceRecord, SpeakerRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project import Project
    from gioia.text.transcript import Turn

TOLD = 6
"""So many speakers of a source are told by name in a list: a parliament has a hundred."""


def _some(speakers: tuple[str, ...]) -> tuple[str, ...]:
    more = len(speakers) - TOLD
    return speakers if more < 1 else (*speakers[:TOLD], f"{more} more")


SOURCES = Listing[SourceRecord](
    fields=(
        "name",
        "guid",
        "kind",
        "language",
        "characters",
        "words",
        "turns",
        "speakers",
        "quotes",
        "sha256",
        "text_sha256",
        "format",
    ),
    columns=(
        Column("SOURCE", lambda source: source.name),
        Column("LANGUAGE", lambda source: source.language),
        Column("WORDS", lambda source: source.words, right=True),
        Column("TURNS", lambda source: source.turns, right=True),
        Column("QUOTES", lambda source: source.quotes, right=True),
        Column("SPEAKERS", lambda source: _some(source.speakers)),
    ),
    nothing="No sources yet: gioia import FILE brings one in.",
)

SPEAKERS = Listing[SpeakerRecord](
    fields=("label", "role", "informant", "turns", "words"),
    columns=(
        Column("SPEAKER", lambda speaker: speaker.label),
        Column("ROLE", lambda speaker: speaker.role),
        Column("INFORMANT", lambda speaker: speaker.informant),
        Column("TURNS", lambda speaker: speaker.turns, right=True),
        Column("WORDS", lambda speaker: speaker.words, right=True),
    ),
    nothing="No speakers are known in it.",
)

TURN_FIELDS = ("start", "end", "speaker", "role", "time_ms")


@click.group(cls=CommandGroup)
def source() -> None:
    """List, show, set and remove sources.

    A source is named by its name, the unique beginning of it, or its guid.
    """


@source.command("list", examples=("gioia source list", "gioia source list --json"))
@json_option
def list_sources(*, as_json: bool) -> None:
    """List the sources with their language, length, speakers and quotes.

    With --json, also how much of informants' talk is coded, and the attributes.
    """
    with opened() as project:
        sources = project.sources.list()
        if as_json:
            put_json(_fields(project, sources))
        else:
            show(sources, SOURCES, as_json=False)


@source.command("show", examples=("gioia source show anna.txt", "gioia source show anna --text"))
@click.argument("name")
@click.option("--text", "whole", is_flag=True, help="Print its text and nothing else.")
@json_option
def show_source(name: str, *, whole: bool, as_json: bool) -> None:
    """Show one source: its facts and its speakers.

    With --json, one object: what `source list` says of it, its `text`, and its `turn_list`.
    """
    with opened() as project:
        chosen = project.sources.get(name)
        if as_json:
            put_json(_in_full(project, chosen))
        elif whole:
            put(project.sources.text(chosen.id))
        else:
            share = project.sources.coded_share()[chosen.id]
            put("\n".join(_facts(chosen, share)) + "\n")
            show(project.sources.speakers(chosen.id), SPEAKERS, as_json=False)


def _in_full(project: Project, chosen: SourceRecord) -> dict[str, Any]:
    turns: Sequence[Turn] = project.sources.turns(chosen.id)
    (listed,) = _fields(project, [chosen])
    return {
        **listed,
        "text": project.sources.text(chosen.id),
        "turn_list": [as_fields(turn, TURN_FIELDS) for turn in turns],
    }


def _fields(project: Project, sources: Sequence[SourceRecord]) -> list[dict[str, Any]]:
    values, shares = project.attributes.values("source"), project.sources.coded_share()
    return [
        {
            **as_fields(one, SOURCES.fields),
            "coded": round(shares[one.id], 4),
            "attributes": values.get(one.guid, {}),
        }
        for one in sources
    ]


def _facts(chosen: SourceRecord, coded: float) -> list[str]:
    lengths = {
        "words": chosen.words,
        "characters": chosen.characters,
        "turns": chosen.turns,
        "quotes": chosen.quotes,
    }
    return [
        chosen.name,
        f"{chosen.kind} from a .{chosen.format} file, language: {chosen.language or 'not known'}",
        ", ".join(f"{count:,} {what}" for what, count in lengths.items()),
        f"{coded:.0%} of what informants say is coded",
        f"guid {chosen.guid}",
    ]


for _command in (source_acts.set_source, source_acts.remove):
    source.add_command(_command)
