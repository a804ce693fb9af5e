"""Long work that begins once the hand rests, and never runs twice at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.timer import Timer

    from gioia.tui.room.screen import Room

REST = 0.3
"""Seconds without another change."""


class Resting:
    """Does something some time after it was wanted, and once more if it was wanted meanwhile."""

    def __init__(
        self, room: Room, work: Callable[[], Awaitable[None]], seconds: float = REST
    ) -> None:
        self._room = room
        self._work = work
        self._seconds = seconds
        self._timer: Timer | None = None
        self._running = False
        self._wanted = False

    @property
    def due(self) -> bool:
        """Whether what was wanted is not done yet."""
        return self._wanted or self._running

    def want(self, *, at_once: bool = False) -> None:
        """It is wanted, once nothing more is for a while; or at once."""
        self._wanted = True
        if self._timer is not None:
            self._timer.stop()
        if at_once:
            self._begin()
            return
        self._timer = self._room.set_timer(self._seconds, self._begin)

    def _begin(self) -> None:
        if not self._running:
            self._running = True
            # no act of the room: for those, the next key may wait
            self._room.run_worker(self._run(), group="resting")

    async def _run(self) -> None:
        try:
            while self._wanted:
                self._wanted = False
                await self._work()
        except Exception as error:
            self._room.tell_fault(error)
        finally:
            self._running = False
