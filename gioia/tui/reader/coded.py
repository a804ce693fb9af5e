"""A canvas whose codings, signs and matches come and go; only what a change touches is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.reader.ruled import Ruled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.tui.reader.codings import Coding
    from gioia.tui.reader.find import Matches
    from gioia.tui.reader.lanes import Bar
    from gioia.tui.reader.margin import Mark
    from gioia.tui.reader.page import Stretch


class Coded(Ruled):
    """Takes changes of what is shown on a page."""

    def replace_codings(self, codings: Iterable[Coding]) -> None:
        """The codings of this document are now these: what differs is drawn anew, nothing else."""
        wanted, held = set(codings), set(self.codings)
        for coding in held - wanted:
            self.take_out(coding)
        for coding in sorted(wanted - held):
            self.put(coding)

    def put(self, coding: Coding) -> None:
        """One coding more."""
        if coding not in self.codings:
            self.codings.add(coding)
            self._redraw_bar(self.lanes.add(coding))
            self.count(coding, 1)

    def take_out(self, coding: Coding) -> None:
        """One coding less."""
        self.codings.remove(coding)
        self._redraw_bar(self.lanes.remove(coding))
        self.count(coding, -1)

    def set_marks(self, marks: Mapping[int, Mark]) -> None:
        """How codes look: by id, their labels, colours and shapes."""
        if marks != self._marks:
            self._marks = marks
            self.repaint()

    def set_signs(self, signs: Mapping[int, str]) -> None:
        """What quotes are marked as: by id, the signs before the names of their codes."""
        if signs != self._signs:
            self._signs = dict(signs)
            self.repaint()

    def set_sign(self, quote: int, sign: str, stretch: Stretch) -> None:
        """One quote, which lies at this stretch, is marked as something else now."""
        if sign == self._signs.get(quote, ""):
            return
        self._signs[quote] = sign
        if not sign:
            del self._signs[quote]
        start, end = stretch
        self._redraw(self.rows.row_of(start), self.rows.row_of(max(start, end - 1)))

    def set_matches(self, matches: Matches) -> None:
        """What was searched for is shown wherever it stands."""
        self.matches = matches
        self.find_hits()
        self.repaint()

    def focus_code(self, code: int | None) -> None:
        """The stretches of this code stand out in a solid colour."""
        if code != self.focused_code:
            self.focused_code = code
            self.repaint()

    def _redraw_bar(self, bar: Bar) -> None:
        self._redraw(bar.first, bar.last)

    def _redraw(self, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self._drawn.discard(row)
        self.refresh_rows(first, last)
