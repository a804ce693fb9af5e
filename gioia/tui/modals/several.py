"""A palette in which several rows can be marked, and that can be passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Input

from gioia.tui.modals.palette import Palette
from gioia.tui.palette.entries import Offer, Picked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from gioia.tui.palette.entries import Choices, Entry
    from gioia.tui.palette.rows import Row

SKIP = "skip"
"""The key of the offer that ctrl+s takes."""


class PickSeveral(Palette):
    """Answers with every marked row; with the present one where something is typed, or alone."""

    BINDINGS: ClassVar[list[BindingType]] = [("tab", "mark", "mark"), ("ctrl+s", "skip", "skip")]

    def __init__(
        self, title: str, entries: Sequence[Entry] | Choices, offers: Sequence[Offer] = (),
        *, hint: str = "", classes: str = "",
    ) -> None:  # fmt: skip
        super().__init__(title, entries, offers, hint=hint, classes=classes)
        self._title = title
        self._labels_of: dict[str, str] = {}
        self._marked: list[Picked] = []

    def holds(self) -> bool:
        """Marks would be lost too."""
        return bool(self._marked) or super().holds()

    def action_mark(self) -> None:
        """Marks the row, or takes its mark away; the line is empty then, to look for the next."""
        row = self.marked
        if row is None:
            return
        picked, place = self._pick(row), self.row_list.cursor
        if not isinstance(row, Offer):
            self._labels_of[row.key] = row.label
        if picked in self._marked:
            self._marked.remove(picked)
        else:
            self._marked.append(picked)
        told = (f"✓ {self._labels_of.get(one.key) or one.typed or one.key}" for one in self._marked)
        self.border_title = Content("  ".join((self._title, *told)))
        typed = bool(self._typed)
        self.query_one(Input).value = ""
        self.look("", None if typed else place)

    def action_skip(self) -> None:
        """Goes on without picking anything, where that is offered."""
        if any(offer.key == SKIP for offer in self._offers):
            self.answer(Picked(SKIP, ""))

    def take(self, row: Row) -> None:
        """The marked rows are the answer; this one too where it was looked for, or alone."""
        picked = self._pick(row)
        wanted = list(self._marked)
        if picked not in wanted and (self._typed or not wanted):
            wanted.append(picked)
        self.answer(Picked(wanted[0].key, wanted[0].typed, tuple(wanted[1:])))

    def hint_of(self, row: Entry) -> str:
        """A tick before what is marked."""
        return "✓" if Picked(row.key, "") in self._marked else row.hint

    def _pick(self, row: Row) -> Picked:
        """What the row means; what was typed matters only where something is made of it."""
        making = isinstance(row, Offer) and row.makes
        return Picked(row.key, self._typed if making else "")
