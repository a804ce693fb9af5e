"""Memos, attributes, informants and the process model on their way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.exchange.refi import guids
from gioia.exchange.refi.tags import OWN_NOTES, tagged
from gioia.exchange.refi.values import Case, Link, Note, Value, Variable
from gioia.store import read_codes, read_exchange, read_memos, read_model

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.exchange.report import Report
    from gioia.project.project import Project
    from gioia.records import AttributeType, CodeRecord, MemoRecord, RelationRecord

TYPES: dict[AttributeType, str] = {
    "text": "Text",
    "number": "Float",
    "date": "Date",
    "choice": "Text",
}
CANDIDATE = "candidate theme"
"""The name of a link from a concept to a theme that it may come to belong to."""
MEMO = "memo"
"""The name of a link from a note to what it is on, where that cannot name its notes itself."""
EVIDENCE = "evidence"
"""The tag of a note that lists the quotes which are evidence of a relation."""


class Memos:
    """The memos as notes, oldest first, and which of them are on what."""

    def __init__(self, project: Project) -> None:
        records = list(reversed(read_memos.memos(project.store)))
        self.notes: list[Note] = [_note(record) for record in records]
        self.coders = frozenset(record.coder for record in records)
        self.on_informants = [record for record in records if record.on == "informant"]
        self._on: dict[tuple[str, str], list[str]] = {}
        for record in records:
            self._on.setdefault((record.on, record.on_guid), []).append(record.guid)

    def on(self, kind: str, guid: str) -> tuple[str, ...]:
        """The GUIDs of the memos on a thing."""
        return tuple(self._on.get((kind, guid), ()))

    def of_code(self, code: CodeRecord, text: str) -> tuple[str, ...]:
        """The memos on a code; its own notes, where it has any, become one more."""
        own = self.on("code", code.guid)
        if not text:
            return own
        guid = guids.derived("notes", code.guid)
        self.notes.append(Note(guid, f"Notes on {code.label}", text, tagged([OWN_NOTES])))
        return (*own, guid)


def _note(memo: MemoRecord) -> Note:
    tags = [f"{memo.kind} memo"] + ["settled"] * memo.settled
    return Note(
        guid=memo.guid,
        name=shown(memo.text),
        text=memo.text,
        description=tagged(tags),
        user=guids.derived("user", memo.coder),
        at=memo.at,
        changed_at=memo.changed_at,
    )


def attribute_variables(project: Project) -> dict[str, Variable]:
    """The attributes as variables, by what they are of and their name."""
    found: dict[str, Variable] = {}
    for one in project.attributes.list():
        tags: list[str | tuple[str, str]] = [f"attribute of {one.on}s"]
        tags += [("choice", choice) for choice in one.choices]
        found[f"{one.on} {one.name}"] = Variable(one.guid, one.name, TYPES[one.type], tagged(tags))
    return found


def values_of(
    given: Mapping[str, str], variables: Mapping[str, Variable], on: str
) -> tuple[Value, ...]:
    """What a source or informant has, by the names of its attributes."""
    return tuple(Value(variables[f"{on} {name}"].guid, value) for name, value in given.items())


def cases(project: Project, variables: Mapping[str, Variable]) -> tuple[Case, ...]:
    """The informants, with the sources in which they speak."""
    guid_of = {source.name: source.guid for source in project.sources.list()}
    values = project.attributes.values("informant")
    return tuple(
        Case(
            guid=one.guid,
            name=one.name,
            description=tagged(["informant"]),
            values=values_of(values.get(one.guid, {}), variables, "informant"),
            sources=tuple(guid_of[name] for name in one.sources),
        )
        for one in project.informants()
    )


@dataclass(frozen=True, slots=True)
class LinksOut:
    """The links of a project, and the notes that they need."""

    links: tuple[Link, ...]
    notes: tuple[Note, ...]


def links(project: Project, memos: Memos, report: Report) -> LinksOut:
    """The process model, candidate themes, and memos on informants, as links."""
    evidence = read_exchange.evidence(project.store)
    notes, out = [], []
    for relation in read_model.relations(project.store):
        on = memos.on("relation", relation.guid)
        if relation.guid in evidence:
            note = _evidence_note(relation, evidence[relation.guid])
            notes.append(note)
            on = (*on, note.guid)
            report.note(
                "changed", "the quotes that are evidence of a relation, as a list in a note"
            )
        out.append(_relation_link(relation, on))
    out += _candidate_links(project)
    for memo in memos.on_informants:
        guid = guids.derived("memo link", memo.guid)
        out.append(Link(guid, MEMO, "OneWay", memo.guid, memo.on_guid))
    return LinksOut(tuple(out), tuple(notes))


def _relation_link(relation: RelationRecord, notes: tuple[str, ...]) -> Link:
    name = f"{relation.label} ({relation.kind})" if relation.label else relation.kind
    direction = "Associative" if relation.kind == "relates to" else "OneWay"
    return Link(relation.guid, name, direction, relation.start.guid, relation.end.guid, notes)


def _evidence_note(relation: RelationRecord, quotes: list[tuple[str, str]]) -> Note:
    wording = f"{relation.start.label} {relation.label or relation.kind} {relation.end.label}"
    return Note(
        guids.derived("evidence", relation.guid),
        f"Evidence: {wording}",
        "\n".join(f"{guids.written(guid)} “{shown(words)}”" for guid, words in quotes),
        tagged([EVIDENCE]),
    )


def _candidate_links(project: Project) -> list[Link]:
    guid_of = {code.id: code.guid for code in read_codes.codes(project.store, grounded=False)}
    return [
        Link(
            guids.derived("candidate", guid_of[concept_id], theme),
            CANDIDATE,
            "OneWay",
            guid_of[concept_id],
            theme,
        )
        for concept_id, themes in read_codes.candidates(project.store).items()
        for _, theme in themes
    ]
