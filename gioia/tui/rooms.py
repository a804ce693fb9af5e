"""The rooms of the workbench by name: their titles, their panes, and where their screens are."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gioia.tui.keys.context import Pane
    from gioia.tui.room.screen import Room


@dataclass(frozen=True, slots=True)
class RoomEntry:
    """One room. Its screen is imported when somebody first goes there."""

    name: str
    title: str
    screen: str
    """Module and class."""
    panes: frozenset[Pane]
    action: str
    """The action that leads there."""
    aside: bool = False
    """Shown among the rooms only while one is there: one seldom goes."""


READING = RoomEntry(
    "reading", "Transcript", "gioia.tui.reading.screen:Workbench",
    frozenset({"documents", "reader", "edges", "codes"}), "pane.reader",
)  # fmt: skip


def _room(pane: Pane, title: str, class_name: str, *, aside: bool = False) -> RoomEntry:
    screen = f"gioia.tui.{pane}.screen:{class_name}"
    return RoomEntry(pane, title, screen, frozenset({pane}), f"room.{pane}", aside)


ROOMS: dict[str, RoomEntry] = {
    room.name: room
    for room in (
        READING,
        _room("comparison", "Quotes", "Comparison"),
        _room("board", "Board", "Board"),
        _room("memos", "Memos", "Memos"),
        _room("model", "Model", "Model"),
        _room("history", "History", "History"),
        _room("sources", "Sources", "Sources"),
        _room("merging", "Merge", "Merging", aside=True),
    )
}
"""In the order in which they are shown."""


def room_of(pane: Pane) -> RoomEntry:
    """The room that a pane is a part of."""
    return next(room for room in ROOMS.values() if pane in room.panes)


def screen_of(name: str) -> type[Room]:
    """The class of a room's screen."""
    module, class_name = ROOMS[name].screen.split(":")
    found: type[Room] = getattr(import_module(module), class_name)
    return found
