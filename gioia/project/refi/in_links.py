"""Links on their way in: the process model, candidate themes; what else a link can mean is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from gioia.project.refi.out_analysis import CANDIDATE
from gioia.records import RELATION_KINDS
from gioia.store import read_model
from gioia.store.store import new_guid
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from gioia.exchange.refi.values import Link
    from gioia.project.refi.in_codes import CodesIn
    from gioia.project.refi.taking import Taking
    from gioia.records import RelationKind

_NAMED = re.compile(rf"(.+) \(({'|'.join(RELATION_KINDS)})\)")


class LinksIn:
    """Brings links between codes in, and knows which relation each became."""

    def __init__(self, taking: Taking, codes: CodesIn) -> None:
        self.taking = taking
        self.codes = codes
        self.by_guid: dict[str, int] = {}
        """The relation that a link became."""
        self.added = 0

    def take_all(self) -> None:
        """All links but those of notes, which tell what a memo is on."""
        notes = {note.guid for note in self.taking.file.notes}
        for link in self.taking.file.links:
            if link.origin not in notes and link.target not in notes:
                self._take(link)

    def _take(self, link: Link) -> None:
        if link.name == CANDIDATE and self.codes.add_candidate(link.origin, link.target):
            return
        start, end = (self.codes.by_guid.get(guid) for guid in (link.origin, link.target))
        levels = {code.level for code in (start, end) if code}
        if start is None or end is None or start.id == end.id or "concept" in levels:
            told = "a link between other things than themes and dimensions"
            self.taking.report.note("lost", told, self._told(link))
            return
        kind, label = kind_and_label(link)
        self.by_guid[link.guid] = self._relation(link.guid, start.id, end.id, kind, label)

    def _relation(self, guid: str, start: int, end: int, kind: str, label: str) -> int:
        store = self.taking.store
        here = read_model.relations(store)
        for relation in here:
            if relation.guid == guid:
                return relation.id
        twin = read_model.twin(store, start, end, kind)
        if twin is not None:
            if label and label != twin.label:
                self.taking.report.note("lost", "another wording of a relation", label)
            return twin.id
        self.added += 1
        row = {"guid": guid or new_guid(), "start_id": start, "end_id": end}
        return store.insert("relation", {**row, "kind": kind, "label": label})

    def _told(self, link: Link) -> str:
        ends = [self.codes.by_guid.get(guid) for guid in (link.origin, link.target)]
        names = " → ".join(code.label if code else "…" for code in ends)
        return f"{link.name or 'unnamed'}: {names}"


def kind_and_label(link: Link) -> tuple[RelationKind, str]:
    """What a link says of two themes: its kind, and its own wording where that is another."""
    name = clean_label(link.name)
    if name in RELATION_KINDS:
        return name, ""
    if found := _NAMED.fullmatch(name):
        return cast("RelationKind", found[2]), found[1]
    return ("leads to" if link.direction == "OneWay" else "relates to"), name
