"""Sources on their way out: text, what is known of them, and their quotes as selections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from gioia.exchange.refi import guids
from gioia.exchange.refi.tags import tagged
from gioia.exchange.refi.values import Coding, Selection, Source
from gioia.exchange.refi.write_sources import name_of
from gioia.project.refi import unlabelled
from gioia.project.refi.out_analysis import values_of
from gioia.store import read_exchange, read_project, read_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from gioia.exchange.refi.values import Variable
    from gioia.exchange.report import Report
    from gioia.project.project import Project
    from gioia.project.refi.out_analysis import Memos
    from gioia.records import SourceRecord
    from gioia.store.read_exchange import Applied, Label, Marked

Thing = TypeVar("Thing")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class SourcesOut:
    """The sources, who coded in them, and how many quotes come after an astral character."""

    sources: tuple[Source, ...]
    coders: frozenset[str]
    beyond: int


def sources(
    project: Project, memos: Memos, variables: Mapping[str, Variable], report: Report
) -> SourcesOut:
    """All sources with all quotes of all coders."""
    marked, applied = read_exchange.quotes(project.store), read_exchange.codings(project.store)
    quotes = _grouped(marked, attrgetter("source_id"))
    codings = _grouped(applied, attrgetter("quote_id"))
    speakers = _grouped(read_exchange.speakers(project.store), attrgetter("source_id"))
    texts = read_project.texts(project.store)
    values = project.attributes.values("source")
    out, beyond = [], 0
    for record in read_sources.sources(project.store):
        text = texts[record.id][1]
        here = quotes.get(record.id, [])
        beyond += _after_astral(text, here)
        on = memos.on("source", record.guid)
        if record.format in unlabelled.FORMATS:
            turns = unlabelled.note_of(record, project.sources.turns(record.id))
            memos.notes.append(turns)
            on = (*on, turns.guid)
            told = "speakers and times of captions, as a list in a note: they are not in the text"
            report.note("changed", told, record.name)
        out.append(
            Source(
                guid=record.guid,
                name=record.name,
                text=text,
                description=_description(record, speakers.get(record.id, [])),
                selections=tuple(
                    [_selection(quote, codings.get(quote.id, ()), memos) for quote in here]
                ),
                notes=on,
                values=values_of(values.get(record.guid, {}), variables, "source"),
            )
        )
    coders = frozenset([one.coder for one in marked] + [one.coder for one in applied])
    return SourcesOut(tuple(out), coders, beyond)


def _grouped(things: Iterable[Thing], key: Callable[[Thing], int]) -> dict[int, list[Thing]]:
    groups: dict[int, list[Thing]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return groups


def _description(record: SourceRecord, speakers: Sequence[Label]) -> str:
    tags: list[str | tuple[str, str]] = [record.kind]
    if record.format in unlabelled.FORMATS:
        tags.append(("format", record.format))
    if record.language:
        tags.append(("language", record.language))
    for one in speakers:
        tags.append(("speaker", f"{one.label} = {one.role}"))
        if one.informant:
            tags.append(("informant", f"{one.label} = {one.informant}"))
    return tagged(tags)


def _selection(quote: Marked, codings: Iterable[Applied], memos: Memos) -> Selection:
    return Selection(
        quote.guid,
        quote.start,
        quote.end,
        name_of(quote.text),
        _marks(quote),
        guids.derived("user", quote.coder),
        "",
        tuple([_coding(quote.guid, one) for one in codings]),
        memos.on("quote", quote.guid),
    )


def _coding(quote: str, one: Applied) -> Coding:
    guid = guids.derived("coding", quote, one.code, one.coder)
    return Coding(guid, one.code, guids.derived("user", one.coder))


def _marks(quote: Marked) -> str:
    """Role and stance as tags, where they are not the usual ones, and the note."""
    if quote.role == "none" and quote.stance == "supports":
        return quote.note  # most quotes: it spares ten thousand lists of no tags
    tags: list[str | tuple[str, str]] = []
    if quote.role != "none":
        tags.append(f"{quote.role} quote")
    if quote.stance != "supports":
        tags.append(quote.stance)
    return tagged(tags, quote.note)


def _after_astral(text: str, quotes: Sequence[Marked]) -> int:
    """How many quotes have other positions in UTF-16 units than in code points."""
    if text.isascii():
        return 0
    first = _ASTRAL.search(text)
    return sum(quote.end > first.start() for quote in quotes) if first else 0
