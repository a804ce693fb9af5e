"""`gioia attribute`: what sources and informants are described by."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import click

from gioia.cli.commands import attribute_values
from gioia.cli.context import opened
from gioia.cli.lazy import CommandGroup
from gioia.cli.options import json_option
from gioia.cli.output import Column, Listing, put, say, show
from gioia.records import AttributeRecord, AttributeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project.attributes.attributes import Described

ATTRIBUTES = Listing[AttributeRecord](
    fields=("guid", "name", "on", "type", "choices", "position"),
    columns=(
        Column("ATTRIBUTE", lambda one: one.name),
        Column("OF EACH", lambda one: one.on),
        Column("TYPE", lambda one: one.type),
        Column("CHOICES", lambda one: one.choices),
    ),
    nothing="No attributes yet: gioia attribute define NAME --on source makes one.",
)


on_option = click.option(
    "--on", type=click.Choice(("source", "informant")), help="Attributes of which of the two."
)


@click.group(cls=CommandGroup)
def attribute() -> None:
    """Attributes: what each source, or each informant, is described by.

    An attribute is named by its name, the unique beginning of it, or its guid. Where sources and
    informants both have one of that name, --on says which is meant.
    """


@attribute.command("list", examples=("gioia attribute list", "gioia attribute list --json"))
@on_option
@json_option
def list_attributes(on: Described | None, *, as_json: bool) -> None:
    """List the attributes. What each source has is in `gioia source list --json`."""
    with opened() as project:
        show(project.attributes.list(on), ATTRIBUTES, as_json=as_json)


@attribute.command(
    "define",
    examples=(
        "gioia attribute define Date --on source --type date",
        "gioia attribute define Sector --on informant --type choice --choice public --choice civic",
    ),
)
@click.argument("name")
@click.option(
    "--on",
    type=click.Choice(("source", "informant")),
    required=True,
    help="What has it: each source, or each informant.",
)
@click.option(
    "--type",
    "kind",
    type=click.Choice(get_args(AttributeType)),
    default="text",
    show_default=True,
    help="What its values are.",
)
@click.option(
    "--choice", "choices", metavar="TEXT", multiple=True, help="One of the values to choose from."
)
def define_attribute(name: str, on: Described, kind: AttributeType, choices: Sequence[str]) -> None:
    """Make a new attribute and print its guid. A date is written YYYY-MM-DD."""
    with opened() as project:
        made = project.attributes.define(name, on, kind, choices)
        say(f"Each {made.on} has “{made.name}” now.")
        put(made.guid)


@attribute.command("rename", examples=('gioia attribute rename Date "Date of interview"',))
@click.argument("name")
@click.argument("new_name", metavar="NEW")
@on_option
def rename_attribute(name: str, new_name: str, on: Described | None) -> None:
    """Give an attribute another name; its values stay."""
    with opened() as project:
        chosen = project.attributes.get(name, on)
        renamed = project.attributes.rename(chosen, new_name)
        say(f"Renamed “{chosen.name}” to “{renamed.name}”.")


@attribute.command(
    "add-choice", examples=('gioia attribute add-choice Sector "faith-based" cooperative',)
)
@click.argument("name")
@click.argument("choices", metavar="CHOICE...", nargs=-1, required=True)
@on_option
def add_choice(name: str, choices: Sequence[str], on: Described | None) -> None:
    """Add to what there is to choose from."""
    with opened() as project:
        changed = project.attributes.offer(project.attributes.get(name, on), choices)
        say(f"“{changed.name}” is one of: {'; '.join(changed.choices)}.")


@attribute.command(
    "rename-choice", examples=("gioia attribute rename-choice Sector civic volunteer",)
)
@click.argument("name")
@click.argument("choice")
@click.argument("new_wording", metavar="NEW")
@on_option
def rename_choice(name: str, choice: str, new_wording: str, on: Described | None) -> None:
    """Give a choice another wording, wherever it was chosen as well."""
    with opened() as project:
        changed = project.attributes.reword(project.attributes.get(name, on), choice, new_wording)
        say(f"“{changed.name}” is one of: {'; '.join(changed.choices)}.")


@attribute.command("remove", examples=("gioia attribute remove Date",))
@click.argument("name")
@on_option
def remove_attribute(name: str, on: Described | None) -> None:
    """Remove an attribute with all its values."""
    with opened() as project:
        chosen = project.attributes.get(name, on)
        project.attributes.remove(chosen)
        say(f"Removed “{chosen.name}” of each {chosen.on}. To undo: gioia undo")


for _command in (attribute_values.set_value, attribute_values.values):
    attribute.add_command(_command)
