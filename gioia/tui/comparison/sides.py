"""The columns of quotes beside one another: what each shows, and which of them has the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal

from gioia.tui.comparison.columns import Columns
from gioia.tui.comparison.piles import pile
from gioia.tui.comparison.side import Side

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from gioia.tui.comparison.material import Material
    from gioia.tui.comparison.piles import Pile
    from gioia.tui.comparison.walk import Walk

SIDES = ("left", "right")


class Sides(Horizontal):
    """Shows the quotes of one code or of two."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.columns = Columns()
        self._placing = 0
        """How often what is shown has changed since the columns had their places."""

    def compose(self) -> ComposeResult:
        """A column for each of two codes."""
        for name in SIDES:
            yield Side(id=name)

    @property
    def shown(self) -> list[Side]:
        """The columns that show a code."""
        return self._both[: len(self.columns.guids)]

    @property
    def front(self) -> Side:
        """The column that keys are for."""
        return self._both[self.columns.front]

    @property
    def beside(self) -> Side | None:
        """The other column, where there are two."""
        others = [side for side in self.shown if side is not self.front]
        return others[0] if others else None

    @property
    def _both(self) -> list[Side]:
        return [self.query_one(f"#{name}", Side) for name in SIDES]

    @property
    def in_place(self) -> bool:
        """Whether the quotes in front have the rows that are theirs: keys are about these."""
        return not self._placing

    def place(self) -> None:
        """What is shown has changed: the columns are given their places once more."""
        self._placing += 1
        if not self.call_after_refresh(self._placed):
            self._placing = 0  # the program ends

    def _placed(self) -> None:
        self._placing = max(0, self._placing - 1)

    def show(self, columns: Columns, material: Material) -> None:
        """These codes are shown, with what was read of them."""
        self.columns = columns
        for place, side in enumerate(self._both):
            there = place < len(columns.guids)
            side.show(_pile(columns.guids[place], material) if there else None, material)
        self.set_class(len(columns.guids) > 1, "-pair")
        self.place()

    def bring_forward(self, columns: Columns) -> None:
        """The column in front has the keys; on a narrow screen it is the only one in sight."""
        self.columns = columns
        self.set_class(len(columns.guids) > 1, "-pair")
        for side in self._both:
            side.set_class(side is self.front, "-front")
        if columns.guids:
            self.front.quote_list.focus()
        self.place()

    def sign(self, walk: Walk | None) -> None:
        """Shows what is marked, or where quotes go in a split."""
        self.front.sign(walk.of(self.front.everything) if walk else {})


def _pile(guid: str, material: Material) -> Pile:
    return pile(material.codes, material.codes.by_guid[guid], material.quotes[guid])
