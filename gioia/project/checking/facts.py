"""What the rules of the data structure are told of the project's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.checking.exports import exports
from gioia.store import read_quotes, read_voices
from gioia.structure.facts import Facts, InformantFact, QuoteFact, RelationFact, SourceFact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gioia.project.project import Project
    from gioia.records import RelationRecord
    from gioia.store.read_voices import Voice
    from gioia.structure.facts import Dangling


def facts_of(
    project: Project, texts: Mapping[int, str], dangling: Iterable[Dangling] = ()
) -> Facts:
    """The facts of an open project; `texts` are its sources' by key."""
    voices = read_voices.voices(project.store)
    return Facts(
        quotes=tuple(_quotes(project, texts, voices)),
        sources=tuple(SourceFact(one.guid, one.name) for one in project.sources.list()),
        informants=tuple(_informants(voices)),
        noted=frozenset(guid for on, guid in project.memos.counts() if on == "code"),
        relations=tuple(map(_relation, project.model.list())),
        exports=tuple(exports(project.store)),
        dangling=tuple(dangling),
    )


def _quotes(
    project: Project, texts: Mapping[int, str], voices: Iterable[Voice]
) -> Iterator[QuoteFact]:
    keys = {(voice.source_id, voice.speaker): voice.key for voice in voices}
    for quote in read_quotes.quotes(project.store):
        yield QuoteFact(
            guid=quote.guid,
            source=quote.source,
            start=quote.start,
            end=quote.end,
            text=quote.text,
            matches=texts.get(quote.source_id, "")[quote.start : quote.end] == quote.text,
            stance=quote.stance,
            codes=quote.code_guids,
            role=quote.role,
            informant=keys.get((quote.source_id, quote.speaker), ""),
            coder=quote.coder,
        )


def _informants(voices: Iterable[Voice]) -> Iterator[InformantFact]:
    spoken: dict[str, list[Voice]] = {}
    for voice in voices:
        spoken.setdefault(voice.key, []).append(voice)
    for key, parts in spoken.items():
        sources = tuple(dict.fromkeys(part.source for part in parts))
        yield InformantFact(key, parts[0].name, sources, parts[0].guid)


def _relation(relation: RelationRecord) -> RelationFact:
    return RelationFact(
        relation.guid,
        relation.start.guid,
        relation.end.guid,
        relation.label or relation.kind,
        relation.quotes + relation.memos,
    )
