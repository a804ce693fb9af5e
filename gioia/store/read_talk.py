"""Reading which parts of the sources informants say, and which are quoted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import select

from gioia.store.coding_tables import Quote
from gioia.store.material_tables import Source, Speaker, Turn
from gioia.store.statements import compiled
from gioia.text.transcript import Mark
from gioia.text.transcript import Turn as TurnValue
from gioia.text.words import talk_spans

if TYPE_CHECKING:
    from gioia.store.store import Store


def talk(store: Store) -> dict[int, list[tuple[int, int]]]:
    """The spans of informants' talk in each source, without labels and times, in order.

    A source in which no turns are known is talk from end to end.
    """
    statement = (
        select(
            Source.id,
            Source.characters,
            Turn.start,
            Turn.end,
            Turn.marks,
            Speaker.role,
        )
        .outerjoin(Turn, Turn.source_id == Source.id)
        .outerjoin(Speaker, Speaker.id == Turn.speaker_id)
        .order_by(Source.id, Turn.start)
    )
    found: dict[int, list[tuple[int, int]]] = {}
    for source_id, characters, start, end, marks, role in store.all(compiled(statement), {}):
        spans = found.setdefault(source_id, [])
        if start is None:
            spans.append((0, characters))
        elif role == "informant":
            inside = tuple(Mark(*mark) for mark in json.loads(marks))
            spans.extend(talk_spans(TurnValue(start, end, None, marks=inside)))
    return found


def quoted(store: Store) -> dict[int, list[tuple[int, int]]]:
    """Start and end of the quotes of each source that has any, in the order of starts."""
    found: dict[int, list[tuple[int, int]]] = {}
    for source_id, start, end in store.rows(
        select(Quote.source_id, Quote.start, Quote.end).order_by(Quote.source_id, Quote.start)
    ):
        found.setdefault(source_id, []).append((start, end))
    return found
