"""A canvas on which each coder may have lanes of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.reader.coded import Coded
from gioia.tui.reader.lanes import Lanes
from gioia.tui.reader.margin import widths

if TYPE_CHECKING:
    from gioia.tui.reader.codings import CodingIndex
    from gioia.tui.reader.groups import Groups


class ByCoder(Coded):
    """Takes whose quotes are shown, and in whose lanes they stand."""

    def set_groups(self, groups: Groups, codings: CodingIndex | None = None) -> None:
        """From now on these groups of lanes; and these codings, where others are to be seen.

        The text is wrapped anew only where it has to make room, and stays where it is.
        """
        kept, self.groups = self.top, groups
        if codings is not None:
            self.codings = codings
        wanted = widths(self._available(), groups.count)
        text = self._widths.text
        if wanted.text == text:
            self._widths = wanted
            self.lanes = Lanes(self.codings, self.rows.row_of, groups)
        else:
            self._lay_out(self._available())
            self.scroll_to(y=self.rows.row_of(kept), animate=False)
        if codings is not None or wanted.text != text:
            self.measure()
        self.repaint()
