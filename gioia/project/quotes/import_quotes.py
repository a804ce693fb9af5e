"""Many quotes at once: the rows of a file, checked together, then written as one change."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from gioia.errors import Ambiguous, FaultsFound, GioiaError
from gioia.exchange.report import counted
from gioia.project.quotes.coding_rows import Row, RowReader
from gioia.project.quotes.spans import quote_row
from gioia.project.standing import check_in_use, check_unchanged
from gioia.project.wording import both_texts
from gioia.records import Fault
from gioia.store import read_coding_keys, read_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.project.project import Project


def import_rows(
    project: Project,
    rows: Iterable[Mapping[str, Any]],
    place: str,
    faults: Sequence[Fault] = (),
) -> int:
    """See `gioia.project.quotes.quotes.Quotes.import_rows`."""
    understood, found = _understand(project, rows, place)
    faults = [*faults, *found]
    if faults:
        raise FaultsFound(
            f"{place}: {len(faults)} of the rows cannot be read; nothing was imported.",
            faults,
            "Mend these rows, then import the file again.",
        )
    codes = list({row.code.id: row.code for row in understood}.values())
    told = f"import {counted(len(understood), 'coding')} from {place}"
    with project.change("apply", told, *codes):
        check_in_use(project.store, codes)
        for source in {row.source.id: row.source for row in understood}.values():
            check_unchanged(project.store, source)
        return _write(project, understood)


def _understand(
    project: Project, rows: Iterable[Mapping[str, Any]], place: str
) -> tuple[list[Row], list[Fault]]:
    reader = RowReader(project)
    understood: list[Row] = []
    faults: list[Fault] = []
    for number, row in enumerate(rows, 1):
        try:
            understood.append(reader.read(row))
        except GioiaError as error:
            # What a name could be helps in the row; other ways out are told for the whole file.
            told = str(error) if isinstance(error, Ambiguous) else error.message
            where = f"{place}: row {number}"
            faults.append(Fault("quotes", "error", where, told.replace("\n", " "), error.way_out))
    return understood, faults


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
        self._spans = read_coding_keys.spans(project.store)
        self._pairs = read_coding_keys.pairs(project.store)
        self._coders: dict[str, int] = {}
        self._speakers: dict[int, SpeakerFinder] = {}
        self._notes: dict[int, str] = {}
        """Of quotes that rows are about, by key."""

    def take(self, row: Row) -> None:
        """Adds what a row needs: a quote if there is none at its place, a coding if it is new.

        A quote that is there keeps its note, with what the row notes besides.
        """
        coder_id = self._coder(row.coder)
        span = (row.source.id, row.start, row.end, coder_id)
        quote_id = self._spans.get(span)
        if quote_id is None:
            quote_id = self._spans[span] = self._new_quote(span, row)
        elif row.given and (quote_id, row.code.id, coder_id) not in self._pairs:
            given = dict(row.given)
            if "note" in given:
                given["note"] = self._notes[quote_id] = both_texts(
                    self._note(quote_id), given["note"]
                )
            self.changed.setdefault(quote_id, {}).update(given)
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
        written = quote_row(place, row.text, speaker_id=finder.speaker(start)) | dict(row.given)
        self._notes[quote_id] = written["note"]
        self.quotes.append({"id": quote_id, **written})
        return quote_id

    def _note(self, quote_id: int) -> str:
        if quote_id not in self._notes:
            self._notes[quote_id] = self.project.quotes.by_id(quote_id).note
        return self._notes[quote_id]

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
