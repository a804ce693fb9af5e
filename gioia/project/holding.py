"""Holding a project while a workbench is open on it, so that others are told."""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING

from gioia.store import hold, hold_note
from gioia.store.holder import is_alive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.store.hold_note import Holder

THOROUGH = 12
"""Of so many looks at who holds a project, one asks the clock of the disk, and writes for that."""
PATIENCE = 2.0
"""Seconds to wait for a renewal that is under way on a slow share."""


class Hold:
    """Says beside the project file that it is open, for as long as it is.

    A thread of its own renews the note: nobody waits for a slow share. Where another program of
    this machine holds the project, this one does once that is gone. A program that is killed leaves
    a note that is not believed.
    """

    def __init__(self, database: Path, coder: str, every: float = hold.RENEWED_EVERY) -> None:
        self._database = database
        self._me = hold_note.myself(coder)
        self._every = every
        self._over = Event()
        self._thread = Thread(target=self._go_on, name="hold", daemon=True)

    def begin(self) -> Holder | None:
        """Holds the project from now on; who does, where that is another one.

        Where no note can be made, the work goes on without.
        """
        other = self._take()
        self._thread.start()
        return other

    def end(self) -> None:
        """Holds it no longer."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join(PATIENCE)
        hold.release(self._database, self._me)

    def _take(self) -> Holder | None:
        with suppress(OSError):
            found = hold.take(self._database, self._me)
            return None if found == self._me else found
        return None

    def _go_on(self) -> None:
        while not self._over.wait(self._every):
            with suppress(OSError):  # a share that is away for a while: the next time
                if not hold.renew(self._database, self._me):
                    hold.take(self._database, self._me)


class Watched:
    """Who holds a project, asked again and again: mostly by reading the note and nothing else."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._asked = 0

    def holder(self) -> Holder | None:
        """Who holds it; that nobody renews the note any more is known after a while."""
        self._asked += 1
        found = hold_note.read_note(hold_note.note_path(self._database))
        if found is None or (found.is_here and not is_alive(found.pid)):
            return None
        return found if self._asked % THOROUGH else hold.holder_of(self._database)
