"""Acts on quotes: code, uncode, recode, resize, mark; and the quotes themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.codebook.labels import shown
from gioia.errors import NotFound, UsageError
from gioia.project.codes.apply_codes import apply_codes
from gioia.project.names import find_by_guid
from gioia.project.quotes import import_quotes, many_quotes
from gioia.project.quotes.marking import CHOICES, check_choice, told_of
from gioia.project.quotes.resize import resize
from gioia.project.standing import check_words
from gioia.project.wording import clean_text
from gioia.store import read_codes, read_coding_keys, read_quotes
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.project.project import Project
    from gioia.records import CodeRecord, Fault, QuoteRecord, QuoteRole, SourceRecord, Stance


class Quotes:
    """The quotes of a project. Every method that writes is one change."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.store = project.store

    def list(
        self,
        *,
        source: SourceRecord | None = None,
        code: CodeRecord | None = None,
        coder: str | None = None,
    ) -> Sequence[QuoteRecord]:
        """Quotes in the order of sources and places; under a theme, those of its concepts too."""
        code_ids = None if code is None else read_codes.branch(self.store, code.id)
        source_id = None if source is None else source.id
        name = None if coder is None else clean_label(coder)
        return read_quotes.quotes(self.store, source_id=source_id, code_ids=code_ids, coder=name)

    def of_source(
        self, source_id: int, within: tuple[int, int] | None = None
    ) -> Sequence[QuoteRecord]:
        """The quotes of one source in the order of places.

        `within`: only those that share a character with this stretch (code points).
        """
        return read_quotes.quotes(self.store, source_id=source_id, within=within)

    def codings_of(self, source_id: int) -> Sequence[tuple[int, int, int, int]]:
        """Start, end, quote and code (their keys) of each coding of a source: soon read."""
        return read_coding_keys.codings_of_source(self.store, source_id)

    def get(self, guid: str) -> QuoteRecord:
        """The quote with this guid, or the beginning of one (six characters at the least)."""
        return find_by_guid(
            guid, lambda wanted: read_quotes.quotes(self.store, guid=wanted), tell, "quote"
        )

    def by_id(self, quote_id: int) -> QuoteRecord:
        """The quote with this key; NotFound where it is gone."""
        found = read_quotes.quotes(self.store, quote_id=quote_id)
        if not found:
            raise NotFound("The quote is gone.", "gioia log shows what became of it.")
        return found[0]

    def add(
        self,
        source: SourceRecord,
        start: int,
        end: int,
        codes: Sequence[CodeRecord],
        *,
        coder: str | None = None,
        note: str = "",
    ) -> QuoteRecord:
        """Codes the words from `start` to `end` (code points, end exclusive).

        Where the coder has a quote at exactly this place, the codes are added to that one, and
        the note to what it notes already.

        Raises:
            PositionError: the span is empty, outside the text, or cuts a grapheme cluster.
            UsageError: no code was given, or a retired one.
            ChangedMeanwhile: the source or a code is not there any more.
        """
        return apply_codes(self.project, source, (start, end), codes, coder=coder, note=note)

    def remove(self, quote: QuoteRecord, code: CodeRecord | None = None) -> None:
        """Takes a code off a quote; a quote left without any goes, and so does one named alone.

        Raises:
            UsageError: the quote does not have the code.
        """
        if code is not None:
            _check_has(quote, code)
        self.remove_many([quote], code)

    def remove_many(self, quotes: Sequence[QuoteRecord], code: CodeRecord | None = None) -> int:
        """Removes quotes, or takes a code off those that have it, and returns how many it were.

        Raises:
            UsageError: none of them has the code.
        """
        return many_quotes.remove_many(self.project, quotes, code)

    def recode(self, quote: QuoteRecord, old: CodeRecord, new: CodeRecord) -> QuoteRecord:
        """Puts `new` in the place of `old` on a quote."""
        _check_has(quote, old)
        self.recode_many([quote], old, new)
        return self.by_id(quote.id)

    def recode_many(self, quotes: Sequence[QuoteRecord], old: CodeRecord, new: CodeRecord) -> int:
        """Puts `new` in the place of `old` on the quotes that have it; returns how many it were.

        Raises:
            UsageError: none of them has the code `old`, or `new` is retired.
        """
        return many_quotes.recode_many(self.project, quotes, old, new)

    def resize(self, quote: QuoteRecord, start: int, end: int) -> QuoteRecord:
        """Moves the edges of a quote to `start` and `end` (code points), grown to whole characters.

        Its speaker is then the one who speaks at its new start. Where its coder has a quote at
        exactly that place, the codes go to that one, which is returned: it keeps its role and
        stance where it has any but the usual, and gets the other's note as well.

        Raises:
            PositionError: the span is empty, outside the text, or holds only white space.
            ChangedMeanwhile: the source's text is not what it was.
        """
        return resize(self.project, quote, start, end)

    def mark(
        self,
        quote: QuoteRecord,
        *,
        role: QuoteRole | None = None,
        stance: Stance | None = None,
        note: str | None = None,
    ) -> QuoteRecord:
        """Says what a quote is for (power, proof), what it does to its code, and a note.

        Raises:
            UsageError: there is no such role or stance.
            ChangedMeanwhile: somebody else gave it another note.
        """
        given: dict[str, Any] = {"role": role, "stance": stance}
        if note is not None:
            given["note"] = clean_text(note)
        values = {name: value for name, value in given.items() if value is not None}
        if not values:
            return quote
        for name in CHOICES.keys() & values.keys():
            check_choice(name, values[name])
        with self.project.change("mark-role", told_of(values, quote.source), quote):
            if note is not None:
                now = self.by_id(quote.id).note
                check_words("The note on the quote", quote.note, now, values["note"])
            self.store.update("quote", quote.id, **values)
        return self.by_id(quote.id)

    def import_rows(
        self, rows: Iterable[Mapping[str, Any]], place: str, faults: Sequence[Fault] = ()
    ) -> int:
        """Codes many quotes as one change and returns how many codings are new.

        Args:
            rows: `source`; `start` and `end`, or `text` (and `nth`); `code`; and optionally
                `coder`, `role`, `stance`, `note`.
            place: the file they come from, for messages.
            faults: what was wrong with the file already, to be told together with the rows' own.

        Raises:
            FaultsFound: some rows cannot be meant; all of them are listed, nothing is done.
        """
        return import_quotes.import_rows(self.project, rows, place, faults)


def _check_has(quote: QuoteRecord, code: CodeRecord) -> None:
    if code.id not in quote.code_ids:
        raise UsageError(
            f"The quote does not have the code “{code.label}”.",
            f"It has: {'; '.join(quote.codes)}.",
        )


def tell(quote: QuoteRecord) -> str:
    """A quote in words, for messages."""
    place = f"{quote.source} {quote.start}–{quote.end}"
    return f"{quote.guid[:8]} {place} “{shown(quote.text, 40)}”"
