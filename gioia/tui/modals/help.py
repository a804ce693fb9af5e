"""F1: the keys of the pane that one is in, from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from gioia.tui.actions import by_group, key_names
from gioia.tui.reader.cells import width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.tui.actions import Action


class Help(ModalScreen[None]):
    """Shows what the keys do, under headings; any of esc, F1, q closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,f1,q,question_mark", "dismiss", "close")]

    def __init__(self, title: str, actions: Iterable[Action]) -> None:
        super().__init__()
        self._title = title
        self._actions = tuple(action for action in actions if action.keys)

    def compose(self) -> ComposeResult:
        """One text, scrolled by the arrow keys."""
        with VerticalScroll(id="window") as window:
            window.border_title = self._title
            window.border_subtitle = "esc closes"
            yield Static(help_text(self._actions), markup=False)


def help_text(actions: Iterable[Action]) -> Content:
    """Keys and what they do, by group, the keys in one column."""
    actions = list(actions)
    column = max((width(key_names(action)) for action in actions), default=0)
    lines = []
    for group, members in by_group(actions).items():
        lines.append(Content.styled(f"\n{group}", "bold $primary"))
        for action in members:
            keys = key_names(action)
            pad = " " * (column - width(keys) + 2)
            lines.append(Content.assemble((f"  {keys}", "bold $accent"), pad, action.help))
    return Content("\n").join(lines)
