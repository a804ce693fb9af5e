"""F1: the keys of the pane that one is in, from the table of actions."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from gioia.tui.actions import by_group, key_names
from gioia.tui.modals.window import Window
from gioia.tui.reader.cells import width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.tui.actions import Action


class Help(Window[None]):
    """Shows what the keys do, under headings."""

    BINDINGS: ClassVar[list[BindingType]] = [("f1,q,question_mark,enter", "leave", "close")]

    def __init__(self, title: str, actions: Iterable[Action]) -> None:
        super().__init__(title, "esc closes")
        self._actions = tuple(action for action in actions if action.keys)

    def compose(self) -> ComposeResult:
        """One text, scrolled by the arrow keys."""
        with VerticalScroll():
            yield Static(help_text(self._actions), markup=False)

    def on_mount(self) -> None:
        """The arrow keys scroll at once."""
        self.query_one(VerticalScroll).focus()


def help_text(actions: Iterable[Action]) -> Content:
    """Keys and what they do, by group, the keys in one column."""
    groups = {group: told(members) for group, members in by_group(actions).items()}
    column = max((width(keys) for rows in groups.values() for keys, _ in rows), default=0)
    lines = []
    for group, rows in groups.items():
        lines.append(Content.styled(f"\n{group}", "bold $primary"))
        for keys, help_line in rows:
            pad = " " * (column - width(keys) + 2)
            lines.append(Content.assemble((f"  {keys}", "bold $accent"), pad, help_line))
    return Content("\n").join(lines)


def told(actions: Iterable[Action]) -> list[tuple[str, str]]:
    """Keys and help of each action; neighbours that do the same are one row: 1 … 9."""
    rows: list[tuple[str, str]] = []
    for help_line, alike in groupby(actions, key=lambda action: action.help):
        keys = [key_names(action) for action in alike]
        rows.append((keys[0] if len(keys) == 1 else f"{keys[0]} … {keys[-1]}", help_line))
    return rows
