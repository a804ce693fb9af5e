"""The documents of the project, with how many quotes each has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets.option_list import Option

from gioia.tui.reader.cells import width
from gioia.tui.reader.margin import clipped
from gioia.tui.widgets.options import Options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import SourceRecord


class DocumentList(Options):
    """Shows sources; the open one is marked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._sources: tuple[SourceRecord, ...] = ()
        self._open: str | None = None
        self._recounted: dict[int, str] = {}
        """By row, a count that has changed since its prompt was made."""

    def show(self, sources: Sequence[SourceRecord], open_guid: str | None) -> None:
        """The documents are now these, and this one is open."""
        kept = self.highlighted
        same = [one.guid for one in sources] == [one.guid for one in self._sources]
        self._sources, self._open = tuple(sources), open_guid
        if not same:
            self._recounted.clear()
            self.set_options(Option(self._line(one), id=one.guid) for one in sources)
            self.highlighted = min(kept or 0, len(sources) - 1) if sources else None
        else:
            self._relabel()

    def recount(self, guid: str, quotes: int) -> None:
        """The open document has so many quotes now.

        Only its row is drawn: a list that exchanges a prompt draws all of its rows, at every key
        that codes.
        """
        place = next((at for at, one in enumerate(self._sources) if one.guid == guid), None)
        if place is None or self._sources[place].quotes == quotes:
            return
        before = self._sources[place]
        now = replace(before, quotes=quotes)
        self._sources = (*self._sources[:place], now, *self._sources[place + 1 :])
        if len(_told(before)) == len(_told(now)):
            self._recounted[place] = _told(now)
            self.refresh(Region(0, place - self.scroll_offset.y, self.size.width, 1))
        else:
            self._relabel()

    def render_line(self, y: int) -> Strip:
        """The strip of one visible row, with its count of now at the right edge."""
        strip, told = super().render_line(y), self._recounted.get(y + self.scroll_offset.y)
        if told is None:
            return strip
        *rest, last = strip
        return Strip([*rest, Segment(told, last.style)], strip.cell_length)

    def on_mount(self) -> None:
        """Rows are kept by their look, which says nothing of the inks that they name."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._relabel())

    def on_resize(self) -> None:
        """Counts stand at the right edge."""
        self._relabel()

    def _relabel(self) -> None:
        self._recounted.clear()
        for one in self._sources:
            self.replace_option_prompt(one.guid, self._line(one))

    def _line(self, source: SourceRecord) -> Content:
        told = _told(source)
        room = max(4, self.scrollable_content_region.width - len(told) - 3)
        name = clipped(source.name, room)
        sign = "● " if source.guid == self._open else "  "
        return Content.assemble(
            (sign, "$accent"), name, " " * (room - width(name) + 1), (told, "$foreground-muted")
        )


def _told(source: SourceRecord) -> str:
    return str(source.quotes) if source.quotes else ""
