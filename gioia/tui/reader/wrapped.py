"""A document wrapped to the width that there is; its words stay in sight when that changes."""

from __future__ import annotations

from textual.geometry import Region, Size
from textual.scroll_view import ScrollView

from gioia.tui.reader.groups import ALL_TOGETHER
from gioia.tui.reader.layout import laid_out
from gioia.tui.reader.margin import widths
from gioia.tui.reader.page import Page

NOTHING = Page("", ())


class Wrapped(ScrollView, can_focus=True, inherit_bindings=False):
    """Holds a page, its rows, and how the cells of a row are divided between text and margin."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Wrapped { overflow-x: hidden; overflow-y: scroll; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.page = NOTHING
        self.groups = ALL_TOGETHER

    @property
    def top(self) -> int:
        """The offset of the first visible row."""
        return self.rows.starts[min(self.scroll_offset.y, len(self.rows) - 1)]

    @property
    def cells(self) -> int:
        """How many cells of a row are for the text."""
        return self._widths.text

    def on_resize(self) -> None:
        """Takes the size, once: Textual hands an event to each class that has a method for it."""
        self.take_size()

    def take_size(self) -> None:
        """Wraps anew at the new width; the first visible words stay where they are."""
        if widths(self._available(), self.groups.count) == self._widths:
            return
        kept = self.top
        self._lay_out(self._available())
        self.scroll_to(y=self.rows.row_of(kept), animate=False)
        self.refresh()

    def refresh_rows(self, first: int, last: int) -> None:
        """Draws these rows anew as far as they are visible; the rest when they come into sight."""
        top = self.scroll_offset.y
        visible_first, visible_last = max(first, top), min(last, top + self.size.height - 1)
        if visible_first <= visible_last:
            rows = visible_last - visible_first + 1
            self.refresh(Region(0, visible_first - top, self.size.width, rows))

    def _available(self) -> int:
        return self.scrollable_content_region.width or 80

    def _lay_out(self, available: int) -> None:
        self._widths = widths(available, self.groups.count)
        self.rows = laid_out(self.page.text, self._widths.text, self.page.turn_starts)
        self.virtual_size = Size(available, len(self.rows))
