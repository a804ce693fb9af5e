"""A window to find one thing by a few letters, or to make a new one: codes, parents, commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from gioia.tui.fuzzy import fold, matched, rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

MOST = 50
"""Rows at the most: nobody reads further, and a list of 5,000 would be slow."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be picked."""

    key: str
    label: str
    detail: str = ""
    """Shown dim behind the label."""
    note: str = ""
    """Shown below the list while the row is marked: a code's definition."""
    hint: str = ""
    """Shown before the label: a digit or a key."""
    boost: float = 0.0
    """Added to the score: what is much used stands higher."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be made instead of picked."""

    key: str
    wording: str
    """With {} for what was typed; without it, the offer stands before anything is typed too."""


@dataclass(frozen=True, slots=True)
class Picked:
    """The answer: the key of an entry or an offer, and what had been typed."""

    key: str
    typed: str


class Palette(ModalScreen[Picked | None]):
    """Asks for one of `entries` or of `offers`; None where the person leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)", "leave"),
        ("up", "row('cursor_up')", "up"),
        ("down", "row('cursor_down')", "down"),
        ("pageup", "row('page_up')", "page up"),
        ("pagedown", "row('page_down')", "page down"),
        ("ctrl+n", "make", "make new"),
    ]

    def __init__(
        self, title: str, entries: Sequence[Entry], offers: Sequence[Offer] = (),
        *, typed: str = "", hint: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self._title = title
        self._hint = hint
        self._entries = tuple(entries)
        self._labels = [entry.label for entry in self._entries]
        self._taken = frozenset(fold(label) for label in self._labels)
        self._boosts = {place: one.boost for place, one in enumerate(self._entries) if one.boost}
        self._offers = tuple(offers)
        self._typed = typed
        self._rows: list[Entry | Offer] = []

    def compose(self) -> ComposeResult:
        """A line to type in, the rows, and what the marked one means."""
        with Vertical(id="window") as window:
            window.border_title = self._title
            window.border_subtitle = self._hint
            yield Input(self._typed, placeholder="type a few letters", id="typed")
            yield OptionList(id="rows", markup=False)
            yield Static(id="note", markup=False)

    def on_mount(self) -> None:
        """Shows what there is before anything is typed."""
        self.query_one("#rows", OptionList).can_focus = False
        self._fill(self._typed)

    @on(Input.Changed)
    def _typed_on(self, event: Input.Changed) -> None:
        if event.value != self._typed:
            self._typed = event.value
            self._fill(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_row("select")

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        row = self._rows[event.option_index]
        self.query_one("#note", Static).update(row.note if isinstance(row, Entry) else "")

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(Picked(self._rows[event.option_index].key, self._typed.strip()))

    def action_row(self, act: str) -> None:
        """Moves in the rows, or picks one, while the person goes on typing."""
        getattr(self.query_one("#rows", OptionList), f"action_{act}")()

    def action_make(self) -> None:
        """Takes the first offer that can be taken now."""
        for row in self._rows:
            if isinstance(row, Offer):
                self.dismiss(Picked(row.key, self._typed.strip()))
                return

    def _fill(self, query: str) -> None:
        found = rank(query, self._labels, self._boosts, MOST)
        self._rows = [self._entries[place] for place in found]
        self._rows += self._standing_offers(query.strip())
        rows = self.query_one("#rows", OptionList)
        rows.set_options(Option(self._prompt(row, query)) for row in self._rows)
        rows.highlighted = 0 if self._rows else None
        if not self._rows:
            self.query_one("#note", Static).update("Nothing fits.")

    def _standing_offers(self, typed: str) -> list[Offer]:
        if not typed:
            return [offer for offer in self._offers if "{}" not in offer.wording]
        if fold(typed) in self._taken:
            return [offer for offer in self._offers if "{}" not in offer.wording]
        return list(self._offers)

    def _prompt(self, row: Entry | Offer, query: str) -> Content:
        if isinstance(row, Offer):
            return Content.styled(f"＋ {row.wording.replace('{}', query.strip())}", "$success")
        label = Content(row.label)
        for place in matched(query, row.label):
            label = label.stylize("bold $accent", place, place + 1)
        hint = Content.styled(f"{row.hint:>1} ", "$text-muted")
        return Content.assemble(
            hint, label, (f"  {row.detail}" if row.detail else "", "$text-muted")
        )
