"""Driving the workbench in tests: press keys, wait for the disk, look at the screen as text."""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual import events

from gioia.project import Door
from gioia.tui.app import GioiaApp
from gioia.tui.modals.window import is_open
from gioia.tui.room.screen import Room

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    from gioia.project import Project
    from gioia.tui.keymap.keymap import Keymap
    from gioia.tui.reading.screen import Workbench

SNAPSHOTS = Path(__file__).parent / "snapshots"
LONGEST = 60
"""Seconds, on a machine that does much else, for what a person would wait a moment for."""
WRITE = "GIOIA_SNAPSHOTS"
"""Set to `write`, snapshots are written instead of compared."""


class Driver:
    """A person at the workbench."""

    def __init__(self, pilot: Pilot[None], app: GioiaApp) -> None:
        self.pilot = pilot
        self.app = app

    @property
    def bench(self) -> Workbench:
        return self.app.bench

    @property
    def room(self) -> Room:
        """The room that the person is in."""
        room = self.app.screen
        assert isinstance(room, Room)
        return room

    @property
    def focused(self) -> str | None:
        """The id of the pane in focus."""
        return self.room.focused.id if self.room.focused else None

    async def entered(self) -> None:
        """Waits until there is more than the first picture."""
        while not self.app.furnished:
            await self.pilot.pause()

    async def settle(self) -> None:
        """Waits until every act is done and shown, or asks something in a window."""
        await self.pilot.pause()
        await self._done()

    async def _done(self) -> None:
        """The same once all that was begun goes on."""
        for _ in range(2):  # what a widget says of a key may begin an act
            while self._busy():
                await self.pilot.pause()
            await self.app.typed.settled()
            await self.pilot.pause()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Waits for something that goes on behind an open window; not for ever."""
        given_up = monotonic() + LONGEST
        while not condition():
            assert monotonic() < given_up, f"it did not come:\n{self.grid()}"
            await self.pilot.pause()

    async def quiet(self) -> None:
        """Waits until nothing goes on beside the keys either, but for what listens to keys."""
        await self.until(lambda: not self._beside())
        await self.pilot.pause()

    def _busy(self) -> bool:
        """Whether keys or acts are under way that ask nothing."""
        entering = any(worker.group == "acts" for worker in self.app.workers)
        acts = entering or any(room.acting for room in self.app.rooms)
        return not is_open(self.room) and (self.app.typed.busy or acts)

    def _beside(self) -> bool:
        """Whether anything goes on but for what listens to keys."""
        workers = any(worker.group != "typed" for worker in self.app.workers)
        return workers or any(room.beside.going for room in self.app.rooms)

    async def press(self, *keys: str) -> None:
        """Presses keys, and waits for what they do."""
        await self.pilot.press(*keys)  # which waits until they have reached what they are for
        await self._done()

    async def type(self, text: str) -> None:
        """Writes into the line in focus, all at once as a terminal pastes."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    def grid(self) -> str:
        """The screen as text."""
        strips = self.app.screen._compositor.render_strips(self.app.size)
        return "\n".join(strip.text.rstrip() for strip in strips) + "\n"

    def picture(self) -> str:
        """The screen with its colours, as SVG, without what changes from run to run."""
        svg = self.app.export_screenshot(title="Gioia", simplify=True)
        svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
        return re.sub(r"terminal-\d+", "terminal", svg)

    def row(self, number: int) -> str:
        """One row of the screen; -2 is the line that tells where one is."""
        return self.grid().splitlines()[number]


def drive(
    project: Project,
    scenario: Callable[[Driver], Awaitable[None]],
    *,
    state: Path,
    size: tuple[int, int] = (132, 26),
    keymap: Keymap | None = None,
) -> None:
    """Runs a scenario on a project in a terminal of this size, and leaves as a person would."""

    async def run() -> None:
        app = GioiaApp(Door.of(project), state=state, keymap=keymap)
        async with app.run_test(size=size, notifications=True) as pilot:
            driver = Driver(pilot, app)
            await driver.entered()
            await driver.settle()
            await scenario(driver)
            await pilot.press("ctrl+q")

    asyncio.run(run())


def check_snapshot(name: str, grid: str) -> None:
    """Compares the screen with the one that was looked at and found good."""
    path = SNAPSHOTS / f"{name}.txt"
    if os.environ.get(WRITE) == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(grid, encoding="utf-8")
    assert path.exists(), f"{path} is missing: run with {WRITE}=write and look at it"
    assert grid == path.read_text(encoding="utf-8")


def check_picture(name: str, svg: str) -> None:
    """Compares the screen and its colours with the picture that was found good."""
    path = SNAPSHOTS / "pictures" / f"{name}.svg"
    if os.environ.get(WRITE) == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(svg, encoding="utf-8")
    assert path.exists(), f"{path} is missing: run with {WRITE}=write and look at it"
    assert svg == path.read_text(encoding="utf-8"), f"{name} looks otherwise than it did"
