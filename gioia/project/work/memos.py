"""What becomes of one coder's memos: new, rewritten, as they were, gone, or left out.

Three ways where it is known what both sides grew from, as with quotes. Words that both sides
changed are all kept: those of the file, and those here in a memo beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from gioia.project.refi.taking import when
from gioia.project.three_way import Outcome, beside, settle_fields
from gioia.project.wording import clean_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.exchange.work.values import WorkMemo
    from gioia.project.three_way import Fields, Side
    from gioia.records import MemoRecord, TargetKind


class WantedMemo(NamedTuple):
    """A memo of the file, on what it is on here."""

    memo: WorkMemo
    on_guid: str


class ChangedMemo(NamedTuple):
    """A memo that is here and in the file, and what is to hold of the two."""

    old: MemoRecord
    wanted: WantedMemo
    settled: Outcome

    @property
    def differs(self) -> bool:
        """Whether anything of it becomes different here, or stands beside it from now on."""
        return self.settled.fields != standing(self.old) or "text" in self.settled.both

    @property
    def other_words(self) -> str:
        """Of words that were changed on both sides those that do not hold; else none."""
        if "text" not in self.settled.both:
            return ""
        texts = self.old.text, said(self.wanted)["text"]
        return next(text for text in texts if text != self.settled.fields["text"])


class MemosPlan(NamedTuple):
    """What is to be done to one coder's memos."""

    new: Sequence[WantedMemo]
    changed: Sequence[ChangedMemo]
    same: int
    held: Sequence[ChangedMemo]
    """As they were here: what the file has otherwise was changed only here."""
    away: Sequence[WantedMemo]
    """Removed here since the coder's work last came in, and in the file as they were then."""
    gone: Sequence[MemoRecord]
    """Here, and not in the file."""
    astray: Sequence[WorkMemo]
    """On something that is not here: they are left out."""
    agreed: bool = False
    """Whether both sides did the same since the work last came in: from there they go on."""

    @property
    def beside(self) -> Mapping[str, ChangedMemo]:
        """Those with words that get a memo of their own beside them, by the guid of that."""
        found = [one for one in self.changed if one.other_words]
        return {beside(one.old.guid, one.other_words): one for one in found}


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
    memos: Sequence[WorkMemo],
    ours: Sequence[MemoRecord],
    targets: Targets,
    base: Mapping[str, Fields],
    *,
    replace: bool = False,
) -> MemosPlan:
    """Compares a coder's memos in a file with those here, by guid.

    Args:
        memos: those of the file.
        ours: the coder's memos here.
        targets: what they are on.
        base: how they stood when the coder's work last came in, by guid.
        replace: whether the file holds in all that differs.
    """
    here = {memo.guid: memo for memo in ours}
    known = [(memo, targets.of(memo)) for memo in memos]
    wanted = [WantedMemo(memo, guid) for memo, guid in known if guid is not None]
    unknown = [one for one in wanted if one.memo.guid not in here]
    away = [one for one in unknown if not replace and base.get(one.memo.guid) == said(one)]
    pairs = [
        _settled(here[one.memo.guid], one, base.get(one.memo.guid), replace=replace)
        for one in wanted
        if one.memo.guid in here
    ]
    held = [one for one in pairs if one.settled.kept and not one.differs]
    changed = [one for one in pairs if one.differs]
    in_file = {memo.guid for memo in memos}
    return MemosPlan(
        new=[one for one in unknown if one not in away],
        changed=changed,
        same=len(pairs) - len(changed) - len(held),
        held=held,
        away=away,
        gone=[memo for memo in ours if memo.guid not in in_file],
        astray=[memo for memo, guid in known if guid is None],
        agreed=any(base.get(one.wanted.memo.guid) != said(one.wanted) for one in pairs)
        or not base.keys() <= in_file | here.keys(),
    )


def _settled(
    old: MemoRecord, one: WantedMemo, base: Fields | None, *, replace: bool
) -> ChangedMemo:
    """What is to hold; without a common base the words that were written last."""
    if replace:
        return ChangedMemo(old, one, Outcome(said(one), (), ()))
    newer_here = base is None and old.changed_at > when(one.memo.changed_at)
    prefer: Side = "ours" if newer_here else "theirs"
    return ChangedMemo(old, one, settle_fields(standing(old), said(one), base, prefer))


def standing(memo: MemoRecord) -> dict[str, Any]:
    """A memo here, to be compared."""
    on = memo.on, memo.on_guid
    return {"kind": memo.kind, "on": on, "text": memo.text, "settled": memo.settled}


def said(one: WantedMemo) -> dict[str, Any]:
    """A memo of the file, to be compared."""
    memo, on = one.memo, (one.memo.on, one.on_guid)
    text = clean_text(memo.text)
    return {"kind": memo.kind, "on": on, "text": text, "settled": memo.settled}
