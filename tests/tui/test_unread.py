"""What rooms show before the disk has answered, and what they say when one comes back."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

from tests.tui.driving import drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from tests.tui.driving import Driver


def test_no_room_says_that_there_is_nothing_before_it_was_looked(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        answer = threading.Event()
        gateway = person.app.sitting.gateway
        going: list[asyncio.Future[object]] = []
        going.append(asyncio.ensure_future(gateway.read(lambda _: answer.wait(60))))
        for name in ("board", "memos", "model", "sources"):
            going.append(asyncio.ensure_future(person.app.go(name)))
            while name != person.room.ROOM:
                await person.pilot.pause()
            await person.pilot.pause()
            assert " yet" not in person.grid(), name
        answer.set()
        await asyncio.gather(*going)
        await person.settle()
        assert "No memos yet." not in person.grid()
        await person.press("f7")
        assert "No memos yet." in person.grid()

    drive(coded, scenario, state=state)


def test_coming_back_one_is_not_told_of_what_was_done_before(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f6", "v", "f9")
        assert "1 marked." not in person.row(-2)
        await person.press("f6")
        assert "1 marked." not in person.row(-2)

    drive(coded, scenario, state=state)
