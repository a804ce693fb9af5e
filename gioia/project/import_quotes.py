"""Many quotes at once: the rows of a file, checked together, then written as one change."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gioia.errors import FaultsFound, GioiaError, UsageError
from gioia.project.names import find
from gioia.project.spans import check_span, find_words, quote_row
from gioia.records import Fault
from gioia.store import read_quotes, read_sources
from gioia.text.normalise import clean_label, normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from gioia.project.project import Project
    from gioia.records import CodeRecord, SourceRecord

FIELDS = frozenset(
    {"source", "start", "end", "text", "nth", "code", "coder", "role", "stance", "note"}
)
CHOICES = {
    "role": ("none", "power", "proof"),
    "stance": ("supports", "contradicts", "qualifies"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row, understood: words of a source under a code."""

    source: SourceRecord
    start: int
    end: int
    text: str
    code: CodeRecord
    coder: str
    given: tuple[tuple[str, str], ...]
    """Role, stance and note, where the row gives them."""


def import_rows(
    project: Project,
    rows: Iterable[Mapping[str, Any]],
    place: str,
    faults: Sequence[Fault] = (),
) -> int:
    """See `gioia.project.quotes.Quotes.import_rows`."""
    understood, found = _understand(project, rows, place)
    faults = [*faults, *found]
    if faults:
        raise FaultsFound(
            f"{place}: {len(faults)} of the rows cannot be read; nothing was imported.",
            faults,
            "Mend these rows, then import the file again.",
        )
    with project.change("apply", f"import {len(understood)} codings from {place}"):
        return _write(project, understood)


def _understand(
    project: Project, rows: Iterable[Mapping[str, Any]], place: str
) -> tuple[list[Row], list[Fault]]:
    reader = _Reader(project)
    understood: list[Row] = []
    faults: list[Fault] = []
    for number, row in enumerate(rows, 1):
        try:
            understood.append(reader.read(row))
        except GioiaError as error:
            faults.append(
                Fault("quotes", "error", f"{place}: row {number}", error.message, error.way_out)
            )
    return understood, faults


class _Reader:
    """Reads rows with what the project has, each name looked up once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.sources = project.sources.list()
        self.codes = project.codes.list()
        self._found: dict[tuple[str, str], Any] = {}

    def read(self, row: Mapping[str, Any]) -> Row:
        if unknown := set(row) - FIELDS:
            raise UsageError(f"unknown field {min(map(str, unknown))!r}", "")
        source = self._once("source", _text(row, "source"), self._source)
        text = self.project.sources.text_of(source)
        if row.get("text"):
            words = normalise(_text(row, "text")).text
            start, end = find_words(text, words, _number(row, "nth"), source.name)
        else:
            start, end = _needed(row, "start"), _needed(row, "end")
        quoted = check_span(text, start, end, source.name)
        code = self._once("code", _text(row, "code"), self._code)
        coder = clean_label(_text(row, "coder")) if row.get("coder") else self.project.coder
        return Row(source, start, end, quoted, code, coder, tuple(_given(row)))

    def _once(self, kind: str, name: str, look_up: Callable[[str], Any]) -> Any:  # noqa: ANN401
        if (kind, name) not in self._found:
            self._found[kind, name] = look_up(name)
        return self._found[kind, name]

    def _source(self, name: str) -> SourceRecord:
        return find(name, self.sources, lambda one: one.name, lambda one: one.name, "source")

    def _code(self, name: str) -> CodeRecord:
        return find(name, self.codes, lambda one: one.label, lambda one: one.label, "code")


def _text(row: Mapping[str, Any], field: str) -> str:
    value = row.get(field)
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"{field!r} must be given, as text", "")
    return value


def _number(row: Mapping[str, Any], field: str) -> int | None:
    value = row.get(field)
    if value is None or value == "":
        return None
    if isinstance(value, str) and value.strip().isdecimal():
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise UsageError(f"{field!r} must be a whole number, not {value!r}", "")
    return value


def _needed(row: Mapping[str, Any], field: str) -> int:
    value = _number(row, field)
    if value is None:
        raise UsageError(f"{field!r} is missing (or give the words as 'text')", "")
    return value


def _given(row: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    for field in ("role", "stance", "note"):
        if row.get(field):
            value = _text(row, field)
            if field in CHOICES and value not in CHOICES[field]:
                raise UsageError(f"{field!r} must be one of {', '.join(CHOICES[field])}", "")
            yield field, normalise(value).text


def _write(project: Project, rows: list[Row]) -> int:
    writer = _Writer(project)
    for row in rows:
        writer.take(row)
    project.store.insert_many("quote", writer.quotes)
    project.store.insert_many("coding", writer.codings)
    for quote_id, values in writer.changed.items():
        project.store.update("quote", quote_id, **values)
    return len(writer.codings)


class _Writer:
    """Gathers the rows to write, so that they go to the file in three statements."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.quotes: list[dict[str, Any]] = []
        self.codings: list[dict[str, int]] = []
        self.changed: dict[int, dict[str, str]] = {}
        self._next_id = project.store.next_id("quote")
        self._spans = read_quotes.spans(project.store)
        self._pairs = read_quotes.pairs(project.store)
        self._coders: dict[str, int] = {}
        self._speakers: dict[int, SpeakerFinder] = {}

    def take(self, row: Row) -> None:
        """Adds what a row needs: a quote if there is none at its place, a coding if it is new."""
        coder_id = self._coder(row.coder)
        span = (row.source.id, row.start, row.end, coder_id)
        quote_id = self._spans.get(span)
        if quote_id is None:
            quote_id = self._spans[span] = self._new_quote(span, row)
        elif row.given and (quote_id, row.code.id, coder_id) not in self._pairs:
            self.changed.setdefault(quote_id, {}).update(row.given)
        if (quote_id, row.code.id, coder_id) not in self._pairs:
            self._pairs.add((quote_id, row.code.id, coder_id))
            self.codings.append(
                {"quote_id": quote_id, "code_id": row.code.id, "coder_id": coder_id}
            )

    def _new_quote(self, span: tuple[int, int, int, int], row: Row) -> int:
        source_id, start, end, coder_id = span
        quote_id = self._next_id
        self._next_id += 1
        finder = self._speakers.get(source_id)
        if finder is None:
            finder = self._speakers[source_id] = SpeakerFinder(
                read_sources.speaker_at(self.project.store, source_id)
            )
        place = {"source_id": source_id, "start": start, "end": end, "coder_id": coder_id}
        written = quote_row(place, row.text, speaker_id=finder.speaker(start))
        self.quotes.append({"id": quote_id, **written, **dict(row.given)})
        return quote_id

    def _coder(self, name: str) -> int:
        if name not in self._coders:
            self._coders[name] = self.project.coder_id(name)
        return self._coders[name]


class SpeakerFinder:
    """Whose turn a position of one source lies in."""

    def __init__(self, turns: list[tuple[int, int, int | None]]) -> None:
        self.turns = turns
        self._starts = [start for start, _, _ in turns]

    def speaker(self, position: int) -> int | None:
        """The speaker's key, or None between turns."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.turns[index][1]:
            return None
        return self.turns[index][2]
