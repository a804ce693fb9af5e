"""Reading the project's own facts: settings, coders, the audit trail, search, integrity."""

from __future__ import annotations

import json
import re
import sqlite3
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sqlalchemy import Select, func, select, true

from gioia.records import ChangeRecord, InformantRecord, SearchHit
from gioia.store.analysis_tables import Dismissal
from gioia.store.material_tables import Informant, Source, SourceText, Speaker, Turn
from gioia.store.statements import listed
from gioia.store.tables import Change, ChangeRow, Setting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from gioia.store.store import Store

AROUND = 60
"""How many code points of context a search hit shows on either side."""


def settings(store: Store) -> dict[str, str]:
    """The project's settings."""
    return {row.key: row.value for row in store.rows(select(Setting.key, Setting.value))}


def setting_id(store: Store, key: str) -> int | None:
    """The row that holds a setting."""
    found = store.rows(select(Setting.id).where(Setting.key == key))
    return int(found[0].id) if found else None


def informants(store: Store) -> list[InformantRecord]:
    """The named informants in the order in which they were named, and where they speak."""
    sources: dict[int, list[str]] = {}
    spoken = select(Speaker.informant_id, Source.name).join(Source, Source.id == Speaker.source_id)
    for informant_id, name in store.rows(spoken.order_by(Source.id).distinct()):
        if informant_id is not None:
            sources.setdefault(informant_id, []).append(name)
    found = select(Informant.id, Informant.guid, Informant.name).order_by(Informant.id)
    return [
        InformantRecord(row.id, row.guid, row.name, tuple(sources.get(row.id, ())))
        for row in store.rows(found)
    ]


def log(
    store: Store, limit: int | None = None, change_ids: Sequence[int] | None = None
) -> list[ChangeRecord]:
    """The audit trail, the newest line first; only the lines with these keys, if any are given."""
    wanted = true() if change_ids is None else Change.id.in_(listed("change_ids"))
    counts = (
        select(func.count())
        .where(ChangeRow.change_id == func.coalesce(Change.target_id, Change.id))
        .correlate(Change)
        .scalar_subquery()
    )
    found = store.rows(
        select(
            Change.id, Change.verb, Change.summary, Change.coder, Change.at, Change.state, counts
        )
        .where(wanted)
        .order_by(Change.id.desc())
        .limit(limit)
        .params(change_ids=json.dumps(change_ids))
    )
    return [
        ChangeRecord(
            row[0], row[1], row[2], row[3], row[4],
            cast("Literal['done', 'undone', 'abandoned']", row[5]), row[6],
        )
        for row in found
    ]  # fmt: skip


def search(store: Store, wanted: str, limit: int) -> list[SearchHit]:
    """Every place where the words stand together, in the order of sources and places.

    Case and most diacritics do not matter, nor does what stands between the words; the last
    word may go on ("co-prod" finds "co-production"), which helps where words are inflected.
    """
    words = re.findall(r"\w+", wanted)
    if not words:
        return []
    with store.translated:
        found = store.raw.execute(
            "SELECT source.id, source.name, highlight(source_fts, 0, char(2), char(3)) "
            "FROM source_fts JOIN source ON source.id = source_fts.rowid "
            "WHERE source_fts MATCH ? ORDER BY source.id",
            (f'"{" ".join(words)}" *',),
        ).fetchall()
    hits: list[SearchHit] = []
    for source_id, name, marked in found:
        turns = store.rows(_labelled_turns().where(Turn.source_id == source_id))
        starts = [turn.start for turn in turns]
        for hit in _places(name, marked):
            index = bisect_right(starts, hit.start) - 1
            inside = index >= 0 and hit.start < turns[index].end
            hits.append(replace(hit, speaker=turns[index].label) if inside else hit)
        if len(hits) >= limit:
            break
    return hits[:limit]


def _labelled_turns() -> Select[*tuple[Any, ...]]:
    return (
        select(Turn.start, Turn.end, Speaker.label)
        .outerjoin(Speaker, Speaker.id == Turn.speaker_id)
        .order_by(Turn.start)
    )


def _places(name: str, marked: str) -> list[SearchHit]:
    places, at = [], 0
    plain: list[str] = []
    for part in re.split("([\x02\x03])", marked):
        if part == "\x02" or part == "\x03":
            places.append(at)
        else:
            plain.append(part)
            at += len(part)
    text = "".join(plain)
    return [
        SearchHit(name, start, end, None, _snippet(text, start, end))
        for start, end in zip(places[::2], places[1::2], strict=True)
    ]


def _snippet(text: str, start: int, end: int) -> str:
    around = text[max(0, start - AROUND) : end + AROUND]
    return " ".join(around.split())


def texts(store: Store) -> dict[int, tuple[str, str, str]]:
    """Name, text and its stored sha256 of each source, by key."""
    found = store.rows(
        select(Source.id, Source.name, SourceText.text, Source.text_sha256)
        .outerjoin(SourceText, SourceText.id == Source.id)
        .order_by(Source.id)
    )
    return {row[0]: (row[1], row[2] or "", row[3]) for row in found}


def dismissals(store: Store) -> dict[tuple[str, str], tuple[int, str]]:
    """Key and reason of each fault that was dismissed, by its rule and what it is about."""
    found = select(Dismissal.id, Dismissal.rule, Dismissal.about, Dismissal.reason)
    return {(row.rule, row.about): (row.id, row.reason) for row in store.rows(found)}


class Integrity(NamedTuple):
    """What SQLite finds wrong with the file."""

    broken: list[str]
    """Its words on pages and indexes."""
    dangling: list[tuple[str, int, str]]
    """Table and key of each row that points at nothing, and the table that it points at."""


def integrity(store: Store) -> Integrity:
    """Looks through the whole file."""
    try:
        told = store.raw.execute("PRAGMA integrity_check(20)").fetchall()
        dangling = store.raw.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        return Integrity([str(error)], [])
    broken = [line for (line,) in told if line != "ok"]
    return Integrity(broken, [(table, row_id, parent) for table, row_id, parent, _ in dangling])
