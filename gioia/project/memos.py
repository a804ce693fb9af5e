"""Acts on memos: write one on anything, rewrite, settle, remove; and finding them again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.codebook.labels import fold_label, shown
from gioia.errors import NotFound, UsageError
from gioia.project.names import find_by_guid
from gioia.project.standing import check_words
from gioia.project.wording import clean_text
from gioia.records import MEMO_KINDS
from gioia.store import read_memos
from gioia.store.store import new_guid, now

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project.project import Project
    from gioia.records import MemoKind, MemoRecord, TargetKind

TARGETS: tuple[str, ...] = ("project", *read_memos.TARGETS)


class Memos:
    """The memos of a project. Every method that writes is one change."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.store = project.store

    def list(
        self,
        *,
        kind: MemoKind | None = None,
        on: TargetKind | None = None,
        on_guid: str | None = None,
        text: str = "",
    ) -> Sequence[MemoRecord]:
        """Memos, the newest first: of a kind, on a thing, or with all of these words."""
        words = fold_label(text).split()
        found = read_memos.memos(self.store, kind=kind, on=on, on_guid=on_guid)
        return [memo for memo in found if _has(memo, words)] if words else found

    def get(self, guid: str) -> MemoRecord:
        """The memo with this guid, or the beginning of one (six characters at the least)."""
        return find_by_guid(
            guid, lambda wanted: read_memos.memos(self.store, guid=wanted), tell, "memo"
        )

    def by_id(self, memo_id: int) -> MemoRecord:
        """The memo with this key; NotFound where it is gone."""
        found = read_memos.memos(self.store, memo_id=memo_id)
        if not found:
            raise NotFound("The memo is gone.", "gioia log shows what became of it.")
        return found[0]

    def counts(self) -> dict[tuple[TargetKind, str], int]:
        """How many memos there are on each thing that has any, by what it is and its guid."""
        return read_memos.counts(self.store)

    def add(
        self, on: TargetKind, on_guid: str, text: str, *, kind: MemoKind = "analytic"
    ) -> MemoRecord:
        """A new memo on the thing with this guid; on the project itself it is empty.

        Raises:
            UsageError: the text is empty, or there is no such kind of memo or of thing.
            NotFound: there is no such thing.
        """
        wording = _wording(text)
        _check_kind(kind)
        with self.store.transaction(self.project.coder, "write a memo"):
            target, named = self._target(on, on_guid)
            with self.project.change("memo", f"write a memo on {named}"):
                at = now()
                memo_id = self.store.insert(
                    "memo",
                    {
                        "guid": new_guid(),
                        "kind": kind,
                        "text": wording,
                        "settled": 0,
                        "coder_id": self.project.coder_id(),
                        "at": at,
                        "changed_at": at,
                        **target,
                    },
                )
        return self.by_id(memo_id)

    def rewrite(
        self,
        memo: MemoRecord,
        text: str | None = None,
        kind: MemoKind | None = None,
        settled: bool | None = None,
    ) -> MemoRecord:
        """Gives a memo another text or kind, or says whether anything is left to do about it.

        Raises:
            UsageError: the text is empty, or there is no such kind.
            ChangedMeanwhile: somebody else gave it another text.
        """
        values: dict[str, Any] = {}
        if text is not None:
            values["text"] = _wording(text)
        if kind is not None:
            _check_kind(kind)
            values["kind"] = kind
        if settled is not None:
            values["settled"] = int(settled)
        done = {True: "settle", False: "reopen", None: "rewrite"}
        told = done[settled if text is None and kind is None else None]
        with self.project.change("memo", f"{told} a memo on {_named(memo)}", memo):
            here = self.by_id(memo.id)
            if text is not None:
                check_words("The memo", memo.text, here.text, values["text"])
            if any(getattr(here, name) != value for name, value in values.items()):
                self.store.update("memo", memo.id, **values, changed_at=now())
        return self.by_id(memo.id)

    def remove(self, memo: MemoRecord) -> None:
        """Removes a memo."""
        with self.project.change("memo", f"remove a memo on {_named(memo)}", memo):
            self.store.delete("memo", id=memo.id)

    def _target(self, on: TargetKind, on_guid: str) -> tuple[dict[str, int], str]:
        """The column that says what a memo is on, and that thing in words."""
        if on not in TARGETS:
            raise UsageError(f"There is no memo on a {on!r}.", f"On: {', '.join(TARGETS)}.")
        if on == "project":
            return {}, "the project"
        found = read_memos.target(self.store, on, on_guid)
        if found is None:
            raise NotFound(f"There is no {on} {on_guid!r}.", "It may have been removed meanwhile.")
        key, name = found
        return {f"{on}_id": key}, f"{on} “{name}”" if name else f"a {on}"


def _wording(text: str) -> str:
    wording = clean_text(text)
    if not wording:
        raise UsageError("A memo needs a text.", "Write a few words.")
    return wording


def _check_kind(kind: str) -> None:
    if kind not in MEMO_KINDS:
        raise UsageError(f"There is no memo kind {kind!r}.", f"Kinds: {', '.join(MEMO_KINDS)}.")


def _has(memo: MemoRecord, words: Sequence[str]) -> bool:
    folded = fold_label(memo.text)
    return all(word in folded for word in words)


def _named(memo: MemoRecord) -> str:
    return "the project" if memo.on == "project" else f"{memo.on} “{memo.on_label}”"


def tell(memo: MemoRecord) -> str:
    """A memo in words, for messages."""
    return f"{memo.guid[:8]} on {_named(memo)}: “{shown(memo.text, 40)}”"
