"""Work that goes on beside the keys of a room, without the messages of Textual's workers.

A worker tells its widget, by a message, that it waits, runs and is done: for one coding that was
a tenth of what the key cost.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Coroutine

    Work = Coroutine[Any, Any, None]


class Beside:
    """Knows what goes on. What goes wrong in it, the work itself must tell."""

    def __init__(self) -> None:
        self._going: set[asyncio.Task[None]] = set()
        self._latest: dict[str, asyncio.Task[None]] = {}

    @property
    def going(self) -> bool:
        """Whether anything goes on."""
        return bool(self._going)

    def begin(self, work: Work) -> asyncio.Task[None]:
        """Lets it go on from the next turn of the loop."""
        task = asyncio.get_running_loop().create_task(work)
        self._going.add(task)  # the loop itself would let go of a task that nobody holds
        task.add_done_callback(self._going.discard)
        return task

    def begin_latest(self, work: Work, group: str) -> None:
        """The same; what was begun before it in this group goes on no more."""
        before = self._latest.get(group)
        if before is not None:
            before.cancel()
        self._latest[group] = self.begin(work)

    def end(self) -> None:
        """The room is gone: nothing goes on."""
        for task in self._going:
            task.cancel()
