from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from gioia.errors import DamagedProject
from gioia.project import Door, Project, Workspace
from gioia.tui.app import GioiaApp
from gioia.tui.run import run

if TYPE_CHECKING:
    from pathlib import Path


def test_the_project_is_opened_once_there_is_a_picture(project: Project, state: Path) -> None:
    drawn: list[bool] = []

    def way_in() -> Project:
        drawn.append(app.screen.query_one("#middle").size.height > 0)
        return project

    app = GioiaApp(Door(project.workspace, project.guid, project.coder, way_in), state=state)

    async def run() -> None:
        async with app.run_test(size=(120, 30)) as pilot:
            await pilot.pause()
            while not (app.furnished and app.bench.desk.sources):
                await pilot.pause()

    asyncio.run(run())
    assert drawn == [True]


def test_a_project_that_cannot_be_opened_ends_the_workbench_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def way_in() -> Project:
        raise DamagedProject("The file is damaged.", "Copy the newest one.")

    def without_terminal(app: GioiaApp, **_: bool) -> None:
        async def run() -> None:
            async with app.run_test() as pilot:
                while app.is_running:
                    await pilot.pause()

        asyncio.run(run())

    monkeypatch.setattr(GioiaApp, "run", without_terminal)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    with pytest.raises(DamagedProject, match="is damaged"):
        run(Door(Workspace(tmp_path), "g-1", "Ada", way_in), mouse=False)
