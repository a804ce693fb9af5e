"""`gioia code move`, `promote`, `reorder`, `merge` and the like: codes among each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import Respelled, level_option
from gioia.cli.output import put, say
from gioia.errors import LevelBroken, NotFound, UsageError
from gioia.records import PARENT_LEVEL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project import Project
    from gioia.records import CodeRecord, Level


def parent_named(project: Project, name: str | None, level: Level) -> CodeRecord | None:
    """The code of that name that a code of `level` may go under; what fits no level is told so."""
    if name is None:
        return None
    above = PARENT_LEVEL[level]
    if above is None:
        raise LevelBroken(f"A {level} goes under nothing.", "Leave --under out.")
    try:
        return project.codes.get(name, above)
    except NotFound:
        return project.codes.get(name)


@click.command(
    cls=Command,
    examples=(
        'gioia code move "invited after the decision" --under "Timing of involvement"',
        'gioia code move "invited after the decision" --under-none',
    ),
)
@click.argument("label")
@click.option(
    "--under",
    "--to",
    "under",
    cls=Respelled,
    metavar="PARENT",
    help="The theme or dimension to go under.",
)
@click.option(
    "--under-none",
    "--to-none",
    "under_none",
    cls=Respelled,
    is_flag=True,
    help="Take it out from under its parent.",
)
@level_option
def move(label: str, under: str | None, level: Level | None, *, under_none: bool) -> None:
    """Move a concept under a theme, or a theme under a dimension."""
    if (under is not None) == under_none:
        raise UsageError("Where to?", "Give either --under PARENT or --under-none.")
    with opened() as project:
        chosen = project.codes.get(label, level)
        above = parent_named(project, under, chosen.level)
        project.codes.move(chosen, above)
        place = f"under “{above.label}”" if above else "out from under its parent"
        say(f"Moved {chosen.level} “{chosen.label}” {place}.")


@click.command(cls=Command, examples=('gioia code promote "invited after the decision"',))
@click.argument("label")
@level_option
def promote(label: str, level: Level | None) -> None:
    """Lift a concept to a theme, or a theme to a dimension. The guid up there is printed.

    One with quotes or codes of its own goes under a new code of its label; any other changes
    its level itself.
    """
    with opened() as project:
        chosen = project.codes.get(label, level)
        made = project.codes.promote(chosen)
        kept = "" if made.guid == chosen.guid else f", over the {chosen.level}"
        say(f"“{made.label}” is now a {made.level}{kept}.")
        put(made.guid)


@click.command(
    cls=Command,
    examples=(
        'gioia code demote "Timing" --level theme',
        'gioia code demote "Timing" --level theme --under "Openness"',
    ),
)
@click.argument("label")
@click.option("--under", metavar="PARENT", help="What to go under; otherwise it is under nothing.")
@level_option
def demote(label: str, under: str | None, level: Level | None) -> None:
    """Lower a dimension to a theme, or a theme to a concept.

    It keeps its quotes. Codes under it are to be moved or merged elsewhere first. Its guid is
    printed.
    """
    with opened() as project:
        chosen = project.codes.get(label, level)
        parent = None if under is None else project.codes.get(under, chosen.level)
        made = project.codes.demote(chosen, parent)
        say(
            f"“{made.label}” is now a {made.level}" + (f" under “{made.parent}”." if under else ".")
        )
        put(made.guid)


@click.command(cls=Command, examples=('gioia code reorder "Timing of involvement" 0',))
@click.argument("label")
@click.argument("position", type=click.IntRange(min=0))
@level_option
def reorder(label: str, position: int, level: Level | None) -> None:
    """Put a code at a position among its siblings: 0 is first. Figure and tables follow."""
    with opened() as project:
        chosen = project.codes.get(label, level)
        moved = project.codes.reorder(chosen, position)
        say(f"Moved {moved.level} “{moved.label}” to position {moved.position}.")


@click.command(cls=Command, examples=('gioia code figure "side remark" --out',))
@click.argument("label")
@click.option("--in/--out", "drawn", required=True, help="Draw it in the figure, or leave it out.")
@level_option
def figure(label: str, level: Level | None, *, drawn: bool) -> None:
    """Draw a code in the figure, or leave it out of it."""
    with opened() as project:
        chosen = project.codes.get(label, level)
        project.codes.set_in_figure(chosen, drawn)
        place = "in the figure" if drawn else "not in the figure"
        say(f"{chosen.level.capitalize()} “{chosen.label}” is {place}.")


@click.command(cls=Command, examples=('gioia code merge "late" "too late" --into "invited late"',))
@click.argument("labels", metavar="LABEL...", nargs=-1, required=True)
@click.option("--into", metavar="CODE", required=True, help="The code that takes their quotes.")
@level_option
def merge(labels: Sequence[str], into: str, level: Level | None) -> None:
    """Merge codes into another one.

    It takes over their quotes and what stands under them; the merged codes are retired.
    """
    with opened() as project:
        target = project.codes.get(into, level)
        merged = [project.codes.get(label, target.level) for label in labels]
        project.codes.merge(merged, target)
        names = ", ".join(f"“{code.label}”" for code in merged)
        say(f"Merged {names} into “{target.label}”.")


@click.command(
    cls=Command,
    examples=('gioia code split "timing" --into "too early" --quote 5f3c --quote 91ab',),
)
@click.argument("label")
@click.option("--into", metavar="LABEL", required=True, help="The label of the new code.")
@click.option(
    "--quote",
    "quotes",
    metavar="GUID",
    multiple=True,
    required=True,
    help="A quote that goes to the new code; may be given several times.",
)
@level_option
def split(label: str, into: str, quotes: Sequence[str], level: Level | None) -> None:
    """Split a code: the quotes that are named go to a new code. Its guid is printed."""
    from gioia.exchange.report import counted

    with opened() as project:
        chosen = project.codes.get(label, level)
        moved = [project.quotes.get(quote) for quote in quotes]
        made = project.codes.split(chosen, into, moved)
        told = counted(made.quotes, "quote")
        say(f"Split “{chosen.label}”: {told} now coded “{made.label}”.")
        put(made.guid)
