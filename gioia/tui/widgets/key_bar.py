"""The last row of the screen: the keys that do something here and now."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from gioia.tui.keys.actions import key_name
from gioia.tui.reader.cells import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Region
    from textual.strip import Strip

    from gioia.tui.keys.actions import Action


ALWAYS = 80
"""From this place in the footer on, actions are shown however narrow the screen is."""


class KeyBar(Widget):
    """Shows as many actions as fit, the most needed first; a click does them.

    What can be done changes at many keys, and comes back as often: each row is made once.
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id, markup=False)
        self._actions: tuple[Action, ...] = ()
        self._strips: dict[tuple[tuple[Action, ...], int], Strip] = {}

    def show(self, actions: Sequence[Action]) -> None:
        """These can be done now."""
        shown = tuple(sorted((one for one in actions if one.footer), key=lambda one: one.footer))
        if shown != self._actions:
            self._actions = shown
            self.refresh()

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._strips.clear()

    def render(self) -> Content:
        """The row in words."""
        return Content("").join(map(_item, fitting(self._actions, self.size.width)))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strip of the row; it has no frame that could be drawn anew."""
        made_of = self._actions, self.size.width
        if made_of not in self._strips:
            (self._strips[made_of],) = super().render_lines(self.size.region)
        return [self._strips[made_of].crop(crop.x, crop.right)]


def fitting(actions: Sequence[Action], cells: int) -> list[Action]:
    """The actions that there is room for: the first ones, and those that are always shown."""
    last = [action for action in actions if action.footer >= ALWAYS]
    room = cells - sum(map(_cells, last))
    first: list[Action] = []
    for action in actions[: len(actions) - len(last)]:
        room -= _cells(action)
        if room < 0:
            break
        first.append(action)
    return [*first, *last]


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
