"""The documents of the project, with how many quotes each has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region

from gioia.tui.reader.cells import width
from gioia.tui.widgets.bits import Bit, Line, column
from gioia.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import SourceRecord

OPEN = "● "
LEAST_NAME = 4
"""Cells that a name has at the least."""


class DocumentList(Listing):
    """Shows sources; the open one is marked."""

    CLICKS: ClassVar[int] = 1

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._sources: tuple[SourceRecord, ...] = ()
        self._open: str | None = None

    def show_sources(self, sources: Sequence[SourceRecord], open_guid: str | None) -> None:
        """The documents are now these, and this one is open; only rows that differ are drawn."""
        same = [one.guid for one in sources] == [one.guid for one in self._sources]
        self._sources, self._open = tuple(sources), open_guid
        lines = tuple(self._line(one) for one in sources)
        if same:
            self._exchange(lines)
        else:
            self.show(lines)

    def recount(self, guid: str, quotes: int) -> None:
        """A document has so many quotes now."""
        sources = tuple(
            replace(one, quotes=quotes) if one.guid == guid else one for one in self._sources
        )
        if sources != self._sources:
            self.show_sources(sources, self._open)

    def bits_of(self, place: int, room: int) -> list[Bit]:
        """The name as far as there is room, and the count at the right edge."""
        (sign, name, told) = self.lines[place].bits
        cells = max(LEAST_NAME, room - width(told.text) - len(OPEN) - 1)
        return [sign, Bit(f"{column(name.text, cells)} "), told]

    def _exchange(self, lines: tuple[Line, ...]) -> None:
        before, self.lines = self.lines, lines
        for place, line in enumerate(lines):
            if line != before[place]:
                self.refresh(Region(0, place - self.scroll_offset.y, self.size.width, 1))

    def _line(self, source: SourceRecord) -> Line:
        sign = Bit(OPEN if source.guid == self._open else " " * len(OPEN), "accent")
        told = str(source.quotes) if source.quotes else ""
        return Line(source.guid, (sign, Bit(source.name), Bit(told, "muted")))
