"""A window to find one thing by a few letters, or to make a new one: codes, parents, commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from gioia.tui.fuzzy import fold, is_guess, matched, rank
from gioia.tui.modals.window import Window
from gioia.tui.reader.layout import Layout
from gioia.tui.widgets.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

LEAST_NOTE = 3
"""Rows below the list for what the marked row means."""

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
class Choices:
    """So many things to pick from that the entry of one is made only when it is shown."""

    labels: Sequence[str]
    boosts: Mapping[int, float]
    """By the place of a label; 0 for those that are left out."""
    entry: Callable[[int], Entry]
    """The entry at a place."""


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
    also: tuple[Picked, ...] = ()
    """What else was marked, where several can be."""


class Palette(Window[Picked]):
    """Asks for one of `entries` or of `offers`; None where the person leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "row('cursor_up')", "up"),
        ("down", "row('cursor_down')", "down"),
        ("pageup", "row('page_up')", "page up"),
        ("pagedown", "row('page_down')", "page down"),
        ("ctrl+n", "make", "make new"),
    ]

    def __init__(
        self, title: str, entries: Sequence[Entry] | Choices, offers: Sequence[Offer] = (),
        *, hint: str = "", classes: str = "",
    ) -> None:  # fmt: skip
        super().__init__(title, hint, classes)
        self._choices = entries if isinstance(entries, Choices) else _choices(entries)
        self._offers = tuple(offers)
        self._typed = ""
        self._note_rows = LEAST_NOTE
        self._rows: list[Entry | Offer] = []

    def compose(self) -> ComposeResult:
        """A line to type in, the rows, and what the marked one means."""
        yield Input(placeholder="type a few letters", compact=True)
        rows = Options(*self._found(""), markup=False)
        rows.can_focus = False
        rows.highlighted = 0 if self._rows else None
        yield rows
        yield Static(classes="note", markup=False)

    def on_mount(self) -> None:
        """Typing begins at once."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _typed_on(self, event: Input.Changed) -> None:
        if event.value != self._typed:
            self._typed = event.value
            self._fill(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        place = self.query_one(OptionList).highlighted
        if place is not None and place < len(self._rows):
            self.take(self._rows[place])

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        if event.option_index < len(self._rows):  # by now fewer may fit what was typed since
            row = self._rows[event.option_index]
            self._tell(row.note if isinstance(row, Entry) else "")

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        if event.option_index < len(self._rows):
            self.take(self._rows[event.option_index])

    def action_row(self, act: str) -> None:
        """Moves in the rows, while the person goes on typing."""
        getattr(self.query_one(OptionList), f"action_{act}")()

    def action_make(self) -> None:
        """Makes what is typed, without going down to the row that offers it."""
        for row in self._rows:
            if isinstance(row, Offer) and "{}" in row.wording:
                self.take(row)
                return

    def take(self, row: Entry | Offer) -> None:
        """This row is the answer."""
        self.answer(Picked(row.key, self._typed.strip()))

    def hint_of(self, row: Entry) -> str:
        """What stands before its label, in one cell."""
        return row.hint

    def _fill(self, query: str) -> None:
        rows = self.query_one(OptionList)
        rows.set_options(self._found(query))
        rows.highlighted = 0 if self._rows else None
        if not self._rows:
            self._tell("Nothing fits.")

    def _found(self, query: str) -> list[Option]:
        """What fits the query, the best first, then what can be made.

        Where words were typed that no label has, what can be made of them comes first: Enter must
        not apply a code whose letters happen to fit.
        """
        choices = self._choices
        found = rank(query, choices.labels, choices.boosts, MOST)
        fitting = [choices.entry(place) for place in found]
        offers = self._standing_offers(query.strip())
        making = [offer for offer in offers if "{}" in offer.wording]
        if making and found and is_guess(query, choices.labels[found[0]]):
            others = [offer for offer in offers if offer not in making]
            self._rows = [*making, *fitting, *others]
        else:
            self._rows = [*fitting, *offers]
        return [Option(self._prompt(row, query)) for row in self._rows]

    def _tell(self, note: str) -> None:
        """Shows a note whole, up to half the window; its place grows only where it must."""
        field = self.query_one(".note", Static)
        cells, most = field.content_size.width or 60, max(LEAST_NOTE, self.size.height // 2)
        rows = Layout(note, cells)
        if len(rows) > most:
            note = f"{note[: rows.ends[most - 1] - 1]}…"
        height = min(max(LEAST_NOTE, len(rows)), most)
        if height != self._note_rows:
            self._note_rows = height
            field.styles.height = height
        field.update(note, layout=False)

    def _standing_offers(self, typed: str) -> list[Offer]:
        if not typed:
            return [offer for offer in self._offers if "{}" not in offer.wording]
        if fold(typed) in map(fold, self._choices.labels):
            return [offer for offer in self._offers if "{}" not in offer.wording]
        return list(self._offers)

    def _prompt(self, row: Entry | Offer, query: str) -> Content:
        if isinstance(row, Offer):
            return Content.styled(f"+ {row.wording.replace('{}', query.strip())}", "$success")
        label = Content(row.label)
        for place in matched(query, row.label):
            label = label.stylize("bold $accent", place, place + 1)
        hint = Content.styled(f"{self.hint_of(row):>1} ", "$foreground-muted")
        return Content.assemble(
            hint, label, (f"  {row.detail}" if row.detail else "", "$foreground-muted")
        )


def _choices(entries: Sequence[Entry]) -> Choices:
    boosts = {place: one.boost for place, one in enumerate(entries) if one.boost}
    return Choices([entry.label for entry in entries], boosts, tuple(entries).__getitem__)
