"""`gioia source set` and `remove`: what is done to a source that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.output import say
from gioia.errors import UsageError
from gioia.text.transcript import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project import Project
    from gioia.records import SourceRecord

ROLES = get_args(Role)


@click.command(
    "set",
    cls=Command,
    examples=(
        "gioia source set anna.txt --language uk",
        "gioia source set anna.txt --speaker Q --role interviewer",
        'gioia source set anna.txt --speaker A --role informant --informant "Official 3, Łódź"',
    ),
)
@click.argument("source_name", metavar="NAME")
@click.option("--language", metavar="CODE", help="Its language: two letters, as in en, pl, uk.")
@click.option("--name", metavar="NAME", help="A new name for it.")
@click.option("--speaker", metavar="LABEL", help="The speaker whom --role and --informant are of.")
@click.option("--role", type=click.Choice(ROLES), help="What that speaker is in the interview.")
@click.option("--informant", metavar="NAME", help="Who that speaker is, over all sources.")
def set_source(source_name: str, **options: str | None) -> None:
    """Set a source's language or name, or who a speaker is.

    All that is given in one call is one change, undone in one step.
    """
    given = {name: value for name, value in options.items() if value is not None}
    _check_given(given)
    with opened() as project:
        chosen = project.sources.get(source_name)
        told = f"{', '.join(given)} of {chosen.name}"
        with project.change("redefine", f"set {told}"):
            _set(project, chosen, given)
        say(f"Set {told}.")


@click.command(cls=Command, examples=("gioia source remove anna.txt",))
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
def remove(names: Sequence[str]) -> None:
    """Remove sources from the project, with their quotes. The files stay where they are."""
    from gioia.exchange.report import counted

    with opened() as project:
        chosen = {record.id: record for record in map(project.sources.get, names)}
        with project.change("drop", "remove " + ", ".join(r.name for r in chosen.values())):
            for record in chosen.values():
                project.sources.remove(record)
        for record in chosen.values():
            quotes = counted(record.quotes, "quote")
            say(f"Removed {record.name} and its {quotes}. To undo: gioia undo")


def _check_given(given: dict[str, str]) -> None:
    if not given:
        raise UsageError("There is nothing to set.", "See: gioia source set --help")
    of_speaker = {"role", "informant"} & set(given)
    if of_speaker and "speaker" not in given:
        raise UsageError("Whose role or informant is it?", "Name the speaker: --speaker LABEL")
    if "speaker" in given and not of_speaker:
        raise UsageError("There is nothing to set of that speaker.", "Give --role or --informant.")


def _set(project: Project, chosen: SourceRecord, given: dict[str, str]) -> None:
    if "language" in given:
        project.sources.set_language(chosen, given["language"])
    if "speaker" in given:
        project.sources.set_speaker(
            chosen,
            given["speaker"],
            role=cast("Role | None", given.get("role")),
            informant=given.get("informant"),
        )
    if "name" in given:
        project.sources.rename(chosen, given["name"])
