from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from gioia.tui.modals.window import is_open
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def test_the_key_of_another_room_leaves_a_window_and_loses_nothing_written(
    project: Project, state: Path
) -> None:
    project.codes.add("slow trust")

    async def scenario(person: Driver) -> None:
        await person.press("f6", "r", "f1", "f9")
        await person.until(lambda: person.room.ROOM == "history")
        await person.press("f6", "r", "x", "f9")
        assert person.room.ROOM == "board"
        assert person.room.query_one(Input).value == "x"
        assert "F9 would lose what is written here: esc leaves it" in person.grid()
        await person.press("escape", "f9")
        await person.until(lambda: person.room.ROOM == "history")
        assert not any(is_open(room) for room in person.app.rooms)

    drive(project, scenario, state=state)


def test_a_click_elsewhere_leaves_a_window_for_what_was_clicked(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "f4", "r")
        await person.pilot.click("#reader", offset=(3, 0))
        await person.until(lambda: not is_open(person.room))
        await person.settle()
        assert person.focused == "reader"

    drive(coded, scenario, state=state)
