"""`gioia log`, `undo` and `redo`: the audit trail and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import file_path, json_option
from gioia.cli.output import Column, Listing, put, say, show
from gioia.errors import UsageError
from gioia.records import ChangeRecord

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def told(change: ChangeRecord) -> str:
    """A line of the trail in words: taking back and doing again are named."""
    again = change.verb in {"undo", "redo"}
    return f"{change.verb}: {change.summary}" if again else change.summary


CHANGES = Listing[ChangeRecord](
    fields=("id", "at", "coder", "verb", "summary", "state", "rows"),
    columns=(
        Column("NO", lambda change: change.id, right=True),
        Column("WHEN (UTC)", lambda change: change.at[:16].replace("T", " ")),
        Column("CODER", lambda change: change.coder),
        Column("STATE", lambda change: change.state),
        Column("CHANGE", told),
    ),
    nothing="Nothing has been changed yet.",
)


@click.command(
    cls=Command,
    examples=(
        "gioia log --limit 20",
        "gioia log --json",
        "gioia log --at 41 --codebook -o codebooks/before-the-merge.json",
    ),
)
@click.option("--limit", metavar="N", type=click.IntRange(min=1), help="Only the last N changes.")
@click.option("--at", metavar="NO", type=int, help="Go back to the change of this number.")
@click.option("--codebook", is_flag=True, help="Print the codebook as it stood then; needs --at.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=file_path,
    help="Write that codebook to a file.",
)
@json_option
def log(
    limit: int | None, at: int | None, output: Path | None, *, codebook: bool, as_json: bool
) -> None:
    """Show what was changed, by whom and when: the audit trail of the analysis.

    With --at, only as far as that change. The codebook as it stood then is told without
    groundedness; nothing is changed by looking back.
    """
    if (codebook and at is None) or (output and not codebook):
        raise UsageError("Which codebook?", "Say: gioia log --at NO --codebook [-o FILE]")
    with opened() as project:
        if at is not None and codebook:
            _put_codebook(project, at, output)
            return
        changes = project.history.log(limit if at is None else None)
        if at is not None:
            changes = _until(at, changes)
        show(changes[:limit], CHANGES, as_json=as_json)


def _until(at: int, changes: list[ChangeRecord]) -> list[ChangeRecord]:
    """The lines as far as the one of this number."""
    from gioia.project.history.past import no_change

    found = [change for change in changes if change.id <= at]
    if not found or found[0].id != at:
        raise no_change(at)
    return found


def _put_codebook(project: Project, at: int, output: Path | None) -> None:
    from gioia.codebook.files import dump
    from gioia.project.atomic import write_text

    text = dump(project.history.codebook_at(at))
    if output is None:
        click.echo(text.encode(), nl=False)
    else:
        write_text(output, text)
        put(str(output))


@click.command(cls=Command, examples=("gioia undo", "gioia undo 3"))
@click.argument("steps", metavar="[N]", type=click.IntRange(min=1), default=1)
def undo(steps: int) -> None:
    """Take back the last change, or the last N, from whatever day and whatever window."""
    with opened() as project:
        for change in project.history.undo(steps):
            say(f"Undone: {change.summary}")


@click.command(cls=Command, examples=("gioia redo", "gioia redo 3"))
@click.argument("steps", metavar="[N]", type=click.IntRange(min=1), default=1)
def redo(steps: int) -> None:
    """Bring back the last change that was undone, or the last N."""
    with opened() as project:
        for change in project.history.redo(steps):
            say(f"Redone: {change.summary}")
