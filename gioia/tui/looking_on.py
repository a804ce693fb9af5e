"""What goes on in a project that is looked at only: what its holder changes, and that they left."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from gioia.errors import GioiaError
from gioia.project.holding import Watched
from gioia.tui.modals.window import is_open
from gioia.tui.room.screen import Room
from gioia.tui.sitting.sitting import looking_sign

if TYPE_CHECKING:
    from textual.worker import Worker

    from gioia.project import Project
    from gioia.store.hold_note import Holder
    from gioia.tui.app import GioiaApp

EVERY = 5.0
"""Seconds between two looks."""


class LookingOn:
    """Looks again and again, beside the keys, until the person may change the project as well."""

    def __init__(self, app: GioiaApp) -> None:
        self._app = app
        self._watched = Watched(app.sitting.gateway.door.workspace.database)
        self._holder: Holder | None = None
        self._told = ""
        """What was said last of what others did: an export in this sitting is no news."""
        self._looking: Worker[None] | None = None
        self._timer = app.set_interval(EVERY, self._begin)

    def _begin(self) -> None:
        """Looks, unless it is still looking: a slow share takes its time."""
        if self._app.furnished and (self._looking is None or self._looking.is_finished):
            self._looking = self._app.run_worker(self.look(), group="looking on")

    async def look(self) -> None:
        """Shows what was changed meanwhile, and says who came or left."""
        if not self._app.sitting.looking:
            self._timer.stop()
            return
        room = self._app.screen
        if not isinstance(room, Room) or is_open(room):
            return  # a window is in the way: the next time
        with suppress(GioiaError, OSError):  # a share that is away for a while: the next time
            if await room.catch_up():
                await self._tell_news(room)
            self._tell_holder(room, await asyncio.to_thread(self._watched.holder))

    async def _tell_news(self, room: Room) -> None:
        news = await room.gateway.read(_done_last)
        if news != self._told:
            self._told = news
            room.say(news)

    def _tell_holder(self, room: Room, holder: Holder | None) -> None:
        before, self._holder = self._holder, holder
        sitting = self._app.sitting
        if before is not None and holder is None:
            sitting.sign = looking_sign("")
            key = sitting.keymap.name("app.palette")
            room.say(f"{before.coder} has left: {key} “open for writing”.")
        elif holder is not None and before != holder:
            sitting.sign = looking_sign(holder.coder)
            room.tell()


def _done_last(project: Project) -> str:
    """The last line of the audit trail: who changed the project, and what."""
    last = project.history.log(1)
    return f"{last[0].coder}: {last[0].summary}" if last else ""
