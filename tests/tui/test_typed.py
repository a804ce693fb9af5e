"""Bursts: keys reach what they were typed for, in order, however fast they come."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import events

from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project

NAMES = {
    " ": "space",
    "\r": "enter",
    "\x1b": "escape",
    ".": "full_stop",
    "}": "right_curly_bracket",
    "/": "slash",
}


async def burst(person: Driver, keys: str) -> None:
    """Sends keys as a terminal does: all at once, waiting for nothing between."""
    for key in keys:
        person.app.typed.take(events.Key(NAMES.get(key, key), key))
    await person.until(lambda: not person.app.typed.busy)
    await person.settle()


def test_a_burst_goes_into_the_window_that_it_opens(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await burst(person, "}sctrust takes its time\r")
        (quote,) = project.quotes.list()
        assert quote.codes == ("trust takes its time",)

    drive(project, scenario, state=state)


def test_what_follows_a_window_waits_until_it_has_done_its_part(
    project: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await burst(person, "}scfirst\rs.scsecond\ru")
        codes = {quote.text: quote.codes for quote in project.quotes.list()}
        assert len(codes) == 2
        assert set(codes.values()) == {("first",)}

    drive(project, scenario, state=state)


def test_a_window_that_is_left_takes_no_more_keys(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await burst(person, "}scnever\x1bscnow\r")
        assert [quote.codes for quote in project.quotes.list()] == [("now",)]

    drive(project, scenario, state=state)


def test_keys_go_with_the_person_from_room_to_room(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        for key in ("f9", "f10", "f3", "f4"):
            person.app.typed.take(events.Key(key, None))
        await burst(person, "nnew concept\r")
        assert "new concept" in {code.label for code in coded.codes.list()}
        assert person.app.screen is person.bench

    drive(coded, scenario, state=state)


def test_the_way_out_waits_for_no_window(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        never = asyncio.get_running_loop().create_future()

        async def hang() -> None:
            await never

        await person.press("enter", "s")
        person.bench.act(hang(), opening=True)
        for key in "x", "c", "ctrl+q", "x":
            person.app.post_message(events.Key(key, None))
        await person.until(lambda: not person.app.is_running)

    drive(project, scenario, state=state)


def test_a_line_to_find_words_in_is_left_once(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await burst(person, "/t\x1b/in")
        assert (person.focused, person.bench.find_bar.value) == ("find", "in")
        await burst(person, "\r/tr")
        assert (person.focused, person.bench.find_bar.value) == ("find", "tr")

    drive(coded, scenario, state=state)
