"""QualCoder's codings and annotations of texts as selections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.coded import KeyedCodes, stored_quote
from gioia.exchange.refi.values import Coding
from gioia.exchange.rows import whole, words
from gioia.exchange.whereabouts import Finder

if TYPE_CHECKING:
    from collections.abc import Collection

    from gioia.exchange.gathering import Gathering
    from gioia.exchange.refi.values import Selection
    from gioia.exchange.rows import Row, Tables
    from gioia.exchange.whereabouts import Stored

IMPORTANT = "Marked as important in QualCoder."


class Codings:
    """Knows the codes by their keys, and the rows of each text."""

    def __init__(self, tables: Tables, gathering: Gathering) -> None:
        self.gathering = gathering
        self.codes = KeyedCodes(gathering, tables["code_name"], "cid")
        self._coded = _by_file(tables["code_text"])
        self._annotated = _by_file(tables.get("annotation", ()))

    def source_guid(self, row: Row) -> str:
        """The GUID of a text."""
        return self.gathering.guid("source", whole(row, "id"), words(row, "name"))

    def of(self, source: Row) -> tuple[Selection, ...]:
        """The coded and annotated stretches of a text."""
        key = whole(source, "id")
        rows = self._coded.get(key, ())
        finder = Finder(words(source, "fulltext"), map(_stored, rows))
        found = [self._coding(source, row, finder) for row in rows]
        found += [self._annotation(source, row, finder) for row in self._annotated.get(key, ())]
        return tuple(one for one in found if one is not None)

    def tell_strays(self, known: Collection[int | None]) -> None:
        """Tells of codings of texts that are not in the project any more."""
        strays = sum(len(rows) for key, rows in self._coded.items() if key not in known)
        self.gathering.lost(strays, "a coding of a source that was deleted")

    def _coding(self, source: Row, row: Row, finder: Finder) -> Selection | None:
        code = self.codes.of_coding(row)
        if code is None:
            return None
        owner, at = words(row, "owner"), words(row, "date")
        user = self.gathering.user(owner)
        important = whole(row, "important") == 1
        if important:
            told = "a coding marked as important says so in the note of its quote"
            self.gathering.report.note("changed", told)
        quote = _stored(row)
        on = f"{self.source_guid(source)} {code} {quote.start} {quote.end} {owner}"
        notes = self.gathering.note(on, words(row, "memo"), user=owner, at=at)
        return self.gathering.selection(
            finder,
            (self.source_guid(source), words(source, "name")),
            quote,
            user=user,
            description=IMPORTANT if important else "",
            codings=(Coding(self.gathering.guid("coding", on), code, user, at, notes),),
        )

    def _annotation(self, source: Row, row: Row, finder: Finder) -> Selection | None:
        owner, quote = words(row, "owner"), _stored(row)
        notes = self.gathering.note(
            f"annotation {self.source_guid(source)} {quote.start} {quote.end}",
            words(row, "memo"),
            user=owner,
            at=words(row, "date"),
        )
        return self.gathering.selection(
            finder,
            (self.source_guid(source), words(source, "name")),
            quote,
            user=self.gathering.user(owner),
            notes=notes,
        )


def _by_file(rows: Collection[Row]) -> dict[int | None, list[Row]]:
    found: dict[int | None, list[Row]] = {}
    for row in rows:
        found.setdefault(whole(row, "fid"), []).append(row)
    return found


def _stored(row: Row) -> Stored:
    return stored_quote(row, "pos0", "pos1")
