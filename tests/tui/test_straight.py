"""Keys go straight to their tables, unless somebody on the way reads letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events, on
from textual.widget import Widget
from textual.widgets import Input, TextArea

from gioia.tui.rooms import ROOMS, screen_of
from gioia.tui.straight import goes_straight, reads_keys, single
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


class ByName(Widget):
    def key_x(self) -> None: ...


class ByEvent(Widget):
    def on_key(self) -> None: ...


class Decorated(Widget):
    @on(events.Key)
    def _read(self) -> None: ...


class OfOne(ByEvent):
    """Has it from its parent."""


@pytest.mark.parametrize("kind", [Input, TextArea, ByEvent, Decorated, OfOne])
def test_what_reads_keys_is_known_by_its_class(kind: type[Widget]) -> None:
    assert reads_keys(kind)


def test_a_single_key_is_known_by_the_name_of_what_reads_it() -> None:
    assert not reads_keys(ByName)
    assert "key_x" in single(ByName)


@pytest.mark.parametrize("name", ROOMS)
def test_no_room_reads_keys_itself(name: str) -> None:
    assert not reads_keys(screen_of(name))


def test_a_pane_takes_keys_by_its_table_and_a_window_reads_them(
    coded: Project, state: Path
) -> None:
    down, escape = events.Key("down", None), events.Key("escape", None)

    async def scenario(person: Driver) -> None:
        await person.press("enter")
        for key in ("f2", "f3", "f4"):
            await person.press(key)
            assert person.room.focused is not None
            assert goes_straight(down, person.room.focused)
            assert not goes_straight(escape, person.room.focused)  # Textual lets go of words by it
        await person.press("f3", "s", "c")
        assert person.room.focused is not None
        assert not goes_straight(down, person.room.focused)

    drive(coded, scenario, state=state)
