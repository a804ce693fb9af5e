"""A window to find one thing by a few letters, or to make a new one: codes, parents, commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input

from gioia.tui.modals.window import Window
from gioia.tui.palette.entries import Choices, Entry, Offer, Picked
from gioia.tui.palette.fields import Note, QueryLine
from gioia.tui.palette.row_list import RowList
from gioia.tui.palette.rows import Rows, standing
from gioia.tui.palette.search import Search
from gioia.tui.palette.still import Still
from gioia.tui.reader.layout import Layout
from gioia.tui.widgets.lined import Lined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.tui.palette.rows import Row

LEAST_NOTE = 3
"""Rows below the list for what the marked row means."""

NOTHING = "Nothing fits."
NOTHING_YET = "There is nothing to choose yet: type a name."
TAKEN = "One of that name is in the list already."


class Palette(Window[Picked], Still):
    """Asks for one of `entries` or of `offers`; None where the person leaves it.

    Enter takes what is marked, and the marked row says what that does: the first word of `hint`.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "step(-1)", "up"),
        ("down", "step(1)", "down"),
        ("pageup", "page(-1)", "page up"),
        ("pagedown", "page(1)", "page down"),
        ("ctrl+n", "make", "make new"),
    ]

    def __init__(
        self, title: str, entries: Sequence[Entry] | Choices, offers: Sequence[Offer] = (),
        *, hint: str = "", classes: str = "",
    ) -> None:  # fmt: skip
        super().__init__(title, hint, classes)
        self._choices = entries if isinstance(entries, Choices) else Choices.of(entries)
        self._search = Search(self._choices.labels, self._choices.boosts)
        self._offers = tuple(offers)
        self._does = _what_enter_does(hint)
        self._typed = ""
        self._note = ""
        self._shown = ""
        self._note_rows = LEAST_NOTE
        self._rows = self._found("")

    def compose(self) -> ComposeResult:
        """A line to type in, the rows, and what the marked one means."""
        yield QueryLine()
        yield RowList()
        yield Note()

    def on_mount(self) -> None:
        """Typing begins at once."""
        line = self.query_one(Input)
        self.watch(line, "value", self._typed_on, init=False)
        line.focus()
        self._show(self._rows.start)
        self.call_after_refresh(self._choices.labels.make_ready)

    @property
    def row_list(self) -> RowList:
        """The rows."""
        return self.query_one(RowList)

    @property
    def marked(self) -> Row | None:
        """What Enter takes."""
        return self._rows.row(self.row_list.cursor) if len(self._rows) else None

    def _typed_on(self, typed: str) -> None:
        self.look(typed)

    def look(self, typed: str, place: int | None = None) -> None:
        """Shows what fits, with the mark in this place, or else on what is likely meant."""
        self._typed = typed.strip()
        self._rows = self._found(typed)
        self._show(self._rows.start if place is None else place)

    def _show(self, place: int) -> None:
        self.row_list.fill(self._rows, place, self._does)
        self._tell_of_marked()

    def on_resize(self) -> None:
        """Fits the note into the room that there is: what was typed ahead found none yet."""
        note, self._note = self._note, ""
        self._tell(note)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        if (row := self.marked) is not None:
            self.take(row)

    @on(Lined.Moved)
    def _moved(self, event: Lined.Moved) -> None:
        event.stop()  # a list of the room below is not meant

    @on(Lined.Chosen)
    def _chosen(self, event: Lined.Chosen) -> None:
        event.stop()
        self._submitted()

    def action_step(self, rows: int) -> None:
        """Moves the mark, while the person goes on typing."""
        self.row_list.step(rows)
        self._tell_of_marked()

    def action_page(self, pages: int) -> None:
        """Moves the mark by a screenful."""
        self.row_list.page(pages)
        self._tell_of_marked()

    def action_make(self) -> None:
        """Makes what is typed, without going to the row that offers it."""
        for offer in standing(self._offers, self._choices, self._typed):
            if offer.makes:
                self.take(offer)
                return
        if self._typed and any(offer.makes for offer in self._offers):
            self._tell(TAKEN)

    def take(self, row: Row) -> None:
        """This row is the answer."""
        self.answer(Picked(row.key, self._typed))

    def hint_of(self, row: Entry) -> str:
        """What stands before its label, in one cell."""
        return row.hint

    def _found(self, typed: str) -> Rows:
        words = typed.strip()
        offers = standing(self._offers, self._choices, words)
        return Rows(self._choices, self._search.find(typed), offers, words, self.hint_of)

    def _tell_of_marked(self) -> None:
        row = self.marked
        nothing = NOTHING if self._typed or not self._offers else NOTHING_YET
        self._tell(nothing if row is None else row.note if isinstance(row, Entry) else "")

    def _tell(self, note: str) -> None:
        """Shows a note whole, up to half the window; its place grows only where it must."""
        if note == self._note:
            return
        self._note = note
        field = self.query_one(Note)
        cells, most = field.content_size.width or 60, max(LEAST_NOTE, self.size.height // 2)
        rows = Layout(note, cells)
        if len(rows) > most:
            note = f"{note[: rows.ends[most - 1] - 1]}…"
        height = min(max(LEAST_NOTE, len(rows)), most)
        if height != self._note_rows:
            self._note_rows = height
            field.styles.height = height
        if note != self._shown:
            self._shown = note
            field.update(note, layout=False)


def _what_enter_does(hint: str) -> str:
    """What the hint at the foot of a window says of Enter: "⏎ apply   esc leave" is "apply"."""
    first = hint.partition("   ")[0]
    return first.removeprefix("⏎ ") if first.startswith("⏎ ") else ""
