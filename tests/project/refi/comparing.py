"""A project as plain values, without keys: what a round trip must bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.store import read_codes, read_exchange

if TYPE_CHECKING:
    from gioia.project import Project


def everything(project: Project) -> dict[str, Any]:
    """All that goes over to another program and back without loss."""
    return {
        "project": (project.guid, project.name),
        "codes": codes(project),
        "sources": [
            (one.guid, one.name, one.kind, one.language, project.sources.text_of(one), one.turns)
            for one in project.sources.list()
        ],
        "speakers": [
            (one.source, one.label, one.role, one.informant)
            for source in project.sources.list()
            for one in project.sources.speakers(source.id)
        ],
        "quotes": quotes(project),
        "informants": [(one.guid, one.name, one.sources) for one in project.informants()],
        **analysis(project),
    }


def codes(project: Project) -> list[Any]:
    """The codes in the author's order, with all that is known of each."""
    notes = read_codes.notes(project.store)
    candidates = read_codes.candidates(project.store)
    return [
        (
            one.guid, one.label, one.level, one.parent_guid, one.definition, one.in_vivo,
            one.in_figure, one.colour, one.retired, one.reason, notes.get(one.id, ""),
            [guid for _, guid in candidates.get(one.id, [])],
        )
        for one in project.codes.list(retired=True)
    ]  # fmt: skip


def quotes(project: Project) -> list[Any]:
    """The quotes by guid, with who put which code on each."""
    applied: dict[int, list[tuple[str, str]]] = {}
    for one in read_exchange.codings(project.store):
        applied.setdefault(one.quote_id, []).append((one.code, one.coder))
    return sorted(
        (
            one.guid, one.source, one.start, one.end, one.text, applied.get(one.id, []),
            one.coder, one.speaker, one.role, one.stance, one.note,
        )
        for one in project.quotes.list()
    )  # fmt: skip


def analysis(project: Project) -> dict[str, Any]:
    """Memos, attributes with values, and the process model."""
    return {
        "memos": [
            (
                one.guid, one.kind, one.on, one.on_guid, one.text, one.settled, one.coder,
                one.at, one.changed_at,
            )
            for one in project.memos.list()
        ],
        "attributes": [
            (one.guid, one.name, one.on, one.type, one.choices)
            for one in project.attributes.list()
        ],
        "source values": project.attributes.values("source"),
        "informant values": project.attributes.values("informant"),
        "relations": [
            (
                one.guid, one.start.guid, one.end.guid, one.kind, one.label,
                sorted(quote.guid for quote in project.model.evidence(one)),
            )
            for one in project.model.list()
        ],
    }  # fmt: skip
