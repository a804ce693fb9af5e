"""RQDA's codings as selections, and its annotations, which are at a point, as notes on a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.coded import KeyedCodes, stored_quote
from gioia.exchange.refi.values import Coding
from gioia.exchange.rows import by_key, whole, words
from gioia.exchange.rqda.dates import iso
from gioia.exchange.whereabouts import Finder

if TYPE_CHECKING:
    from gioia.exchange.gathering import Gathering
    from gioia.exchange.refi.values import Selection
    from gioia.exchange.rows import Row, Tables
    from gioia.exchange.whereabouts import Stored

AROUND = 40
"""How many characters are shown after the point of an annotation."""


class Codings:
    """Knows the codes by their keys, and the rows of each text."""

    def __init__(self, tables: Tables, gathering: Gathering) -> None:
        self.gathering = gathering
        self.codes = KeyedCodes(gathering, tables["freecode"], "id")
        self._coded: dict[int | None, list[Row]] = {}
        for name in ("coding", "coding2"):  # the second is for coding a text once more
            for row in tables.get(name, ()):
                self._coded.setdefault(whole(row, "fid"), []).append(row)
        known = by_key(tables["source"], "id")
        strays = sum(len(rows) for key, rows in self._coded.items() if key not in known)
        gathering.lost(strays, "a coding of a source that was deleted")
        self._annotated: dict[int | None, list[Row]] = {}
        for row in tables.get("annotation", ()):
            self._annotated.setdefault(whole(row, "fid"), []).append(row)

    def of(self, guid: str, source: Row) -> tuple[Selection, ...]:
        """The coded stretches of a text, whose GUID is given."""
        rows = self._coded.get(whole(source, "id"), ())
        finder = Finder(words(source, "file"), map(_stored, rows))
        found = [self._coding(guid, words(source, "name"), row, finder) for row in rows]
        return tuple(one for one in found if one is not None)

    def annotations(self, guid: str, source: Row) -> tuple[str, ...]:
        """Notes at a point of a text, as notes on it that tell the point."""
        found: list[str] = []
        for row in self._annotated.get(whole(source, "id"), ()):
            at = max(0, whole(row, "position") or 0)
            after = " ".join(words(source, "file")[at : at + AROUND].split())
            text = words(row, "annotation")
            if text.strip():
                told = "an annotation at a point is a memo on the source"
                self.gathering.report.note("changed", told, text)
                found += self.gathering.note(
                    guid,
                    f"{text}\n\nAt character {at}, before “{after}…”",
                    user=words(row, "owner"),
                    at=iso(words(row, "date")),
                )
        return tuple(found)

    def _coding(self, guid: str, name: str, row: Row, finder: Finder) -> Selection | None:
        code = self.codes.of_coding(row)
        if code is None:
            return None
        owner, at = words(row, "owner"), iso(words(row, "date"))
        user = self.gathering.user(owner)
        quote = _stored(row)
        on = f"{guid} {code} {quote.start} {quote.end} {owner}"
        notes = self.gathering.note(on, words(row, "memo"), user=owner, at=at)
        return self.gathering.selection(
            finder,
            (guid, name),
            quote,
            user=user,
            codings=(Coding(self.gathering.guid("coding", on), code, user, at, notes),),
        )


def _stored(row: Row) -> Stored:
    return stored_quote(row, "selfirst", "selend")
