"""The first row of a room, on a screen that is high enough: all rooms, and which one this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from gioia.tui.rooms import ROOMS, RoomEntry

if TYPE_CHECKING:
    from gioia.tui.keymap.keymap import Keymap


class RoomBar(Static):
    """Tells the rooms with their keys; a click goes there."""

    def __init__(self, here: str, keymap: Keymap) -> None:
        super().__init__(_rooms(here, keymap), markup=False)


def _rooms(here: str, keymap: Keymap) -> Content:
    shown = (room for room in ROOMS.values() if room.name == here or not room.aside)
    return Content("").join(_item(room, keymap, here=room.name == here) for room in shown)


def _item(room: RoomEntry, keymap: Keymap, *, here: bool) -> Content:
    look = "bold $accent" if here else "$foreground"
    return Content.from_markup(
        f"[@click=screen.do('{room.action}')] [$foreground-muted]$key[/] [{look}]$title[/] [/]",
        key=keymap.name(room.action), title=room.title,
    )  # fmt: skip
