"""Notes on their way in: memos on whatever refers to them, by a reference or by a link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.exchange.refi import guids
from gioia.exchange.refi.tags import OWN_NOTES, untagged
from gioia.project.refi import unlabelled
from gioia.project.refi.memo_targets import PROJECT, Targets
from gioia.project.refi.out_analysis import EVIDENCE
from gioia.project.refi.taking import when
from gioia.project.wording import clean_text
from gioia.records import MEMO_KINDS
from gioia.store import read_codes, read_memos, read_model
from gioia.text.normalise import clean_label, normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.exchange.refi.values import Note, Source
    from gioia.project.refi.memo_targets import Arrived, Target
    from gioia.project.refi.taking import Taking


class MemosIn:
    """Brings notes in as memos; and descriptions and codings that have no other place."""

    def __init__(self, taking: Taking, arrived: Arrived) -> None:
        self.taking = taking
        self.arrived = arrived
        self.added = 0
        self._here = {memo.guid for memo in read_memos.memos(taking.store)}
        self._targets = Targets(taking.file, arrived)

    def take_all(self) -> None:
        """All notes, then what is told of sources and cases in words."""
        for note in self.taking.file.notes:
            tags, _ = untagged(note.description)
            if unlabelled.TAG in tags:
                continue  # the sources were read with it
            if EVIDENCE in tags:
                self._take_evidence(note)
            elif OWN_NOTES in tags:
                self._take_own_notes(note)
            else:
                self._take(note, tags)
        for source in self.taking.file.sources:
            self._take_told(source)
        for case in self.taking.file.cases:
            informant = self.arrived.cases.informants.get(case.guid)
            text = untagged(case.description)[1]
            if informant is not None and text.strip():
                self._add(guids.derived("case", case.guid), text, ("informant_id", informant))

    def _take(self, note: Note, tags: dict[str, list[str]]) -> None:
        kind = next((one for one in MEMO_KINDS if f"{one} memo" in tags), None)
        text = clean_text(note.text if kind else _whole_text(note))
        if not text:
            told = "a memo without a text that can be read"
            self.taking.report.note("lost", told, note.name)
            return
        targets = self._targets.of(note.guid) or [PROJECT]
        if self._targets.is_astray(note.guid):
            told = "a memo on something that did not come over is on the project"
            self.taking.report.note("changed", told, note.name)
        if len(targets) > 1:
            told = "a memo on several things is a memo on each"
            self.taking.report.note("changed", told, note.name)
        for number, target in enumerate(targets):
            guid = guids.derived("memo", note.guid, str(target)) if number else note.guid
            self._add(
                guid, text, target, note=note, kind=kind or "analytic", settled="settled" in tags
            )

    def _add(
        self,
        guid: str,
        text: str,
        target: Target,
        *,
        note: Note | None = None,
        kind: str = "analytic",
        settled: bool = False,
    ) -> None:
        if guid in self._here:
            self.taking.report.note("told", "a memo that is here already stays as it is")
            return
        self._here.add(guid)
        began = when(note.at if note else "")
        row: dict[str, Any] = {
            "guid": guid,
            "kind": kind,
            "text": clean_text(text),
            "settled": int(settled),
            "coder_id": self.taking.coder_id(note.user if note else ""),
            "at": began,
            "changed_at": when(note.changed_at) if note and note.changed_at else began,
        }
        column, key = target
        self.taking.store.insert("memo", row | ({column: key} if column else {}))
        self.added += 1

    def _take_evidence(self, note: Note) -> None:
        """A list of quotes that are evidence of a relation: one a line, its GUID first."""
        store = self.taking.store
        relations = [key for column, key in self._targets.of(note.guid) if column == "relation_id"]
        for relation_id in relations:
            there = {quote_id for _, quote_id in read_model.evidence(store, relation_id)}
            for line in note.text.splitlines():
                quote_id = self.arrived.quotes.by_selection.get(guids.plain(line.partition(" ")[0]))
                if quote_id is not None and quote_id not in there:
                    there.add(quote_id)
                    row = {"relation_id": relation_id, "quote_id": quote_id}
                    store.insert("relation_quote", row)

    def _take_own_notes(self, note: Note) -> None:
        """The notes of a code itself, where it has none yet."""
        own = read_codes.notes(self.taking.store)
        for column, key in self._targets.of(note.guid):
            text = normalise(note.text).text
            if column == "code_id" and not own.get(key):
                self.taking.store.update("code", key, notes=text)
            elif column == "code_id" and own[key] != text:
                told = "other notes on a code that has notes here already"
                self.taking.report.note("lost", told, text)

    def _take_told(self, source: Source) -> None:
        """A source's description, and codes on it as a whole, which we keep as memos on it."""
        here = self.arrived.sources.by_guid.get(source.guid)
        if here is None:
            return
        text = untagged(source.description)[1]
        if text.strip():
            self._add(guids.derived("description", source.guid), text, ("source_id", here.id))
        labels = list(self._labels(source))
        if labels:
            told = "codes on a source as a whole are a memo on it"
            self.taking.report.note("changed", told, here.name)
            words = f"Coded as a whole: {'; '.join(dict.fromkeys(labels))}"
            self._add(guids.derived("whole", source.guid), words, ("source_id", here.id))

    def _labels(self, source: Source) -> Iterator[str]:
        for coding in source.codings:
            yield self.arrived.codes.by_guid[coding.code].label


def _whole_text(note: Note) -> str:
    """A foreign memo as one text: its name, unless the text begins so, its text, its comment."""
    name, text = clean_label(note.name), note.text.strip()
    parts = [text, untagged(note.description)[1].strip()]
    if not clean_label(text[: len(name) * 2]).startswith(name.rstrip("…")):
        parts.insert(0, name)
    return "\n\n".join(part for part in parts if part)
