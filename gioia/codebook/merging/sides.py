"""The three codebooks of a merge, read by guid, and what their codes are called."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gioia.codebook.merging.values import Placed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.codebook.merging.values import Side, Spans
    from gioia.codebook.model import Codebook


@dataclass(frozen=True, slots=True)
class Sides:
    """What is merged; each side by guid, in the file's order."""

    base: Mapping[str, Placed]
    ours: Mapping[str, Placed]
    theirs: Mapping[str, Placed]
    our_spans: Spans = field(default_factory=dict)
    their_spans: Spans = field(default_factory=dict)
    held: frozenset[str] = frozenset()
    """Codes on our side that cannot go, since quotes, memos or relations hang on them."""
    names: tuple[str, str] = ("ours", "theirs")

    def of(self, side: Side) -> Mapping[str, Placed]:
        """The codes of one side."""
        return self.ours if side == "ours" else self.theirs

    def spans(self, side: Side) -> Spans:
        """What one side has coded."""
        return self.our_spans if side == "ours" else self.their_spans

    def name(self, side: Side) -> str:
        """What people call the side."""
        return self.names[side == "theirs"]

    def label(self, guid: str) -> str:
        """What a code is called: on our side, on theirs, or in the base."""
        found = self.ours.get(guid) or self.theirs.get(guid) or self.base[guid]
        return found.code.label


def by_guid(book: Codebook | None) -> dict[str, Placed]:
    """The codes of a book, dimensions first; nothing where there is no book."""
    levels = book.levels() if book is not None else ()
    return {code.guid: Placed(level, code) for level, codes in levels for code in codes}
