"""The left side of the merging room: rows that are exchanged one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Region
from textual.message import Message

from gioia.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.tui.widgets.bits import Line


class AskedList(Listing):
    """A list in which an answer changes one row: only that one is drawn anew."""

    class Left(Message):
        """Somebody leaves the line under the cursor for another one."""

        def __init__(self, listing: AskedList) -> None:
            super().__init__()
            self.listing = listing

        @property
        def control(self) -> AskedList:
            """The list."""
            return self.listing

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._titled = self._below = ""

    def move_to(self, place: int) -> None:
        """Puts the cursor on a line, and says that it leaves the one before."""
        if place != self.cursor:
            self.post_message(self.Left(self))
        super().move_to(place)

    def tell_below(self, told: str) -> None:
        """What stands in the lower edge."""
        if told != self._below:
            self._below = told
            self.border_subtitle = Content(told)

    def exchange(self, title: str, lines: Sequence[Line]) -> None:
        """The lines are now these; those that say the same as before are left as they are.

        So is the title: when one is set, Textual draws all of the list.
        """
        if title != self._titled:
            self.border_title = self._titled = title
        if [line.key for line in lines] != [line.key for line in self.lines]:
            self.show(lines)
            return
        changed = [at for at, line in enumerate(lines) if line != self.lines[at]]
        self.lines = tuple(lines)
        for at in changed:
            self.refresh(Region(0, at - self.scroll_offset.y, self.size.width, 1))
