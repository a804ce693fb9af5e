"""Planned memos written into the project, within a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.errors import ChangedMeanwhile
from gioia.project.refi.taking import when
from gioia.project.work.memos import said
from gioia.store import read_memos

if TYPE_CHECKING:
    from gioia.project.project import Project
    from gioia.project.three_way import Fields
    from gioia.project.work.memos import ChangedMemo, MemosPlan


def write_memos(project: Project, coder: str, plan: MemosPlan) -> None:
    """Writes new memos and rewrites changed ones; what they are on is there."""
    if not (plan.new or plan.changed):
        return
    coder_id = project.coder_id(coder)
    rows = [
        {
            "guid": one.memo.guid,
            "coder_id": coder_id,
            "at": when(one.memo.at),
            "changed_at": when(one.memo.changed_at),
            **row(project, said(one)),
        }
        for one in plan.new
    ]
    rows += [
        {
            "guid": guid,
            "coder_id": coder_id,
            "at": one.old.at,
            "changed_at": one.old.changed_at,
            **row(project, one.settled.fields | {"text": one.other_words}),
        }
        for guid, one in plan.beside.items()
        if not read_memos.memos(project.store, guid=guid)
    ]
    project.store.insert_many("memo", rows)
    for each in plan.changed:
        values = row(project, each.settled.fields)
        project.store.update("memo", each.old.id, changed_at=_changed_at(each), **values)


def _changed_at(one: ChangedMemo) -> str:
    """When it was last rewritten, on the side that holds, or on either."""
    there = when(one.wanted.memo.changed_at)
    mixed = one.settled.kept or one.settled.both
    return max(there, one.old.changed_at) if mixed else there


def row(project: Project, fields: Fields) -> dict[str, Any]:
    """What is said of a memo, as a row has it.

    Raises:
        ChangedMeanwhile: what it is on is not there.
    """
    kind, guid = fields["on"]
    on: dict[str, int | None] = {f"{name}_id": None for name in read_memos.TARGETS}
    if kind != "project":
        found = read_memos.target(project.store, kind, guid)
        if found is None:
            raise ChangedMeanwhile(f"A {kind} with a memo is gone.", "Import the file again.")
        on[f"{kind}_id"] = found[0]
    return {
        "kind": fields["kind"],
        "text": fields["text"],
        "settled": int(fields["settled"]),
        **on,
    }
