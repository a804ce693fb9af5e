"""The right side of the room of the audit trail: the structure as it stood after a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from gioia.tui.history import past
from gioia.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from gioia.codebook.model import Codebook

THEN, SINCE = "The structure then", "What became of it since"


class PastView(Vertical):
    """Shows the structure of then or what became of it since, under how many codes there were."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.since = False
        """Whether it tells what became of the structure."""
        self._then: Codebook | None = None
        self._now: Codebook | None = None
        self._counts: Sequence[int] = ()
        self.border_title = THEN

    def compose(self) -> ComposeResult:
        """How many codes there were, and the codes."""
        yield Static(id="told", markup=False)
        yield Listing(id="past")

    @property
    def listing(self) -> Listing:
        """The codes of then."""
        return self.query_one(Listing)

    @property
    def pointed_code(self) -> str | None:
        """The guid of the code under the cursor, if keys are for the list and it is there still."""
        if self._now is None or self.since or not self.listing.has_focus:
            return None
        there = {code.guid for _, codes in self._now.levels() for code in codes}
        return self.listing.current if self.listing.current in there else None

    @property
    def pointed_words(self) -> str:
        """What the line under the cursor of the list says, in full."""
        at = self.listing.cursor
        lines = self.listing.lines[at : at + 1]
        return "".join(bit.text for line in lines for bit in line.bits).strip()

    def show(self, then: Codebook | None, now: Codebook | None, counts: Sequence[int]) -> None:
        """This was the structure, this is it now, and so many concepts there were over time."""
        self._then, self._now, self._counts = then, now, counts
        self.draw()

    def turn(self) -> None:
        """Tells what became of the structure instead of what it was, or the other way round."""
        self.since = not self.since
        self.border_title = SINCE if self.since else THEN
        self.draw()

    def draw(self) -> None:
        """Draws it for the room that there is."""
        head, then, now = self.query_one("#told", Static), self._then, self._now
        if then is None or now is None:
            self.listing.show([])
            head.update("")
            return
        curve = past.curve(self._counts, self.listing.scrollable_content_region.width)
        head.update(Content.assemble(
            past.told(then), "\n", (curve, "$accent"), ("  concepts" if curve else "", "dim")
        ))  # fmt: skip
        lines = past.since_lines if self.since else past.outline_lines
        self.listing.show(lines(then, now))
