"""What a merge took from whom, and what was decided how, as a Markdown page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.diff import describe, diff
from gioia.codebook.files import digest
from gioia.codebook.labels import shown
from gioia.project.atomic import write_text
from gioia.project.merging.values import key_of
from gioia.store.copies import free_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gioia.codebook.merging.values import Conflict, Resolved
    from gioia.codebook.model import Codebook
    from gioia.project.merging.values import Merged, Step
    from gioia.project.project import Project

_WHOLE = 10**6


def report(merged: Merged, ours: str) -> str:
    """The page; `ours` is what our side is called."""
    lines = ["# Merge of codebooks", "", _outcome(merged)]
    for number, step in enumerate(merged.steps, 1):
        lines += ["", f"## {shown(step.name)}", "", *_step(step, ours)]
        lines += _decided(step)
        lines += _open(merged, number)
    return "\n".join(lines) + "\n"


def write_report(project: Project, merged: Merged) -> Path:
    """Writes the page into `exports/`, beside those of other merges, and says where.

    Raises:
        FileError: it cannot be written.
    """
    path = free_path(project.workspace.exports / "merge.md")
    write_text(path, report(merged, project.coder))
    project.note_export("report of the merge", [path])
    return path


def _outcome(merged: Merged) -> str:
    if merged.applied:
        return "The project holds the result. `gioia undo` takes it back."
    count = len(merged.conflicts())
    told = f"{count} conflicts are open" if count != 1 else "1 conflict is open"
    return f"Nothing was changed: {told if count else 'this was a trial'}."


def _step(step: Step, ours: str) -> Iterator[str]:
    if step.base is None:
        yield "No codebook is known that both grew from: what differs was asked about."
    else:
        told = f": {shown(step.based)}" if step.based else ""
        yield f"The codebook that both grew from{told} (`{digest(step.base)[:12]}`)."
        yield from _differences(f"Changed by {ours} since", step.base, step.ours)
        yield from _differences(f"Changed by {step.name} since", step.base, step.theirs)
    yield from _differences("What the merge changes on our side", step.ours, step.merge.codebook)
    if step.merge.reordered:
        count = len(step.merge.reordered)
        yield from ("", f"Both sides put {count} codes in another order: that of {ours} holds.")


def _differences(title: str, old: Codebook, new: Codebook) -> Iterator[str]:
    yield from ("", f"### {shown(title)}", "", "```text", describe(diff(old, new)), "```")


def _decided(step: Step) -> Iterator[str]:
    if step.merge.resolved:
        yield from ("", "### What was decided", "")
    for each in step.merge.resolved:
        yield f"- {_told(each.conflict)} — {_how(each)}"


def _how(resolved: Resolved) -> str:
    label = f" (“{shown(resolved.label)}”)" if resolved.label else ""
    by = "by the general preference" if resolved.preferred else "by choice"
    return f"**{resolved.choice.name}**{label}, {by}: {shown(resolved.choice.does, _WHOLE)}"


def _open(merged: Merged, number: int) -> Iterator[str]:
    conflicts = merged.steps[number - 1].merge.conflicts
    if conflicts:
        yield from ("", "### What is open", "")
    for each in conflicts:
        yield f"- {_told(each)}; key `{key_of(each, number, merged.steps)}`"
        yield from (f"    - `{one.name}`: {shown(one.does, _WHOLE)}" for one in each.choices)


def _told(conflict: Conflict) -> str:
    """A conflict with its three sides, on one line."""
    field = f", {conflict.field}" if conflict.field else ""
    sides = "; ".join(
        f"{name}: {shown(text, _WHOLE)}"
        for name, text in (
            ("before", conflict.base), ("ours", conflict.ours), ("theirs", conflict.theirs),
        )
    )  # fmt: skip
    return f"{conflict.kind} of the {conflict.level} “{shown(conflict.label)}”{field} ({sides})"
