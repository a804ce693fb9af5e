"""`gioia code`: concepts, themes and dimensions, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gioia.cli.commands import structure
from gioia.cli.context import opened
from gioia.cli.lazy import CommandGroup
from gioia.cli.options import Respelled, json_option, level_option
from gioia.cli.output import Column, Listing, put, say, show
from gioia.records import LEVELS, CodeRecord

if TYPE_CHECKING:
    from gioia.records import Level

CODES = Listing[CodeRecord](
    fields=(
        "guid",
        "label",
        "level",
        "parent",
        "definition",
        "in_vivo",
        "in_figure",
        "position",
        "quotes",
        "sources",
        "informants",
        "parent_guid",
        "retired",
        "reason",
    ),
    columns=(
        Column("CODE", lambda code: code.label),
        Column("LEVEL", lambda code: code.level + (", retired" if code.retired else "")),
        Column("UNDER", lambda code: code.parent),
        Column("QUOTES", lambda code: code.quotes, right=True),
        Column("SOURCES", lambda code: code.sources, right=True),
        Column("INFORMANTS", lambda code: code.informants, right=True),
    ),
    nothing="No codes yet: gioia code add LABEL makes one.",
)


@click.group(cls=CommandGroup)
def code() -> None:
    """Concepts, themes and dimensions: the three levels of the data structure.

    A code is named by its label, the unique beginning of it, or its guid. Where a label stands at
    two levels, --level says which is meant.
    """


@code.command("list", examples=("gioia code list", "gioia code list --level theme --json"))
@click.option("--level", type=click.Choice(LEVELS), help="Only the codes of this level.")
@click.option("--retired", is_flag=True, help="The codes out of use as well.")
@json_option
def list_codes(level: Level | None, *, retired: bool, as_json: bool) -> None:
    """List the codes, their parents and their groundedness."""
    with opened() as project:
        codes = project.codes.list(retired=retired)
        wanted = [code for code in codes if level in (None, code.level)]
        show(wanted, CODES, as_json=as_json)


@code.command(
    "add",
    examples=(
        'gioia code add "the app came before the need" --in-vivo',
        'gioia code add "Timing of involvement" --level theme --under "Institutional openness"',
    ),
)
@click.argument("label")
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    default="concept",
    show_default=True,
    help="Its level in the structure.",
)
@click.option(
    "--under",
    "--parent",
    "under",
    cls=Respelled,
    metavar="PARENT",
    help="The theme or dimension that it goes under.",
)
@click.option("--definition", metavar="TEXT", default="", help="When it applies and when not.")
@click.option("--in-vivo", is_flag=True, help="The label is an informant's own wording.")
def add_code(
    label: str, level: Level, under: str | None, definition: str, *, in_vivo: bool
) -> None:
    """Make a new code and print its guid."""
    with opened() as project:
        above = structure.parent_named(project, under, level)
        made = project.codes.add(
            label, level=level, parent=above, definition=definition, in_vivo=in_vivo
        )
        say(f"Added {made.level} “{made.label}”" + (f" under “{above.label}”." if above else "."))
        put(made.guid)


@code.command(
    "rename", examples=('gioia code rename "late invitation" "invited after the decision"',)
)
@click.argument("label")
@click.argument("new_label", metavar="NEW")
@level_option
def rename_code(label: str, new_label: str, level: Level | None) -> None:
    """Give a code another label; its quotes stay with it."""
    with opened() as project:
        chosen = project.codes.get(label, level)
        renamed = project.codes.rename(chosen, new_label)
        say(f"Renamed {chosen.level} “{chosen.label}” to “{renamed.label}”.")


@code.command(
    "define", examples=('gioia code define "pace" "When talk is of speed, not of order."',)
)
@click.argument("label")
@click.argument("definition", metavar="TEXT")
@level_option
def define_code(label: str, definition: str, level: Level | None) -> None:
    """Say when a code applies and when not."""
    with opened() as project:
        chosen = project.codes.get(label, level)
        project.codes.define(chosen, definition)
        say(f"Defined {chosen.level} “{chosen.label}”.")


@code.command("retire", examples=('gioia code retire "pace" --reason "covered by timing"',))
@click.argument("label")
@click.option("--reason", metavar="TEXT", default="", help="Why, for the audit trail.")
@level_option
def retire_code(label: str, reason: str, level: Level | None) -> None:
    """Take a code out of use; it keeps its quotes and can be restored."""
    with opened() as project:
        chosen = project.codes.get(label, level)
        project.codes.retire(chosen, reason)
        say(f"Retired {chosen.level} “{chosen.label}”.")


@code.command("restore", examples=('gioia code restore "pace"',))
@click.argument("label")
@level_option
def restore_code(label: str, level: Level | None) -> None:
    """Bring a retired code back into use."""
    with opened() as project:
        chosen = project.codes.get(label, level)
        project.codes.restore(chosen)
        say(f"Restored {chosen.level} “{chosen.label}”.")


@code.command("delete", examples=('gioia code delete "pace"',))
@click.argument("label")
@level_option
def delete_code(label: str, level: Level | None) -> None:
    """Delete a code that no quote and no other code hangs on. The others: retire or merge them."""
    with opened() as project:
        chosen = project.codes.get(label, level)
        project.codes.delete(chosen)
        say(f"Deleted {chosen.level} “{chosen.label}”. To undo: gioia undo")


for _command in (
    structure.move,
    structure.promote,
    structure.demote,
    structure.reorder,
    structure.figure,
    structure.merge,
    structure.split,
):
    code.add_command(_command)
