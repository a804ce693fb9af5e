"""A screen whose acts run beside the keys: the next key waits for a short one only."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from gioia.errors import FaultsFound, GioiaError, OwnFault
from gioia.tui.fault_report import write_report
from gioia.tui.modals.window import is_open, is_opening
from gioia.tui.painting import Painted
from gioia.tui.room.beside import Beside

if TYPE_CHECKING:
    from collections.abc import Coroutine

SHORT = 1.0
"""Seconds for which the next key waits until an act is done: it may be about what that leaves."""

MOST_FAULTS = 4
"""Of the faults in a file that are told one by one."""


def in_full(error: GioiaError) -> str:
    """What is told below the message: the faults that were found, and the way out."""
    faults = error.faults if isinstance(error, FaultsFound) else ()
    lines = [f"{one.place}: {one.message}" for one in faults[:MOST_FAULTS]]
    if len(faults) > MOST_FAULTS:
        lines.append(f"and {len(faults) - MOST_FAULTS} more")
    return "\n".join(filter(None, [*lines, error.way_out]))


class Doing(Painted[None], inherit_bindings=False):
    """Runs acts, knows whether keys must wait for one, and tells what goes wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.doing = ""
        """The action that was begun last: it stands in the report of a fault."""
        self.windows_begun = 0
        """How many acts are under way that open a window, or may."""
        self._times: list[float] = []
        """When the acts that are under way began."""
        self.beside = Beside()
        """Those acts, and all else that no key waits for."""

    @property
    def acting(self) -> bool:
        """Whether acts are under way, also while they wait for an answer."""
        return bool(self._times)

    @property
    def opening(self) -> bool:
        """Whether keys must wait: a window or room is opening or going, or an act is under way.

        What takes long is not waited for: keys go on beside it.
        """
        if is_opening(self, begun=self.windows_begun > 0):
            return True
        return bool(self._times) and not is_open(self) and monotonic() < self._times[-1] + SHORT

    def act(self, doing: Coroutine[Any, Any, None], *, opening: bool = False) -> None:
        """Lets an act run beside the keys; what goes wrong is told, with the way out.

        While one begins that opens a window, keys wait: they were typed for the window, and must
        not be taken for commands where they come in a burst.
        """
        self.windows_begun += opening
        begun = monotonic()
        self._times.append(begun)
        self.beside.begin(self._guarded(doing, begun, opening=opening))

    def run_beside(self, work: Coroutine[Any, Any, None], group: str) -> None:
        """Lets work go on that no key waits for; of one group only the latest.

        What goes wrong is told as of an act: Textual would end the program for it.
        """
        self.beside.begin_latest(self._told(work), group)

    def on_unmount(self) -> None:
        """The program ends."""
        self.beside.end()

    def tell(self) -> None:
        """Brings the foot of the screen up to date."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Tells what was done."""
        raise NotImplementedError

    def in_keys(self, told: str) -> str:
        """A way out with the keys that do here what it names commands for."""
        raise NotImplementedError

    async def _guarded(
        self, doing: Coroutine[Any, Any, None], begun: float, *, opening: bool
    ) -> None:
        try:
            await self._told(doing)
        finally:
            self.windows_begun -= opening
            self._times.remove(begun)
            if opening and self.is_running:
                self.tell()  # keys are the room's again

    async def _told(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception as error:
            self.tell_fault(error)

    def tell_fault(self, error: Exception) -> None:
        """Says what went wrong: with the way out, or that it is a fault of ours."""
        if not isinstance(error, GioiaError):
            error = OwnFault(write_report(error, self.doing))
        way_out = self.in_keys(in_full(error))
        self.notify(way_out, title=error.message, severity="error", timeout=10, markup=False)
