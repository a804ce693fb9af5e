"""A canvas that paints the rows of the next page while the hand rests: they are there at the key.

It goes by few rows at a time, and begins anew when the text scrolls: a key that comes meanwhile
waits no longer than those few rows take.
"""

from __future__ import annotations

from asyncio import get_running_loop
from typing import TYPE_CHECKING

from gioia.tui.reader.canvas import Canvas

if TYPE_CHECKING:
    from asyncio import TimerHandle

HAND_RESTS = 0.05
"""Seconds after which no further key of the same stroke is to be expected."""
AT_ONCE = 5
"""Rows, of some 0.2 ms each."""


class Ahead(Canvas):
    """Paints on in the direction in which the person goes."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._waiting: TimerHandle | None = None

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Something else is in sight; what follows it comes into sight next."""
        super().watch_scroll_y(old_value, new_value)
        top, height = int(new_value), self.size.height
        first = top + height if new_value >= old_value else top - height
        self._paint_later(HAND_RESTS, range(max(0, first), min(first + height, len(self.rows))))

    def on_unmount(self) -> None:
        """Nobody will see those rows."""
        self._give_up()

    def _give_up(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _paint_later(self, seconds: float, rows: range) -> None:
        self._give_up()
        if rows:
            self._waiting = get_running_loop().call_later(seconds, self._paint_some, rows)

    def _paint_some(self, rows: range) -> None:
        """The first few of these rows, as they are now, unless they were painted already."""
        self._waiting = None
        new = [row for row in rows if row < len(self.rows) and row not in self._drawn]
        for row in new[:AT_ONCE]:
            self._strip(row, self.edge(0))
        if len(new) > AT_ONCE:
            self._paint_later(0, range(new[AT_ONCE], rows.stop))
