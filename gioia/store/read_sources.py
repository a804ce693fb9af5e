"""Reading sources, their speakers, turns and sentences."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from gioia.errors import NotFound
from gioia.records import SourceRecord, SpeakerRecord
from gioia.store import lookups
from gioia.store.coding_tables import Quote
from gioia.store.material_tables import Informant, Source, Speaker, Turn
from gioia.text.transcript import Mark
from gioia.text.transcript import Turn as TurnValue
from gioia.text.turns_on_demand import TurnsOnDemand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.store.store import Store


def sources(store: Store) -> list[SourceRecord]:
    """All sources in the order in which they came in."""
    turns = _counts(store, Turn)
    quotes = _counts(store, Quote)
    speakers: dict[int, list[str]] = {}
    for row in store.rows(select(Speaker.source_id, Speaker.label).order_by(Speaker.id)):
        speakers.setdefault(row.source_id, []).append(row.label)
    return [
        SourceRecord(
            row.id,
            row.guid,
            row.name,
            row.kind,
            row.format,
            row.language,
            row.characters,
            row.words,
            turns.get(row.id, 0),
            tuple(speakers.get(row.id, ())),
            quotes.get(row.id, 0),
            row.sha256,
            row.text_sha256,
        )
        for row in store.rows(select(*Source.__table__.c).order_by(Source.id))
    ]


def _counts(store: Store, table: type[Turn | Quote]) -> dict[int, int]:
    counted = select(table.source_id, func.count()).group_by(table.source_id)
    return {row[0]: row[1] for row in store.rows(counted)}


def paths(store: Store) -> dict[str, str]:
    """Where each source was imported from, and the sha256 of what was found there."""
    return {row.path: row.sha256 for row in store.rows(select(Source.path, Source.sha256))}


def text(store: Store, source_id: int) -> str:
    """The normalised text of a source; NotFound where the source is gone."""
    found = store.first(lookups.text_of(), source_id=source_id)
    if found is None:
        raise gone()
    return str(found[0])


def gone() -> NotFound:
    """What to say of a source that is not there any more."""
    return NotFound("The source is gone.", "gioia log shows what became of it.")


def turns(store: Store, source_id: int) -> tuple[TurnValue, ...]:
    """The turns of a source, in order."""
    found = store.all(lookups.turns_of(), {"source_id": source_id})
    marks = json.loads("[" + ",".join(row[3] for row in found) + "]")
    return tuple(_turn(row, inside) for row, inside in zip(found, marks, strict=True))


def turns_on_demand(store: Store, source_id: int) -> TurnsOnDemand:
    """The turns of a source, in order; each is made of its row when it is asked for."""
    found = store.all(lookups.turns_of(), {"source_id": source_id})

    def make(place: int) -> TurnValue:
        return _turn(found[place], json.loads(found[place][3]))

    return TurnsOnDemand([row[0] for row in found], make)


def _turn(row: tuple[Any, ...], marks: Iterable[Iterable[int]]) -> TurnValue:
    start, end, time_ms, _, label, role = row
    inside = tuple([Mark(*mark) for mark in marks])
    return TurnValue(start, end, label, role or "other", time_ms, inside)


def dump_marks(marks: Iterable[Mark]) -> str:
    """Marks as compact JSON: `[start,end]` or `[start,end,time_ms]` each."""
    return f"[{','.join([_dump_mark(mark) for mark in marks])}]"


def _dump_mark(mark: Mark) -> str:
    start, end, time_ms = mark
    return f"[{start},{end}]" if time_ms is None else f"[{start},{end},{time_ms}]"


def speakers(store: Store, source_id: int) -> list[SpeakerRecord]:
    """The speakers of a source in the order of their first turn, with their share of talk."""
    spoken = _spoken(store, source_id)
    found = store.rows(
        select(
            Speaker.id,
            Speaker.label,
            Speaker.role,
            Informant.name.label("informant"),
            Source.name.label("source"),
        )
        .join(Source, Source.id == Speaker.source_id)
        .outerjoin(Informant, Informant.id == Speaker.informant_id)
        .where(Speaker.source_id == source_id)
        .order_by(Speaker.id)
    )
    return [
        SpeakerRecord(
            row.id, row.source, row.label, row.role, row.informant, *spoken.get(row.label, (0, 0))
        )
        for row in found
    ]


def _spoken(store: Store, source_id: int) -> dict[str, tuple[int, int]]:
    from gioia.text.words import count_words, talk_spans

    told = text(store, source_id)
    spoken: dict[str, tuple[int, int]] = {}
    for turn in turns(store, source_id):
        if turn.speaker is not None:
            number, words = spoken.get(turn.speaker, (0, 0))
            said = sum(count_words(told, start, end) for start, end in talk_spans(turn))
            spoken[turn.speaker] = (number + 1, words + said)
    return spoken


def sentences(store: Store, source_id: int) -> list[tuple[int, int]]:
    """The stored sentences of a source; none before they were first needed."""
    return [(row[0], row[1]) for row in store.all(lookups.sentences_of(), {"source_id": source_id})]


def speaker_at(store: Store, source_id: int) -> list[tuple[int, int, int | None]]:
    """Start, end and speaker's key of each turn: to find whose words a quote is."""
    found = store.all(lookups.speakers_of(), {"source_id": source_id})
    return [(row[0], row[1], row[2]) for row in found]
