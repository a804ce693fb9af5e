"""The window that shows what a split would do, before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from gioia.tui.comparison.walk import Walk
from gioia.tui.modals.window import Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.records import QuoteRecord

LONGEST = 300
"""Characters of a quote that are shown of it here."""


class Review(Window[Walk]):
    """Asks whether the split is to be done as it was decided."""

    BINDINGS: ClassVar[list[BindingType]] = [("enter,s", "agree", "do it")]

    def __init__(self, walk: Walk, quotes: Sequence[QuoteRecord]) -> None:
        super().__init__(f"Split “{walk.code.label}”", "⏎ do it   esc go on deciding")
        self._walk = walk
        self._text = review_text(walk, quotes)

    def compose(self) -> ComposeResult:
        """One text, scrolled by the arrow keys."""
        with VerticalScroll():
            yield Static(self._text, markup=False)

    def on_mount(self) -> None:
        """The arrow keys scroll at once."""
        self.query_one(VerticalScroll).focus()

    def action_agree(self) -> None:
        """It is to be done."""
        self.answer(self._walk)


def review_text(walk: Walk, quotes: Sequence[QuoteRecord]) -> Content:
    """Which quotes go, which stay, and which are not decided and stay therefore."""
    sent = walk.of(quotes)
    groups = (
        (f"To “{walk.label}”", [one for one in quotes if sent.get(one.id) == "B"]),
        (f"Stays with “{walk.code.label}”", [one for one in quotes if sent.get(one.id) == "A"]),
        ("Not decided, stays", [one for one in quotes if one.id not in sent]),
    )
    lines: list[Content] = []
    for title, members in groups:
        if members:
            lines.append(Content.styled(f"{title}: {len(members)}", "bold $primary"))
            lines += [_line(quote) for quote in members]
            lines.append(Content(""))
    return Content("\n").join(lines[:-1])


def _line(quote: QuoteRecord) -> Content:
    words = " ".join(quote.text.split())
    words = words if len(words) <= LONGEST else words[:LONGEST].rstrip() + "…"
    who = f" ({quote.speaker or quote.source})"
    return Content.assemble(f"  {words}", (who, "$foreground-muted"))
