"""Codes of a database by their keys, and the quotes of its codings: what programs have alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.refi.values import Code
from gioia.exchange.rows import whole, words
from gioia.exchange.whereabouts import Stored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.exchange.gathering import Gathering
    from gioia.exchange.rows import Row

NO_PLACE = -1
"""What no text has: a quote that says no place stands nowhere."""


class KeyedCodes:
    """The codes of a project by the keys that its codings name them by."""

    def __init__(self, gathering: Gathering, rows: Sequence[Row], key: str) -> None:
        """Begins.

        Args:
            gathering: makes the GUIDs, and takes what is to be told.
            rows: of the codes.
            key: the column with their keys.
        """
        self.report = gathering.report
        self.rows = gathering.keyed(rows, key, "code")
        self.guids: dict[int | None, str] = {
            key: gathering.guid("code", key, words(row, "name")) for key, row in self.rows.items()
        }

    def value(self, key: int) -> Code:
        """A code without those under it."""
        row = self.rows[key]
        return Code(
            self.guids[key],
            words(row, "name"),
            color=words(row, "color"),
            description=words(row, "memo"),
        )

    def of_coding(self, row: Row) -> str | None:
        """The GUID of the code of a coding; one whose code was deleted is lost."""
        code = self.guids.get(whole(row, "cid"))
        if code is None:
            told = "a coding with a code that was deleted"
            self.report.note("lost", told, words(row, "seltext"))
        return code


def stored_quote(row: Row, start: str, end: str) -> Stored:
    """The quote of a row.

    Args:
        row: of a coding.
        start: the column with its first place.
        end: that with the place after it.
    """
    first, last = (NO_PLACE if (at := whole(row, one)) is None else at for one in (start, end))
    return Stored(first, last, words(row, "seltext"))
