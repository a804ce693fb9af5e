from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from gioia.tui.room.beside import Beside

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

SOON = 0.001


def play(scene: Callable[[Beside, list[str]], Awaitable[None]]) -> list[str]:
    """What was done, in order."""
    done: list[str] = []

    async def run() -> None:
        await scene(Beside(), done)

    asyncio.run(run())
    return done


async def work(done: list[str], name: str) -> None:
    done.append(f"{name} begins")
    await asyncio.sleep(SOON)
    done.append(f"{name} ends")


def test_work_goes_on_beside_and_is_let_go_once_it_is_done() -> None:
    async def scene(beside: Beside, done: list[str]) -> None:
        beside.begin(work(done, "a"))
        beside.begin(work(done, "b"))
        assert beside.going
        assert done == []
        await asyncio.sleep(SOON * 50)
        assert not beside.going

    assert play(scene) == ["a begins", "b begins", "a ends", "b ends"]


def test_of_a_group_only_the_latest_goes_on() -> None:
    async def scene(beside: Beside, done: list[str]) -> None:
        beside.begin_latest(work(done, "counts"), "counts")
        beside.begin_latest(work(done, "names"), "names")
        await asyncio.sleep(0)
        beside.begin_latest(work(done, "counts again"), "counts")
        await asyncio.sleep(SOON * 50)
        assert not beside.going

    told = play(scene)
    assert "counts ends" not in told
    assert {"names ends", "counts again ends"} <= set(told)


def test_when_the_room_is_gone_nothing_goes_on() -> None:
    async def scene(beside: Beside, done: list[str]) -> None:
        beside.begin(work(done, "a"))
        await asyncio.sleep(0)
        beside.end()
        await asyncio.sleep(SOON * 50)
        assert not beside.going

    assert play(scene) == ["a begins"]
