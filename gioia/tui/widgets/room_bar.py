"""The first row of a room, on a screen that is high enough: all rooms, and which one this is."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from gioia.tui.action_table import BY_ID
from gioia.tui.actions import key_name
from gioia.tui.rooms import ROOMS, RoomEntry


class RoomBar(Static):
    """Tells the rooms with their keys; a click goes there."""

    def __init__(self, here: str) -> None:
        super().__init__(_rooms(here), markup=False)


def _rooms(here: str) -> Content:
    return Content("").join(_item(room, here=room.name == here) for room in ROOMS.values())


def _item(room: RoomEntry, *, here: bool) -> Content:
    look = "bold $accent" if here else "$foreground"
    return Content.from_markup(
        f"[@click=screen.do('{room.action}')] [$foreground-muted]$key[/] [{look}]$title[/] [/]",
        key=key_name(BY_ID[room.action].keys[0]), title=room.title,
    )  # fmt: skip
