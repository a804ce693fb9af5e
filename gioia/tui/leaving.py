"""Leaving without loss: where the person is stays noted, and a terminal that went away is left."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from gioia.tui.hangup import hung_up, let_go
from gioia.tui.sitting import remembered

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.tui.app import GioiaApp

NOTED_EVERY = 5.0
"""Seconds between two notes of where the person is."""

HANGUP_EVERY = 1.0
"""Seconds between two looks whether the terminal is still there."""


class Leaving:
    """Is ready at any time for the program to end."""

    def __init__(self, app: GioiaApp, file: Path) -> None:
        self._app = app
        self._file = file
        self._noted = app.sitting.remembered

    def begin(self) -> None:
        """From now on, again and again."""
        self._app.set_interval(NOTED_EVERY, self.note_place)
        if not self._app.is_headless:
            self._app.set_interval(HANGUP_EVERY, self._leave_with_terminal)

    async def leave(self) -> None:
        """Leaves once what was begun is on the disk; an import is stopped and leaves nothing."""
        if self._app.furnished:
            self._stop_import()
            await self.note_place()
        self._app.exit()

    async def note_place(self) -> None:
        """Notes the place, if it is another one; beside the keys. It may be lost without harm."""
        if not self._app.furnished:
            return
        now = remembered.with_theme(self._app.bench.note_place(), self._app.theme)
        if now == self._noted:
            return
        self._noted = now
        try:
            await asyncio.to_thread(remembered.save, self._file, now)
        except OSError as error:
            self._app.log("the place could not be noted", self._file, error)

    def _stop_import(self) -> None:
        from gioia.tui.modals.importing import Importing

        for room in self._app.rooms:
            for importing in room.query(Importing):
                importing.stop()

    async def _leave_with_terminal(self) -> None:
        """Leaves when the terminal was closed: Textual would read its end for ever."""
        if hung_up(0):
            let_go(0, 1, 2)
            await self.leave()
