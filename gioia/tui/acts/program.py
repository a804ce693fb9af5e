"""Acts of finding one's way: rooms and panes, help, the command palette, colours, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.action_table import ACTIONS
from gioia.tui.actions import key_names
from gioia.tui.context import legal
from gioia.tui.errands import ToPlace
from gioia.tui.modals.help import Help
from gioia.tui.modals.palette import Entry, Palette
from gioia.tui.modals.window import ask
from gioia.tui.themes import next_theme

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from gioia.tui.context import Pane
    from gioia.tui.errands import Errand
    from gioia.tui.screens.room import Room
    from gioia.tui.screens.workbench import Workbench

TITLES: dict[Pane, str] = {
    "reader": "Keys in the transcript",
    "codes": "Keys in the code tree",
    "documents": "Keys in the documents",
    "comparison": "Keys among the quotes of a code",
    "board": "Keys on the board",
    "memos": "Keys among memos",
    "model": "Keys in the process model",
    "history": "Keys in the history",
    "sources": "Keys among the sources",
}


def go(name: str, errand: Errand | None = None) -> Callable[[Room], Awaitable[None]]:
    """The act of going to a room."""

    async def going(room: Room) -> None:
        await room.gioia.go(name, errand)

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
    """The keys of the pane in focus, then those of everywhere."""
    here = room.pane()
    await ask(room, Help(TITLES[here], [one for one in ACTIONS if here in one.panes]))


async def palette(room: Room) -> None:
    """Everything that can be done now, and every document, found by a few letters."""
    entries = [
        Entry(action.id, f"{action.group}: {action.label}", key_names(action), action.help)
        for action in legal(ACTIONS, room.context())
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
    room.say(f"Colours: {room.app.theme}")


async def leave(room: Room) -> None:
    """Leaves; everything is on the disk already."""
    await room.app.run_action("app.quit")
