"""Planned quotes written into the project, within a change: many rows in few statements."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from gioia.project.codes.handing_over import join_quotes, remove_quote
from gioia.project.quotes.import_quotes import SpeakerFinder
from gioia.store import read_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.project.project import Project
    from gioia.project.work.quotes import ChangedQuote, QuotesPlan
    from gioia.project.work.settling import Standing

FAR = 2**40
"""No text is as long: quotes wait there while others leave the places that they are to have."""


class QuoteWriter:
    """Writes what was planned for one coder's quotes."""

    def __init__(self, project: Project, coder: str, codes: Mapping[str, int]) -> None:
        self.store = project.store
        self.coder_id = project.coder_id(coder)
        self.codes = codes
        self._finder = cache(self._find)

    def write(self, plan: QuotesPlan, *, remove: bool) -> None:
        """Writes the plan.

        Args:
            plan: what is to be done.
            remove: whether the quotes that are not in the file go.
        """
        keys = {one.wanted.guid: one.old.id for one in plan.changed}
        for quote, guid in plan.joined:
            join_quotes(self.store, quote.id, keys[guid])
            remove_quote(self.store, quote.id)
        for quote in plan.gone if remove else ():
            remove_quote(self.store, quote.id)
        self._move(plan.changed)
        for one in plan.changed:
            self._update(one)
        self._insert(plan)

    def _move(self, changed: Iterable[ChangedQuote]) -> None:
        """Takes quotes that get another place out of the way of each other."""
        for one in changed:
            if one.settled.quote.place != (one.old.source_id, one.old.start, one.old.end):
                self.store.update("quote", one.old.id, start=FAR, end=FAR + one.old.id)

    def _update(self, one: ChangedQuote) -> None:
        now = one.settled.quote
        self.store.update("quote", one.old.id, guid=one.wanted.guid, **self._row(now, one.text))
        for code in one.old.code_guids:
            if code not in now.codes:
                self.store.delete("coding", quote_id=one.old.id, code_id=self.codes[code])
        added = [code for code in now.codes if code not in one.old.code_guids]
        self.store.insert_many("coding", [self._coding(one.old.id, code) for code in added])

    def _insert(self, plan: QuotesPlan) -> None:
        first = self.store.next_id("quote")
        rows, codings = [], []
        for quote_id, one in enumerate(plan.new, first):
            rows.append({"id": quote_id, "guid": one.guid, **self._row(one.quote, one.text)})
            codings += [self._coding(quote_id, code) for code in one.quote.codes]
        self.store.insert_many("quote", rows)
        self.store.insert_many("coding", codings)

    def _row(self, quote: Standing, text: str) -> dict[str, Any]:
        source_id, start, end = quote.place
        return {
            "source_id": source_id,
            "start": start,
            "end": end,
            "text": text,
            "coder_id": self.coder_id,
            "speaker_id": self._finder(source_id).speaker(start),
            "role": quote.role,
            "stance": quote.stance,
            "note": quote.note,
        }

    def _coding(self, quote_id: int, code: str) -> dict[str, int]:
        return {"quote_id": quote_id, "code_id": self.codes[code], "coder_id": self.coder_id}

    def _find(self, source_id: int) -> SpeakerFinder:
        return SpeakerFinder(read_sources.speaker_at(self.store, source_id))
