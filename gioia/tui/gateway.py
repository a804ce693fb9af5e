"""The only way to the project: one thread owns it, so that no key ever waits for the disk."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Door, Project

T = TypeVar("T")


class Gateway:
    """Runs functions of the project in its own thread, in the order in which they were asked for.

    Reads and changes share one thread: what is read after a change sees it, and an answer to a
    change means that it is on the disk. Long reading (sentences are found by spaCy) goes `beside`,
    in a second thread with a project of its own, so that coding does not wait behind it.

    The project is opened in the thread too, by what is asked for first.
    """

    def __init__(self, door: Door) -> None:
        self.door = door
        self._acts = ThreadPoolExecutor(1, thread_name_prefix="project")
        self._slow = ThreadPoolExecutor(1, thread_name_prefix="beside")
        self._second: Project | None = None
        self._closing = False
        self.changes = 0
        """How many changes were asked for or noticed: a room that has seen fewer reads anew."""
        self._version: int | None = None

    async def read(self, act: Callable[[Project], T]) -> T:
        """What the function finds out; its exceptions come through."""
        return await asyncio.get_running_loop().run_in_executor(
            self._acts, lambda: act(self.door.open())
        )

    async def change(self, act: Callable[[Project], T]) -> T:
        """What the function returns, once what it did is on the disk."""
        self.changes += 1
        return await self.read(act)

    async def notice(self) -> None:
        """Looks whether another program changed the project: that counts as a change."""
        version = await self.read(lambda project: project.version())
        if self._version not in {None, version}:
            self.changes += 1
        self._version = version

    async def beside(self, act: Callable[[Project], T]) -> T:
        """Like `read`, for what takes long: a second thread, with the project opened once more."""

        def run() -> T:
            return act(self._second_project())

        return await asyncio.get_running_loop().run_in_executor(self._slow, run)

    async def reopen(self, act: Callable[[Door], T]) -> T:
        """What the function does to the way in, between two acts; what is shown is read anew."""
        loop = asyncio.get_running_loop()
        done = await loop.run_in_executor(self._acts, lambda: act(self.door))
        self._slow.submit(self._close_second)
        self.changes += 1
        self._version = None
        return done

    async def close(self) -> None:
        """Waits for every change that was asked for; what runs beside is not waited for."""
        if self._closing:
            return
        self._closing = True
        self._slow.submit(self._close_second)
        self._slow.shutdown(wait=False)
        await asyncio.get_running_loop().run_in_executor(None, self._acts.shutdown)

    def _second_project(self) -> Project:
        if self._second is None:
            first = self._acts.submit(self.door.open).result()
            self._second = first.once_more()
        return self._second

    def _close_second(self) -> None:
        if self._second is not None:
            self._second.close()
            self._second = None
