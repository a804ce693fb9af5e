"""What a merge took from whom, and what was decided how, as a Markdown page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.diff import describe, diff
from gioia.codebook.files import digest
from gioia.codebook.labels import shown
from gioia.codebook.merging.telling import outcome, sentence
from gioia.codebook.merging.words import ABSENT
from gioia.project.atomic import write_text
from gioia.project.merging.values import key_of, ours_with
from gioia.store.copies import free_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gioia.codebook.merging.values import Conflict
    from gioia.codebook.model import Codebook
    from gioia.project.merging.values import Merged, Step
    from gioia.project.project import Project

_WHOLE = 10**6


def report(merged: Merged, ours: str) -> str:
    """The page; `ours` is what our side is called."""
    lines = ["# Merge of codebooks", "", _outcome(merged)]
    for number, step in enumerate(merged.steps, 1):
        lines += ["", f"## {shown(step.name)}", "", _based(step)]
        lines += about_codes(merged, number, ours)
    return "\n".join(lines) + "\n"


def about_codes(merged: Merged, number: int, ours: str) -> list[str]:
    """What was decided and what is open of one file, the first being 1, and what it changes."""
    step, before = merged.steps[number - 1], merged.steps[: number - 1]
    ours = ours_with(ours, [each.name for each in before])
    return [*_decided(step, ours), *_open(merged, number, ours), *_differing(step, ours)]


def write_report(project: Project, merged: Merged) -> Path:
    """Writes the page into `exports/`, beside those of other merges, and says where.

    Raises:
        FileError: it cannot be written.
    """
    path = free_path(project.workspace.exports / "merge.md")
    with project.exporting("report of the merge", [path]):
        write_text(path, report(merged, project.coder))
    return path


def _outcome(merged: Merged) -> str:
    if merged.applied:
        return "The project holds the result. `gioia undo` takes it back."
    count = len(merged.conflicts())
    told = f"{count} conflicts are open" if count != 1 else "1 conflict is open"
    return f"Nothing was changed: {told if count else 'this was a trial'}."


def _based(step: Step) -> str:
    if step.base is None:
        return "No codebook is known that both grew from: what differs was asked about."
    told = f": {shown(step.based, _WHOLE)}" if step.based else ""
    return f"The codebook that both grew from{told} (`{digest(step.base)[:12]}`)."


def _differing(step: Step, ours: str) -> Iterator[str]:
    yield from _differences("What the merge changes on our side", step.ours, step.merge.codebook)
    if step.merge.reordered:
        count = len(step.merge.reordered)
        told = f"{count} codes" if count != 1 else "1 code"
        yield from ("", f"Both sides put {told} in another order: that of {ours} holds.")
    if step.base is not None:
        yield from _differences(f"Changed by {ours} since", step.base, step.ours)
        yield from _differences(f"Changed by {step.name} since", step.base, step.theirs)


def _differences(title: str, old: Codebook, new: Codebook) -> Iterator[str]:
    yield from ("", f"### {shown(title)}", "", "```text", describe(diff(old, new)), "```")


def _decided(step: Step, ours: str) -> Iterator[str]:
    if step.merge.resolved:
        yield from ("", "### What was decided", "")
    for each in step.merge.resolved:
        yield from _told(each.conflict, step, ours)
        done = shown(outcome(each.choice, each.label), _WHOLE)
        by = "by the general preference" if each.preferred else "by choice"
        yield f"    - decided: **{done}** (`{each.choice.name}`, {by})"


def _open(merged: Merged, number: int, ours: str) -> Iterator[str]:
    step = merged.steps[number - 1]
    if step.merge.conflicts:
        yield from ("", "### What is open", "")
    for each in step.merge.conflicts:
        yield from _told(each, step, ours)
        yield f"    - open; key `{key_of(each, number, merged.steps)}`, choices:"
        yield from (f"        - `{one.name}`: {shown(one.does, _WHOLE)}" for one in each.choices)


def _told(conflict: Conflict, step: Step, ours: str) -> Iterator[str]:
    """A conflict with its sides, a line each."""
    names = ours, step.name
    happened = sentence(conflict, based=step.base is not None, names=names)
    yield f"- The {conflict.level} “{shown(conflict.label)}”: {shown(happened, _WHOLE)}"
    sides = (("before", conflict.base), (ours, conflict.ours), (step.name, conflict.theirs))
    for name, text in sides[1:] if conflict.base.startswith(ABSENT) else sides:
        yield f"    - {shown(name)}: {shown(text, _WHOLE)}"
