"""The sources of a file among those here: by their text, never by name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.labels import fold_label, shown
from gioia.errors import PositionError, UsageError
from gioia.exchange.work.align import align
from gioia.project.names import find
from gioia.project.quotes.spans import check_span
from gioia.project.work.differing import not_here, other_text
from gioia.records import Fault

if TYPE_CHECKING:
    from gioia.exchange.work.align import Aligned
    from gioia.exchange.work.values import WorkQuote, WorkSource
    from gioia.project.project import Project
    from gioia.project.work.arriving import Arriving, Wishes
    from gioia.records import SourceRecord


class Placed(NamedTuple):
    """A quote of a file and its place in a source here."""

    quote: WorkQuote
    source: SourceRecord
    start: int
    end: int
    text: str


class SourcesIn:
    """Finds the sources of one file here, and the places of its quotes in them."""

    def __init__(self, project: Project, arriving: Arriving, wishes: Wishes) -> None:
        self.project = project
        self.arriving = arriving
        self.wishes = wishes
        self.ours: dict[str, SourceRecord] = {}
        """The source here that one of the file is, by the guid in the file."""
        self.placed: list[Placed] = []
        self.aligned: list[tuple[str, Aligned]] = []
        """What became of the quotes of texts that differ, with the name of the source."""
        self.faults: list[Fault] = []
        self.absent: list[Fault] = []
        """Sources that are not here: they can be left out."""
        self._here = project.sources.list()
        self._named = dict(wishes.matches)

    def take_all(self) -> None:
        """All sources of the file, first those whose guid or name is the same as well."""
        for nearest in (_same_guid, _same_name, _same_text):
            for index, source in self._open():
                found = [one for one in self._free() if _same_text(source, one)]
                if near := [one for one in found if nearest(source, one)]:
                    self._take_same(index, source, near[0])
        for index, source in self._open():
            self._take_other(index, source)

    def _open(self) -> list[tuple[int, WorkSource]]:
        sources = enumerate(self.arriving.work.sources)
        return [(index, one) for index, one in sources if one.guid not in self.ours]

    def _free(self) -> list[SourceRecord]:
        taken = {one.id for one in self.ours.values()}
        return [one for one in self._here if one.id not in taken]

    def _take_same(self, index: int, source: WorkSource, ours: SourceRecord) -> None:
        self.ours[source.guid] = ours
        text = self.project.sources.text_of(ours)
        place = self._place(index, source)
        for number, quote in enumerate(source.quotes):
            where = f"{place}.quotes[{number}]"
            try:
                words = check_span(text, quote.start, quote.end, ours.name)
            except PositionError as error:
                self.faults.append(Fault("bad-place", "error", where, error.message, error.way_out))
                continue
            if quote.words and quote.words.text != words:
                told = f"its words are not those at {quote.start}–{quote.end} of the text"
                self.faults.append(
                    Fault("bad-words", "error", where, told, "Export the work again.")
                )
            self.placed.append(Placed(quote, ours, quote.start, quote.end, words))

    def _take_other(self, index: int, source: WorkSource) -> None:
        """A source whose text is not here: aligned on request, else told with what differs."""
        place = self._place(index, source)
        twin = next((one for one in self._free() if _same_guid(source, one)), None)
        if source.name in self._named:
            twin = self._matched(source)
        if twin is not None and self.wishes.align:
            self._align(source, twin)
            return
        alike = next((one for one in self._free() if _same_name(source, one)), None)
        nearest = twin or alike
        if nearest is None:
            self.absent.append(not_here(place, source, matchable=bool(self._free())))
        else:
            text = self.project.sources.text_of(nearest)
            known = twin is not None
            self.absent.append(other_text(place, source, nearest, text, known=known))

    def _matched(self, source: WorkSource) -> SourceRecord:
        """The source here that was named for one of the file; UsageError where it is another."""
        ours = find(self._named[source.name], self._here, _name, _name, "source")
        for other in self.arriving.work.sources:
            if other.guid in self.ours and self.ours[other.guid].id == ours.id:
                raise UsageError(
                    f"“{shown(ours.name)}” here is “{shown(other.name)}” of the file already, "
                    f"and cannot be “{shown(source.name)}” as well.",
                    "Name another source for it, or none.",
                )
        return ours

    def _align(self, source: WorkSource, ours: SourceRecord) -> None:
        self.ours[source.guid] = ours
        text = self.project.sources.text_of(ours)
        for one in align(source.quotes, text):
            self.aligned.append((ours.name, one))
            if one.outcome != "not found":
                words = text[one.start : one.end]
                self.placed.append(Placed(one.quote, ours, one.start, one.end, words))

    def _place(self, index: int, source: WorkSource) -> str:
        return f"{self.arriving.place}: sources[{index}] “{shown(source.name)}”"


def _same_text(source: WorkSource, ours: SourceRecord) -> bool:
    return source.sha256 == ours.text_sha256


def _same_guid(source: WorkSource, ours: SourceRecord) -> bool:
    return source.guid == ours.guid


def _same_name(source: WorkSource, ours: SourceRecord) -> bool:
    return fold_label(source.name) == fold_label(ours.name)


def _name(source: SourceRecord) -> str:
    return source.name
