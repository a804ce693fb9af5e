"""`gioia attribute set` and `values`: what sources and informants have of their attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import json_option
from gioia.cli.output import Column, Listing, say, show
from gioia.errors import UsageError

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.project.attributes.attributes import Described


class Portrait(NamedTuple):
    """A source or an informant, with what it has of its attributes."""

    name: str
    guid: str
    attributes: dict[str, str]


PORTRAITS = Listing[Portrait](
    fields=("name", "guid", "attributes"),
    columns=(
        Column("NAME", lambda one: one.name),
        Column(
            "ATTRIBUTES",
            lambda one: tuple(f"{name}: {value}" for name, value in one.attributes.items()),
        ),
    ),
    nothing="There is none yet.",
)


@click.command(
    "set",
    cls=Command,
    examples=(
        "gioia attribute set Date 2024-05-31 --source anna.txt",
        'gioia attribute set Sector public --informant "Official 3, Łódź"',
    ),
)
@click.argument("name")
@click.argument("value")
@click.option("--source", metavar="SOURCE", help="The source that has it.")
@click.option("--informant", metavar="NAME", help="The informant who has it.")
def set_value(name: str, value: str, source: str | None, informant: str | None) -> None:
    """Say what a source or an informant has.

    "" as the value takes away what it has.
    """
    if (source is None) == (informant is None):
        raise UsageError("Who or what has it?", "Give --source or --informant.")
    with opened() as project:
        chosen = project.attributes.get(name, "informant" if source is None else "source")
        whose, guid = _described(project, source, informant)
        project.attributes.set(chosen, guid, value)
        say(f"{whose}: {chosen.name} is {value}." if value else f"{whose}: no {chosen.name}.")


@click.command(
    cls=Command, examples=("gioia attribute values", "gioia attribute values --on source --json")
)
@click.option(
    "--on",
    type=click.Choice(("source", "informant")),
    default="informant",
    show_default=True,
    help="Of each source, or of each informant.",
)
@json_option
def values(on: Described, *, as_json: bool) -> None:
    """List what each source or informant has of its attributes."""
    with opened() as project:
        held = project.attributes.values(on)
        things = project.sources.list() if on == "source" else project.informants()
        found = [Portrait(one.name, one.guid, held.get(one.guid, {})) for one in things]
        show(found, PORTRAITS, as_json=as_json)


def _described(project: Project, source: str | None, informant: str | None) -> tuple[str, str]:
    """Name and guid of the source or informant that is described."""
    from gioia.project.names import informant_called

    if source is not None:
        chosen = project.sources.get(source)
        return chosen.name, chosen.guid
    person = informant_called(project, informant or "")
    return person.name, person.guid
