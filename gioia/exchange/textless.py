"""Codings of pictures and recordings, which have no place here: told, and their memos kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.rows import by_key, whole, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.exchange.gathering import Gathering
    from gioia.exchange.rows import Row


class Textless:
    """Knows what was coded, and the codes, by their keys."""

    def __init__(self, gathering: Gathering, sources: Sequence[Row], codes: Sequence[Row]) -> None:
        """Begins.

        Args:
            gathering: takes what is to be told.
            sources: the rows of what was coded, by `id`.
            codes: the rows of codes, by `cid`, or `id` where they have none.
        """
        self.gathering = gathering
        self._sources = by_key(sources, "id")
        self._codes = by_key(codes, "id") | by_key(codes, "cid")

    def tell(self, rows: Iterable[Row], what: str, source: str) -> None:
        """Tells of codings.

        Args:
            rows: of a table of codings.
            what: they are of, as `a picture`.
            source: the column with the key of what was coded.
        """
        for row in rows:
            names = (_name(self._sources, row, source), _name(self._codes, row, "cid"))
            told = ": ".join(filter(None, names))
            self.gathering.report.note("lost", f"a coding of {what}", told)
            self.gathering.aside(f"coding of {what}", told, words(row, "memo"))


def _name(rows: Mapping[int, Row], row: Row, column: str) -> str:
    """What is called by the key in a column; nothing where that is not there."""
    key = whole(row, column)
    return "" if key is None else words(rows.get(key, {}), "name")
