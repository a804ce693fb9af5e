"""`gioia log`, `undo` and `redo`: the audit trail and the way back."""

from __future__ import annotations

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import json_option
from gioia.cli.output import Column, Listing, say, show
from gioia.records import ChangeRecord


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


@click.command(cls=Command, examples=("gioia log --limit 20", "gioia log --json"))
@click.option("--limit", metavar="N", type=click.IntRange(min=1), help="Only the last N changes.")
@json_option
def log(limit: int | None, *, as_json: bool) -> None:
    """Show what was changed, by whom and when: the audit trail of the analysis."""
    with opened() as project:
        show(project.history.log(limit), CHANGES, as_json=as_json)


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
