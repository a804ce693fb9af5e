"""What becomes of one coder's memos: new, rewritten, as they were, gone, or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from gioia.errors import ChangedMeanwhile
from gioia.project.refi.taking import when
from gioia.project.wording import clean_text
from gioia.store import read_memos

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.exchange.work.values import WorkMemo
    from gioia.project.project import Project
    from gioia.records import MemoRecord, TargetKind


class WantedMemo(NamedTuple):
    """A memo of the file, on what it is on here."""

    memo: WorkMemo
    on_guid: str


class MemosPlan(NamedTuple):
    """What is to be done to one coder's memos."""

    new: Sequence[WantedMemo]
    changed: Sequence[tuple[MemoRecord, WantedMemo]]
    same: int
    newer: Sequence[MemoRecord]
    """Rewritten here after the file's were: they stay as they are."""
    gone: Sequence[MemoRecord]
    """Here, and not in the file."""
    astray: Sequence[WorkMemo]
    """On something that is not here: they are left out."""


class Targets(NamedTuple):
    """What the things that memos of a file are on are called here."""

    by_guid: Mapping[tuple[TargetKind, str], str]
    """The guid here by kind and guid in the file."""
    informants: Mapping[str, str]
    """The guids of the informants here, by pseudonym."""

    def of(self, memo: WorkMemo) -> str | None:
        """The guid here of what a memo is on, empty for the project; None where it is not here."""
        if memo.on_guid is None:
            return ""
        here = self.by_guid.get((memo.on, memo.on_guid))
        if here is None and memo.on == "informant":
            return self.informants.get(memo.on_name)
        return here


def plan_memos(
    memos: Sequence[WorkMemo], ours: Sequence[MemoRecord], targets: Targets
) -> MemosPlan:
    """Compares a coder's memos in a file with those here, by guid."""
    here = {memo.guid: memo for memo in ours}
    known = [(memo, targets.of(memo)) for memo in memos]
    wanted = [WantedMemo(memo, guid) for memo, guid in known if guid is not None]
    pairs = [(here[one.memo.guid], one) for one in wanted if one.memo.guid in here]
    differing = [(old, one) for old, one in pairs if _said(old) != _wanted(one)]
    in_file = {memo.guid for memo in memos}
    return MemosPlan(
        new=[one for one in wanted if one.memo.guid not in here],
        changed=[(old, one) for old, one in differing if not _newer(old, one)],
        same=len(pairs) - len(differing),
        newer=[old for old, one in differing if _newer(old, one)],
        gone=[memo for memo in ours if memo.guid not in in_file],
        astray=[memo for memo, guid in known if guid is None],
    )


def write_memos(project: Project, coder: str, plan: MemosPlan) -> None:
    """Writes new memos and rewrites changed ones, within a change; what they are on is there."""
    coder_id = project.coder_id(coder) if plan.new else 0
    rows = []
    for one in plan.new:
        given = {"guid": one.memo.guid, "coder_id": coder_id, "at": when(one.memo.at)}
        rows.append({**given, **_row(project, one)})
    project.store.insert_many("memo", rows)
    for old, one in plan.changed:
        project.store.update("memo", old.id, **_row(project, one))


def _row(project: Project, one: WantedMemo) -> dict[str, Any]:
    memo = one.memo
    on: dict[str, int | None] = {f"{name}_id": None for name in read_memos.TARGETS}
    if memo.on != "project":
        found = read_memos.target(project.store, memo.on, one.on_guid)
        if found is None:
            raise ChangedMeanwhile(f"A {memo.on} with a memo is gone.", "Import the file again.")
        on[f"{memo.on}_id"] = found[0]
    return {
        "kind": memo.kind,
        "text": clean_text(memo.text),
        "settled": int(memo.settled),
        "changed_at": when(memo.changed_at),
        **on,
    }


def _newer(here: MemoRecord, one: WantedMemo) -> bool:
    return here.changed_at > when(one.memo.changed_at)


def _said(memo: MemoRecord) -> tuple[object, ...]:
    return memo.kind, memo.on, memo.on_guid, memo.text, memo.settled


def _wanted(one: WantedMemo) -> tuple[object, ...]:
    memo = one.memo
    return memo.kind, memo.on, one.on_guid, clean_text(memo.text), memo.settled
