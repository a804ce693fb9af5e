"""What rooms show before the disk has answered, and what they say when one comes back."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

from gioia.errors import UsageError
from gioia.tui.sources.screen import Sources
from tests.tui.driving import drive

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

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


def test_a_room_that_could_not_be_read_is_read_the_next_time(
    coded: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(_: Sources) -> None:
        raise UsageError("The disk is away.")

    async def scenario(person: Driver) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(Sources, "renew", fails)
            await person.press("f10")
            assert "The disk is away." in person.grid()
            assert "anna.txt" not in person.grid()
        await person.press("f3", "f10")
        assert "anna.txt" in person.grid()

    drive(coded, scenario, state=state)
