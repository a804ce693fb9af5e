"""A window for a few words: a label or a definition."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from gioia.records import LEVELS, Level

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class AskLine(ModalScreen[str | None]):
    """Asks for one line; None where the person leaves it, or leaves it empty."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)", "leave")]

    def __init__(self, title: str, value: str = "", hint: str = "⏎ done   esc leave") -> None:
        super().__init__()
        self._title, self._value, self._hint = title, value, hint

    def compose(self) -> ComposeResult:
        """The line to type in."""
        with Vertical(id="window", classes="small") as window:
            window.border_title = self._title
            window.border_subtitle = self._hint
            yield Input(self._value, id="typed", select_on_focus=True)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip() or None)


class AskText(ModalScreen[str | None]):
    """Asks for several lines; None where the person leaves it as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)", "leave"),
        ("ctrl+s", "done", "done"),
    ]

    def __init__(self, title: str, value: str = "", hint: str = "^s done   esc leave") -> None:
        super().__init__()
        self._title, self._value, self._hint = title, value, hint

    def compose(self) -> ComposeResult:
        """The field to write in."""
        with Vertical(id="window", classes="small") as window:
            window.border_title = self._title
            window.border_subtitle = self._hint
            yield TextArea(self._value, soft_wrap=True, tab_behavior="focus", id="written")

    def action_done(self) -> None:
        """Takes what is written."""
        self.dismiss(self.query_one(TextArea).text.strip())


class AskCode(ModalScreen[tuple[str, Level] | None]):
    """Asks for the label of a new code; the arrow keys choose its level."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)", "leave"),
        ("up", "level(1)", "level up"),
        ("down", "level(-1)", "level down"),
    ]

    def __init__(self, level: Level, place: dict[Level, str]) -> None:
        super().__init__()
        self._level = level
        self._place = place

    def compose(self) -> ComposeResult:
        """The line to type in, and the levels."""
        with Vertical(id="window", classes="small") as window:
            window.border_title = "New code"
            window.border_subtitle = "↑ ↓ level   ⏎ done   esc leave"
            yield Input(placeholder="its label", id="typed")
            yield Static(id="level", markup=False)

    def on_mount(self) -> None:
        """Shows the level."""
        self._show_level()

    def action_level(self, step: int) -> None:
        """One level up or down, round the ends."""
        self._level = LEVELS[(LEVELS.index(self._level) + step) % len(LEVELS)]
        self._show_level()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        label = event.value.strip()
        self.dismiss((label, self._level) if label else None)

    def _show_level(self) -> None:
        parts = [
            Content.styled(f" {level} ", "reverse bold" if level == self._level else "$text-muted")
            for level in LEVELS
        ]
        above = self._place.get(self._level, "")
        told = Content.styled(f"   {above}", "$text-muted")
        self.query_one("#level", Static).update(Content(" ").join(parts) + told)
