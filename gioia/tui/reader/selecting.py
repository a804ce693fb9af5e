"""A canvas on which one selects: by units, growing and shrinking, from an anchor on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.reader import units
from gioia.tui.reader.moves import MOTIONS
from gioia.tui.reader.pointing import Pointing

if TYPE_CHECKING:
    from gioia.tui.reader.page import Stretch


class Selecting(Pointing):
    """Knows what was selected last, and whether it was coded: what is taken next depends on it."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._origin = 0
        """Around what a selection grew, and shrinks again."""
        self._settled = False

    def place(self, cursor: int, anchor: int | None, *, jump: bool = False) -> None:
        """Puts cursor and anchor; what was coded before is no longer what is selected."""
        self._settled = False
        super().place(cursor, anchor, jump=jump)

    def select_unit(self, unit: units.Unit) -> None:
        """The word, sentence or turn at the cursor; pressed again, the next one as well.

        Of a selection that has been coded: the next one, or the larger one around it.
        """
        selection = self.selection
        if self._settled:
            last = max(selection[0], selection[1] - 1)
            whole = units.take(units.UNITS[unit], self.page, (last, last))
            if selection[0] <= whole[0] and whole[1] <= selection[1]:
                last = MOTIONS[f"{unit}.next"](self.page, self.rows, self.cursor)
            selection = (last, last)
        self.select(units.take(units.UNITS[unit], self.page, selection))

    def settle(self) -> None:
        """The selection has been coded: the next unit that is taken stands by itself."""
        self._settled = True

    def grow_selection(self) -> None:
        """The next larger whole around the selection."""
        if self.fixed is None:
            self._origin = self.cursor
        self.select(units.grow(self.page, self.selection))

    def shrink_selection(self) -> None:
        """The next smaller whole."""
        start, end = self.selection
        origin = self._origin if start <= self._origin <= end else start
        smaller = units.shrink(self.page, self.selection, origin)
        if smaller[0] == smaller[1]:
            self.place(smaller[0], None)
        else:
            self.select(smaller)

    def select(self, stretch: Stretch) -> None:
        """This stretch, with the cursor at its end."""
        if not stretch[0] <= self._origin <= stretch[1]:
            self._origin = stretch[0]
        self._column = None
        self.place(stretch[1], stretch[0])

    def swap_ends(self) -> None:
        """The cursor goes to the other end of the selection, to move that one."""
        if self.fixed is not None:
            self.place(self.fixed, self.cursor)

    def clear_selection(self) -> None:
        """Nothing is selected; the cursor goes back to where the selection began."""
        self.selecting = False
        self.place(self.selection[0], None)

    def toggle_selecting(self) -> None:
        """From here on, moving selects; pressed again, it only moves."""
        self.selecting = not self.selecting
        self.place(self.cursor, self.cursor if self.selecting else None)
