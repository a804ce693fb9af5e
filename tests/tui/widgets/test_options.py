"""A list to pick from in a terminal that has no room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
def test_a_page_in_a_window_without_room_for_rows_does_nothing(
    project: Project, tmp_path: Path, key: str
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("ctrl+p", key, "escape")
        assert person.room is person.bench

    drive(project, scenario, state=tmp_path / "state.json", size=(20, 3))
