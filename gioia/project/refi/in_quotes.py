"""Selections on their way in: each coder's words at a place are one quote, with all its codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.exchange.refi.guids import derived
from gioia.exchange.refi.tags import untagged
from gioia.project.quotes.import_quotes import SpeakerFinder
from gioia.project.wording import clean_text
from gioia.store import read_coding_keys, read_quotes, read_sources
from gioia.store.store import new_guid
from gioia.text.graphemes import snap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.exchange.refi.values import Selection, Source
    from gioia.project.refi.in_codes import CodesIn
    from gioia.project.refi.in_sources import SourceIn, SourcesIn
    from gioia.project.refi.taking import Taking

ROLES = {"power quote": "power", "proof quote": "proof"}
USUAL = {"role": "none", "stance": "supports", "note": ""}
STANCES = ("contradicts", "qualifies")


class QuotesIn:
    """Gathers the rows to write, so that they go to the file in three statements."""

    def __init__(self, taking: Taking, sources: SourcesIn, codes: CodesIn) -> None:
        self.taking = taking
        self.sources = sources
        self.codes = codes
        self.by_selection: dict[str, int] = {}
        """The quote that a selection became."""
        self.blank: dict[str, int] = {}
        """The source of a selection that holds no words."""
        self.quotes: list[dict[str, Any]] = []
        self.codings: list[dict[str, int]] = []
        self.changed: dict[int, dict[str, str]] = {}
        self._next_id = taking.store.next_id("quote")
        self._spans = read_coding_keys.spans(taking.store)
        self._pairs = read_coding_keys.pairs(taking.store)
        here = read_quotes.quotes(taking.store) if self._spans else []
        self._old = {quote.id: quote for quote in here}
        self._guids = {quote.guid for quote in here}
        self._rows: dict[int, dict[str, Any]] = {}

    def take_all(self) -> None:
        """All selections of all sources."""
        for source in self.taking.file.sources:
            here = self.sources.by_guid.get(source.guid)
            if here is not None and source.selections:
                self._take_source(source, here)
        store = self.taking.store
        store.insert_many("quote", self.quotes)
        store.insert_many("coding", self.codings)
        for quote_id, values in self.changed.items():
            store.update("quote", quote_id, **values)

    def _take_source(self, source: Source, here: SourceIn) -> None:
        finder = SpeakerFinder(read_sources.speaker_at(self.taking.store, here.id))
        for selection in source.selections:
            span = self._span(selection, here)
            if span is None:
                self.blank[selection.guid] = here.id
                continue
            for coder_id, codes in self._by_coder(selection).items():
                quote_id = self._quote(selection, here, span, coder_id, finder)
                for code_id in codes:
                    self._code(quote_id, code_id, coder_id)

    def _span(self, selection: Selection, here: SourceIn) -> tuple[int, int] | None:
        """Where the selection's words stand in our text; None where there are no words."""
        start, end = selection.start, selection.end
        if here.offsets.edits:
            start = here.offsets.to_normalised(start)
            end = max(start, here.offsets.to_normalised(end))
        text = here.text[start:end]
        if not text or text.isspace():
            where = f"{here.name} {start}–{end}"
            self.taking.report.note("lost", "a selection that holds no words", where)
            return None
        whole = snap(here.text, start, end)
        if whole != (start, end):
            where = f"{here.name} {start}–{end}"
            told = "a selection that cut a character in two has the whole character now"
            self.taking.report.note("changed", told, where)
        return whole

    def _by_coder(self, selection: Selection) -> dict[int, list[int]]:
        """The codes that each coder put on a selection, whose own coder comes first."""
        found: dict[int, list[int]] = {}
        for coding in selection.codings:
            coder_id = self.taking.coder_id(coding.user or selection.user)
            found.setdefault(coder_id, []).append(self.codes.by_guid[coding.code].id)
        if len(found) == 1:
            return found
        if not found:
            self.taking.report.note("told", "a selection without codes is a quote without codes")
            return {self.taking.coder_id(selection.user): []}
        own = self.taking.coder_id(selection.user) if selection.user else None
        return dict(sorted(found.items(), key=lambda item: item[0] != own))

    def _quote(
        self,
        selection: Selection,
        here: SourceIn,
        span: tuple[int, int],
        coder_id: int,
        finder: SpeakerFinder,
    ) -> int:
        """The quote of a coder at a place: the one that is there, or a new one."""
        start, end = span
        key = (here.id, start, end, coder_id)
        given = _given(selection.description) if selection.description else {}
        quote_id = self._spans.get(key)
        if quote_id is None:
            quote_id = self._spans[key] = self._next_id
            self._next_id += 1
            row = self._rows[quote_id] = {
                "id": quote_id,
                "guid": self._free_guid(selection.guid, key),
                "source_id": here.id,
                "start": start,
                "end": end,
                "coder_id": coder_id,
                "text": here.text[start:end],
                "speaker_id": finder.speaker(start),
                **USUAL,
                **given,
            }
            self.quotes.append(row)
        else:
            self._complete(quote_id, given)
        self.by_selection.setdefault(selection.guid, quote_id)
        return quote_id

    def _free_guid(self, guid: str, key: tuple[int, ...]) -> str:
        """The selection's GUID for the first quote that comes of it, another one for the next."""
        free = guid
        if free in self._guids:
            free = derived("quote", guid, str(key))
        if free in self._guids:
            free = new_guid()
        self._guids.add(free)
        return free

    def _complete(self, quote_id: int, given: dict[str, str]) -> None:
        """Adds a role, stance and note where the quote has none; notes are joined."""
        row = self._rows.get(quote_id)
        if row is not None:
            row |= self._completed(row, given)
            return
        old = self._old[quote_id]._asdict() | self.changed.get(quote_id, {})
        new = self._completed(old, given)
        if new:
            self.changed.setdefault(quote_id, {}).update(new)

    def _completed(self, row: Mapping[str, Any], given: Mapping[str, str]) -> dict[str, str]:
        """The fields of a quote that what is given changes."""
        new = {}
        for field, value in given.items():
            if row[field] == USUAL[field]:
                new[field] = value
            elif field == "note" and value not in row["note"]:
                new["note"] = f"{row['note']}\n\n{value}"
            elif field != "note" and value != row[field]:
                told = f"another {field} of a quote that has one already"
                self.taking.report.note("lost", told, value)
        return new

    def _code(self, quote_id: int, code_id: int, coder_id: int) -> None:
        pair = (quote_id, code_id, coder_id)
        if pair not in self._pairs:
            self._pairs.add(pair)
            row = {"quote_id": quote_id, "code_id": code_id, "coder_id": coder_id}
            self.codings.append(row)


def _given(description: str) -> dict[str, str]:
    """Role, stance and note that a selection's description tells."""
    tags, text = untagged(description)
    roles = [ROLES[tag] for tag in tags if tag in ROLES]
    stances = [tag for tag in tags if tag in STANCES]
    given = {"role": "".join(roles[:1]), "stance": "".join(stances[:1]), "note": clean_text(text)}
    return {field: value for field, value in given.items() if value}
