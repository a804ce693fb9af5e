"""The last row of the screen: the keys that do something here and now."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from gioia.tui.keys.actions import key_name
from gioia.tui.reader.cells import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.tui.keys.actions import Action


ALWAYS = 80
"""From this place in the footer on, actions are shown however narrow the screen is."""


class KeyBar(Static):
    """Shows as many actions as fit, the most needed first; a click does them."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id, markup=False)
        self._actions: tuple[Action, ...] = ()

    def show(self, actions: Sequence[Action]) -> None:
        """These can be done now."""
        shown = tuple(sorted((one for one in actions if one.footer), key=lambda one: one.footer))
        if shown != self._actions:
            self._actions = shown
            self._draw()

    def on_resize(self) -> None:
        """Shows more or fewer."""
        self._draw()

    def _draw(self) -> None:
        last = [action for action in self._actions if action.footer >= ALWAYS]
        room = self.size.width - sum(map(_cells, last))
        first: list[Action] = []
        for action in self._actions[: len(self._actions) - len(last)]:
            room -= _cells(action)
            if room < 0:
                break
            first.append(action)
        self.update(Content("").join(map(_item, [*first, *last])), layout=False)


@cache
def _item(action: Action) -> Content:
    click = f"@click=screen.do('{action.id}')"
    return Content.from_markup(
        f"[{click}] [bold $accent]$key[/] [$foreground-muted]$label[/] [/]",
        key=key_name(action.keys[0]), label=action.label,
    )  # fmt: skip


@cache
def _cells(action: Action) -> int:
    return width(f" {key_name(action.keys[0])} {action.label} ")
