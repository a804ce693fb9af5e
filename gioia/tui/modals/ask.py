"""Windows for a few words: a label, a definition, a new code."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.content import Content
from textual.widgets import Input, Static

from gioia.records import LEVELS, Level
from gioia.tui.modals.window import Window
from gioia.tui.widgets.draft_field import DraftField
from gioia.tui.widgets.word_line import WordLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.tui.widgets.draft_field import Keep


class AskLine(Window[str]):
    """Asks for one line; an empty one is no answer, unless it may be one."""

    def __init__(self, title: str, value: str = "", *, may_be_empty: bool = False) -> None:
        super().__init__(title, "⏎ done   esc leave", "small")
        self._value = value
        self._may_be_empty = may_be_empty

    def compose(self) -> ComposeResult:
        """The line to type in."""
        yield WordLine(self._value, select_on_focus=True, compact=True)

    def on_mount(self) -> None:
        """Typing begins at once."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        line = event.value.strip()
        self.answer(line if line or self._may_be_empty else None)


class AskText(Window[str]):
    """Asks for several lines; they may be empty.

    What is being written can be kept elsewhere at every key, so that it survives the program; what
    was left before stands there again then, and a key goes back to what it was to replace.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        ("ctrl+s", "done", "done"),
        ("ctrl+r", "revert", "as it was, without the draft"),
    ]

    def __init__(
        self, title: str, value: str = "", *, left: str | None = None, keep: Keep | None = None
    ) -> None:
        taken_up = "" if left is None else "your draft   ^r as it was   "
        super().__init__(title, f"{taken_up}^s done   esc leave", "small")
        self._value = value
        self._left = left
        self._keep = keep

    def compose(self) -> ComposeResult:
        """The field to write in."""
        yield DraftField()

    def on_mount(self) -> None:
        """Writing begins at once, at the end of what is there."""
        field = self.query_one(DraftField)
        field.begin(self._value if self._left is None else self._left, self._keep or _nowhere)
        field.focus()

    def action_done(self) -> None:
        """Takes what is written."""
        self.answer(self.query_one(DraftField).text.strip())

    def action_revert(self) -> None:
        """The words that stand in the project are in the field again."""
        field = self.query_one(DraftField)
        field.text = self._value
        field.move_cursor(field.document.end)

    @on(DraftField.NotKept)
    def _not_kept(self, event: DraftField.NotKept) -> None:
        self.border_subtitle = Content(event.error.message)


def _nowhere(_: str) -> None:
    """Where a text is kept that is not worth a draft."""


class NewCode(NamedTuple):
    """What is said of a code that is to be made."""

    label: str
    level: Level
    alone: bool = False
    """Whether it stands under nothing, wherever it would stand by itself."""


class AskCode(Window[NewCode]):
    """Asks for the label of a new code; the arrow keys choose its level.

    Where it would stand is told; with `free`, a key lets it stand under nothing instead.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "level(1)", "up"),
        ("down", "level(-1)", "down"),
        ("tab", "alone", "under nothing"),
    ]

    def __init__(self, begun: NewCode, places: Mapping[Level, str], *, free: bool = False) -> None:
        keys = "↑ ↓ level   ⇥ where   " if free and places else "↑ ↓ level   "
        super().__init__("New code", f"{keys}⏎ done   esc leave", "small")
        self._label, self._level, self._alone = begun
        self._free = free
        self._places = places

    def compose(self) -> ComposeResult:
        """The line to type in, and the levels."""
        yield WordLine(self._label, placeholder="its label", select_on_focus=False, compact=True)
        yield Static(markup=False)

    def on_mount(self) -> None:
        """Typing begins at once."""
        self._show_level()
        self.query_one(Input).focus()

    def action_level(self, step: int) -> None:
        """One level up or down, round the ends."""
        self._level = LEVELS[(LEVELS.index(self._level) + step) % len(LEVELS)]
        self._show_level()

    def action_alone(self) -> None:
        """Under nothing, or where it would stand by itself after all."""
        self._alone = self._free and not self._alone
        self._show_level()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        label = event.value.strip()
        self.answer(NewCode(label, self._level, self._alone) if label else None)

    def _show_level(self) -> None:
        looks = dict.fromkeys(LEVELS, "$foreground-muted") | {self._level: "reverse bold"}
        levels = [Content.styled(f" {level} ", looks[level]) for level in LEVELS]
        told = "" if self._alone else self._places.get(self._level, "")
        told = told or ("under nothing" if self._free and self._level != "dimension" else "")
        place = Content.styled(f"   {told}", "$foreground-muted")
        self.query_one(Static).update(Content(" ").join(levels) + place)
