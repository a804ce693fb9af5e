"""A dozen screens with their colours: what is told by colour is seen to be told otherwise too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.tui.board.screen import Board
from gioia.tui.modals.window import is_open
from gioia.tui.themes import CONTRAST, DARK, LIGHT
from tests.tui.driving import Driver, check_picture, drive

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gioia.project import Project

SIZE = (100, 30)
SCREENS: dict[str, tuple[str, Sequence[str]]] = {
    "reading": (DARK.name, ("enter",)),
    "selection": (DARK.name, ("enter", "right_curly_bracket", "s", "s")),
    "reading-light": (LIGHT.name, ("enter", "right_curly_bracket", "s")),
    "reading-contrast": (CONTRAST.name, ("enter", "right_curly_bracket", "s")),
    "palette": (DARK.name, ("enter", "right_curly_bracket", "s", "c")),
    "codes": (DARK.name, ("enter", "f4", "down")),
    "board": (DARK.name, ("f6",)),
    "board-light": (LIGHT.name, ("f6",)),
    "board-picked-up": (DARK.name, ("f6", "space")),
    "comparison": (DARK.name, ("enter", "f4", "down", "q")),
    "memo": (DARK.name, ("enter", "f4", "down", "M", *"why")),
    "model": (DARK.name, ("f8",)),
    "sources": (DARK.name, ("f10",)),
    "help": (DARK.name, ("enter", "f1")),
}
"""Theme, and keys pressed, for each screen."""


@pytest.mark.parametrize("name", SCREENS)
def test_it_looks_as_it_was_found_good(
    coded: Project, state: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    theme, keys = SCREENS[name]

    async def scenario(person: Driver) -> None:
        person.app.theme = theme
        await person.press(*keys)
        if isinstance(person.room, Board):
            board = person.room
            await person.until(lambda: board.checked)
        await (person.pilot.pause() if is_open(person.room) else person.quiet())
        check_picture(name, person.picture())

    drive(coded, scenario, state=state, size=SIZE)
