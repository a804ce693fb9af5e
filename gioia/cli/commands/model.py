"""`gioia model`: the process model, relations between themes and dimensions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gioia.cli.commands.quote import QUOTES
from gioia.cli.context import opened
from gioia.cli.lazy import CommandGroup
from gioia.cli.options import json_option
from gioia.cli.output import Column, Listing, as_fields, put, put_json, say, show
from gioia.errors import UsageError
from gioia.records import RELATION_KINDS, CodeRecord, RelationRecord

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from gioia.project import Project
    from gioia.records import Level, RelationKind

RELATIONS = Listing[RelationRecord](
    fields=("guid", "kind", "label", "quotes", "memos"),
    columns=(
        Column("GUID", lambda one: one.guid[:8]),
        Column("FROM", lambda one: one.start.label),
        Column("RELATION", lambda one: one.label or one.kind),
        Column("TO", lambda one: one.end.label),
        Column("QUOTES", lambda one: one.quotes, right=True),
        Column("MEMOS", lambda one: one.memos, right=True),
    ),
    nothing="No relations yet: gioia model relate FROM TO draws one.",
)

kind_option = click.option(
    "--kind", type=click.Choice(RELATION_KINDS), help="How the one bears on the other."
)


@click.group(cls=CommandGroup)
def model() -> None:
    """The process model: how themes and dimensions bear on one another.

    A relation is named by its guid, or the unique beginning of it, as `gioia model list` shows it.
    """


@model.command("list", examples=("gioia model list", "gioia model list --json"))
@json_option
def list_relations(*, as_json: bool) -> None:
    """List the relations with how many quotes are their evidence."""
    with opened() as project:
        relations = project.model.list()
    if as_json:
        put_json([_fields(one) for one in relations])
    else:
        show(relations, RELATIONS, as_json=False)


@model.command(
    "relate",
    examples=(
        'gioia model relate "Timing of involvement" "Trust" --kind hinders',
        'gioia model relate "Trust" "Timing of involvement" --label "makes room for"',
    ),
)
@click.argument("start", metavar="FROM")
@click.argument("end", metavar="TO")
@kind_option
@click.option("--label", metavar="TEXT", default="", help="Your own wording, for the arrow.")
def relate(start: str, end: str, kind: RelationKind | None, label: str) -> None:
    """Draw a relation between two themes or dimensions.

    Its guid is printed. Without --kind it is `leads to`. A label that stands at two levels means
    the theme.
    """
    with opened() as project:
        ends = _code(project, start), _code(project, end)
        made = project.model.add(*ends, kind=kind or "leads to", label=label)
        say(f"“{made.start.label}” {made.label or made.kind} “{made.end.label}”.")
        put(made.guid)


@model.command(
    "change",
    examples=(
        "gioia model change 5f3c91ab --kind enables",
        'gioia model change 5f3c91ab --label "makes room for"',
        "gioia model change 5f3c91ab --reverse",
    ),
)
@click.argument("guid")
@kind_option
@click.option("--label", metavar="TEXT", help='Another wording; "" leaves it to the kind.')
@click.option("--reverse", is_flag=True, help="Turn the arrow round.")
def change_relation(
    guid: str, kind: RelationKind | None, label: str | None, *, reverse: bool
) -> None:
    """Give a relation another kind, wording or direction."""
    if kind is None and label is None and not reverse:
        raise UsageError("There is nothing to change.", "Give --kind, --label or --reverse.")
    with opened() as project:
        changed = project.model.get(guid)
        with project.change("relate", f"change a relation of “{changed.start.label}”"):
            if reverse:
                changed = project.model.reverse(changed)
            changed = project.model.change(changed, kind=kind, label=label)
        told = changed.label or changed.kind
        say(f"“{changed.start.label}” {told} “{changed.end.label}”.")


@model.command("unrelate", examples=("gioia model unrelate 5f3c91ab",))
@click.argument("guid")
def unrelate(guid: str) -> None:
    """Remove a relation. Its quotes stay.

    Its memos go to the code at which it starts.
    """
    with opened() as project:
        chosen = project.model.get(guid)
        project.model.remove(chosen)
        told = f"“{chosen.start.label}” {chosen.label or chosen.kind} “{chosen.end.label}”"
        say(f"Removed: {told}. To undo: gioia undo")


@model.command(
    "evidence",
    examples=(
        "gioia model evidence 5f3c91ab",
        "gioia model evidence 5f3c91ab --add 77aa01bc",
        "gioia model evidence 5f3c91ab --remove 77aa01bc",
    ),
)
@click.argument("guid")
@click.option("--add", "added", metavar="QUOTE", multiple=True, help="A quote that shows it.")
@click.option("--remove", "removed", metavar="QUOTE", multiple=True, help="One that does not.")
@json_option
def evidence(guid: str, added: Sequence[str], removed: Sequence[str], *, as_json: bool) -> None:
    """List the quotes that are evidence of a relation.

    With --add and --remove, some are added or taken back first, as one change.
    """
    with opened() as project:
        chosen = project.model.get(guid)
        _change_evidence(project, chosen, added, removed)
        show(project.model.evidence(chosen), QUOTES, as_json=as_json)


def _change_evidence(
    project: Project, chosen: RelationRecord, added: Sequence[str], removed: Sequence[str]
) -> None:
    if not (added or removed):
        return
    told = f"evidence of “{chosen.start.label}” {chosen.label or chosen.kind} “{chosen.end.label}”"
    with project.change("relate", f"change the {told}"):
        for quote in map(project.quotes.get, added):
            project.model.add_evidence(chosen, quote)
        for quote in map(project.quotes.get, removed):
            project.model.remove_evidence(chosen, quote)


def _code(project: Project, name: str) -> CodeRecord:
    """The theme or dimension of that name; otherwise whatever code it names, to be refused."""
    from gioia.errors import NotFound

    levels: tuple[Level, ...] = ("theme", "dimension")
    for level in levels:
        try:
            return project.codes.get(name, level)
        except NotFound:
            continue
    return project.codes.get(name)


def _fields(relation: RelationRecord) -> dict[str, Any]:
    return {
        "from": relation.start.label,
        "from_guid": relation.start.guid,
        "to": relation.end.label,
        "to_guid": relation.end.guid,
        **as_fields(relation, RELATIONS.fields),
    }
