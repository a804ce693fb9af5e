"""The documents of the project, with how many quotes each has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from gioia.tui.reader.cells import width
from gioia.tui.reader.margin import clipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import SourceRecord


class DocumentList(OptionList):
    """Shows sources; the open one is marked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._sources: tuple[SourceRecord, ...] = ()
        self._open: str | None = None

    def show(self, sources: Sequence[SourceRecord], open_guid: str | None) -> None:
        """The documents are now these, and this one is open."""
        kept = self.highlighted
        same = [one.guid for one in sources] == [one.guid for one in self._sources]
        self._sources, self._open = tuple(sources), open_guid
        if not same:
            self.set_options(Option(self._line(one), id=one.guid) for one in sources)
            self.highlighted = min(kept or 0, len(sources) - 1) if sources else None
        else:
            self._relabel()

    def recount(self, guid: str, quotes: int) -> None:
        """The open document has so many quotes now."""
        for one in self._sources:
            if one.guid == guid:
                self.replace_option_prompt(guid, self._line(one, quotes))

    def on_resize(self) -> None:
        """Counts stand at the right edge."""
        self._relabel()

    def _relabel(self) -> None:
        for one in self._sources:
            self.replace_option_prompt(one.guid, self._line(one))

    def _line(self, source: SourceRecord, quotes: int | None = None) -> Content:
        count = source.quotes if quotes is None else quotes
        told = str(count) if count else ""
        room = max(4, self.scrollable_content_region.width - len(told) - 3)
        name = clipped(source.name, room)
        sign = "● " if source.guid == self._open else "  "
        return Content.assemble(
            (sign, "$accent"), name, " " * (room - width(name) + 1), (told, "$foreground-muted")
        )
