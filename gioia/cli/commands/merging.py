"""What `gioia codebook merge` says: conflicts with their keys and choices, and the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from click.exceptions import Exit

from gioia.cli.output import as_fields, put, put_json, say
from gioia.codebook.labels import shown
from gioia.codebook.merging.values import Resolution
from gioia.errors import ExitCode, UsageError
from gioia.exchange.report import counted
from gioia.project.atomic import write_text
from gioia.project.merging.files import merge_files
from gioia.project.merging.report import report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from gioia.codebook.merging.values import Conflict
    from gioia.project import Project
    from gioia.project.merging.values import Merged, Wishes

FIELDS = ("kind", "level", "guid", "other", "label", "field", "base", "ours", "theirs")
NO_BASE = (
    "no codebook is known that both grew from; name one with --base, or all that differs is asked"
)
_WIDTH = 200


def parse_answers(answers: Sequence[str]) -> dict[str, Resolution]:
    """The answers to conflicts: `KEY=CHOICE`, or `KEY=CHOICE:LABEL` where a code is renamed.

    Raises:
        UsageError: an answer is not of that form.
    """
    found = {}
    for answer in answers:
        key, sign, rest = answer.partition("=")
        choice, _, label = rest.partition(":")
        if not (key and sign and choice):
            raise UsageError(
                f"“{answer}” answers no conflict.",
                "Write the key, an equals sign and the choice: --resolve label:2d34=theirs",
            )
        found[key.strip().lower()] = Resolution(choice.strip(), label.strip())
    return found


def merge_into_project(
    project: Project,
    files: Sequence[Path],
    wishes: Wishes,
    page: Path | None,
    *,
    apply: bool,
    as_json: bool,
) -> None:
    """Merge the files and tell what came of it; exit code 1 where conflicts are open."""
    merged = merge_files(project, files, wishes, apply=apply)
    if page is not None:
        write_text(page, report(merged, project.coder))
    if as_json:
        put_json([_as_json(key, conflict) for key, conflict in merged.conflicts()])
    else:
        for key, conflict in merged.conflicts():
            put("\n".join(conflict_lines(key, conflict)))
    for step in merged.steps:
        based = f"both grew from {step.based}" if step.base else NO_BASE
        say(f"{shown(step.name, _WIDTH)}: {based}.")
    say(_outcome(merged))
    if merged.conflicts():
        raise Exit(ExitCode.FAULTS)


def _as_json(key: str, conflict: Conflict) -> dict[str, Any]:
    choices = {choice.name: choice.does for choice in conflict.choices}
    return {"key": key, **as_fields(conflict, FIELDS), "choices": choices}


def conflict_lines(key: str, conflict: Conflict) -> Iterator[str]:
    """A conflict with its three sides, and how to answer it."""
    field = f", {conflict.field}" if conflict.field else ""
    yield f"{conflict.kind}: {conflict.level} “{shown(conflict.label)}”{field}"
    yield f"    before  {shown(conflict.base, _WIDTH)}"
    yield f"    ours    {shown(conflict.ours, _WIDTH)}"
    yield f"    theirs  {shown(conflict.theirs, _WIDTH)}"
    yield f"  --resolve {key}=CHOICE, where CHOICE is"
    for choice in conflict.choices:
        yield f"    {choice.name}: {shown(choice.does, _WIDTH)}"


def _outcome(merged: Merged) -> str:
    count = len(merged.conflicts())
    if count:
        named = "1 conflict is open" if count == 1 else f"{count} conflicts are open"
        return (
            f"{named}; nothing was changed. Settle each with --resolve KEY=CHOICE (the beginning "
            "of a key is enough), or all with --prefer ours or theirs."
        )
    codes = {each.guid for step in merged.steps for each in step.merge.taken}
    settled = sum(len(step.merge.resolved) for step in merged.steps)
    if not codes and not settled:
        return "Nothing to merge: all of it is here already."
    told = f"{counted(len(codes), 'code')} not as before"
    told += f", {counted(settled, 'conflict')} settled." if settled else "."
    return f"Merged: {told} To undo: gioia undo" if merged.applied else f"Trial only: {told}"
