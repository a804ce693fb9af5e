"""A canvas with a cursor and an anchor: both are moved, and the cursor stays in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from gioia.text.graphemes import next_boundary
from gioia.tui.reader import motions
from gioia.tui.reader.by_coder import ByCoder
from gioia.tui.reader.moves import MOTIONS, VERTICAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.tui.reader.codings import CodingIndex
    from gioia.tui.reader.page import Page, Stretch

MARGIN_ROWS = 2
"""Rows kept in sight above and below the cursor."""


class Pointing(ByCoder):
    """Holds what the person points at, and keeps it in sight."""

    @dataclass
    class Moved(Message, bubble=False):
        """The cursor or the selection is elsewhere. It goes to the room itself."""

        cursor: int
        selection: Stretch

        def can_replace(self, message: Message) -> bool:
            """Only the latest place matters."""
            return isinstance(message, Pointing.Moved)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.selecting = False
        self._column: int | None = None
        self._height = 0

    def show(self, page: Page, codings: CodingIndex) -> None:
        """Another document, with the cursor at its beginning."""
        self.selecting = False
        self._column = None
        super().show(page, codings)

    def set_sentences(self, sentences: Iterable[Stretch]) -> None:
        """The sentences of the document have been found."""
        self.page = self.page.with_sentences(tuple(sentences))

    def take_size(self) -> None:
        """The cursor stays in sight, if that is where it was."""
        row, top = self.rows.row_of(self.cursor), self.scroll_offset.y
        height = self.scrollable_content_region.height
        in_sight = top <= row < top + max(height, self._height)
        self._height = height
        super().take_size()
        if in_sight:
            self.call_after_refresh(self._reveal_cursor)

    def cursor_stretch(self) -> Stretch:
        """The grapheme under the cursor."""
        if self.cursor >= len(self.page.text):
            return self.cursor, self.cursor
        return self.cursor, next_boundary(self.page.text, self.cursor)

    def move(self, motion: str, *, extend: bool = False) -> None:
        """One of `MOTIONS` or `VERTICAL`; `extend` or selecting mode keeps the anchor."""
        if motion in VERTICAL:
            target = self._vertical(motion)
        else:
            target = MOTIONS[motion](self.page, self.rows, self.cursor)
            self._column = None
        extend = extend or self.selecting
        anchor = (self.cursor if self.fixed is None else self.fixed) if extend else None
        self.place(target, anchor)

    def go_to(self, offset: int) -> None:
        """To a place that may be far away; it comes to stand in the upper third."""
        self.selecting = False
        self._column = None
        self.place(offset, None, jump=True)

    def return_to(self, cursor: int, top: int) -> None:
        """To where the person was: the cursor, and the first visible character."""
        if self.size.height:
            self.scroll_to(y=self.rows.row_of(top), animate=False)
        else:
            self.call_after_refresh(self._scroll_to_where_it_was, cursor, top)
        self.place(cursor, None)

    def _scroll_to_where_it_was(self, cursor: int, top: int) -> None:
        """Once a reader that was hidden has a size; unless the person has gone on already."""
        if (self.cursor, self.fixed) == (cursor, None):
            self.scroll_to(y=self.rows.row_of(top), animate=False)
            self._reveal_cursor()

    def cursor_is_low(self) -> bool:
        """Whether the cursor is in the lower half of what is visible."""
        row = self.rows.row_of(self.cursor) - self.scroll_offset.y
        return row > self.scrollable_content_region.height // 2

    def show_stretch(self, offset: int) -> None:
        """Brings a place into sight where it is not; the cursor goes there then."""
        row = self.rows.row_of(offset)
        top = self.scroll_offset.y
        if not top <= row < top + self.scrollable_content_region.height:
            self.go_to(offset)

    def place(self, cursor: int, anchor: int | None, *, jump: bool = False) -> None:
        """Puts cursor and anchor, draws what changed, and says so."""
        touched = {*self.selection, self.cursor}
        self._height = 0
        self.cursor = min(max(0, cursor), len(self.page.text))
        self.fixed = anchor
        touched |= {*self.selection, self.cursor}
        rows = [self.rows.row_of(offset) for offset in touched]
        self.refresh_rows(min(rows), max(rows))
        self._reveal_cursor(jump=jump)
        self.screen.post_message(self.Moved(self.cursor, self.selection))

    def _vertical(self, motion: str) -> int:
        if self._column is None:
            self._column = motions.column_of(self.rows, self.cursor)
        page = max(1, self.scrollable_content_region.height - MARGIN_ROWS)
        return motions.by_row(self.rows, self.cursor, VERTICAL[motion](page), self._column)

    def _reveal_cursor(self, *, jump: bool = False) -> None:
        row = self.rows.row_of(self.cursor)
        height, top = self.scrollable_content_region.height, self.scroll_offset.y
        margin = min(MARGIN_ROWS, max(0, (height - 1) // 2))
        above, below = row - margin, row + margin - height + 1
        if below <= top <= above:
            return
        if jump:
            self.scroll_to(y=row - height // 3, animate=False)
        else:
            self.scroll_to(y=above if above < top else below, animate=False)
