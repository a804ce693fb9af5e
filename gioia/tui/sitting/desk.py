"""What lies on the desk, as plain values: documents, codes, the open document, its quotes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gioia.tui.reader.codings import Coding
from gioia.tui.sitting.code_table import CodeTable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.records import QuoteRecord, SourceRecord


@dataclass
class Desk:
    """The records that the screen shows; every one of them is frozen and on the disk already."""

    sources: tuple[SourceRecord, ...] = ()
    codes: CodeTable = field(default_factory=CodeTable)
    document: SourceRecord | None = None
    quotes: dict[int, QuoteRecord] = field(default_factory=dict)
    waiting: int = 0
    """Files in interviews/ that can be imported, while there are no documents."""

    def source(self, guid: str) -> SourceRecord | None:
        """The document with this guid, if there is one."""
        return next((source for source in self.sources if source.guid == guid), None)

    def exchange(self, quote: int, after: QuoteRecord | None) -> tuple[set[Coding], set[Coding]]:
        """A quote is now so, or gone; returns the codings that came and those that went."""
        held = self.quotes.pop(quote, None)
        before = set(codings([held] if held else []))
        now = set(codings([after] if after else []))
        if after is not None:
            self.quotes[quote] = after
        self._recount(before - now, now - before)
        return now - before, before - now

    def _recount(self, gone: Iterable[Coding], new: Iterable[Coding]) -> None:
        changes = Counter(coding.code for coding in new)
        changes.subtract(coding.code for coding in gone)
        self.codes = self.codes.recounted({code: by for code, by in changes.items() if by})


def codings(quotes: Iterable[QuoteRecord], codes: CodeTable | None = None) -> list[Coding]:
    """One coding for each code of each quote; `codes`: only for these, as retired ones rest."""
    return [
        Coding(quote.start, quote.end, quote.id, code)
        for quote in quotes
        for code in dict.fromkeys(quote.code_ids)
        if codes is None or code in codes
    ]
