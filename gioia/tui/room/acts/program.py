"""Acts of finding one's way: rooms and panes, help, the command palette, colours, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.tui.keymap.help_text import groups_of, stand_in_rows
from gioia.tui.keys.actions import key_names
from gioia.tui.keys.context import legal
from gioia.tui.keys.panes import ABOUT
from gioia.tui.modals.help import Help
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.room.errands import ToPane, ToPlace
from gioia.tui.themes import CALLED, next_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from gioia.tui.reading.screen import Workbench
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.screen import Room


def go(name: str, errand: Errand | None = None) -> Callable[[Room], Coroutine[Any, Any, None]]:
    """The act of going to a room."""

    async def going(room: Room) -> None:
        await room.gioia.go(name, errand)

    return going


def go_and_back(name: str) -> Callable[[Room], Coroutine[Any, Any, None]]:
    """The act of going to a room that one leaves for the place from which one came."""

    async def going(room: Room) -> None:
        await room.gioia.go(name, ToPane(room.pane()))

    return going


def show_pane(name: str) -> Callable[[Workbench], None]:
    """The act of going to one pane of the reading room, from another."""

    def show(bench: Workbench) -> None:
        bench.show_pane(bench.query_one(f"#{name}"))

    return show


def next_pane(step: int) -> Callable[[Room], None]:
    """The act of going to the next (1) or the previous (-1) pane that is shown."""

    def move(room: Room) -> None:
        if step > 0:
            room.focus_next()
        else:
            room.focus_previous()

    return move


async def show_help(room: Room) -> None:
    """What the pane in focus is for, and its keys; then those of everywhere."""
    here = room.pane()
    about = ABOUT[here]
    there = groups_of(one for one in room.keymap.actions if here in one.panes)
    standing = stand_in_rows(room.keymap, here)
    if standing:
        there["Stand-ins"] = standing
    await ask(room, Help(about.title, about.told, there))


async def palette(room: Room) -> None:
    """Everything that can be done now, and every document, found by a few letters."""
    entries = [
        Entry(action.id, f"{action.group}: {action.label}", key_names(action), action.help)
        for action in legal(room.keymap.actions, room.context())
        if not action.native
    ]
    entries += [Entry(one.guid, f"Open {one.name}") for one in room.desk.sources]
    picked = await ask(room, Palette("Commands", entries, hint="⏎ do   esc leave"))
    if picked is None:
        return
    source = room.desk.source(picked.key)
    if source is not None:
        await room.gioia.go("reading", ToPlace(source.guid))
    else:
        room.action_do(picked.key)


def theme(room: Room) -> None:
    """The next colours."""
    room.app.theme = next_theme(room.app.theme)
    room.say(f"Colours: {CALLED[room.app.theme]}")


async def leave(room: Room) -> None:
    """Leaves; everything is on the disk already."""
    await room.app.run_action("app.quit")
