"""Looking only: the sign in the foot, keys that say why not, and what the other one does."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.project import Door, Project
from gioia.project.copying import copy_workspace
from gioia.store.hold import holder_of, release, take
from gioia.store.hold_note import myself
from gioia.tui import looking_on
from gioia.tui.keys.changing import LOOKING
from gioia.tui.sitting.sitting import sign_of
from tests.tui.driving import drive

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.tui.driving import Driver


def test_who_looks_only_changes_nothing_and_sees_what_the_other_does(
    project: Project, tmp_path: Path
) -> None:
    take(project.workspace.database, replace(myself("Oksana"), host="DESK"))
    with (
        Project.open(project.workspace.folder, "Marek", read_only=True) as looking,
        Project.open(project.workspace.folder, "Oksana", anyway=True) as other,
    ):
        before = len(looking.history.log())

        async def scenario(person: Driver) -> None:
            assert "look only: Oksana has it open" in person.row(-2)
            await person.press("f4", "n")
            assert LOOKING in person.row(-2)
            await person.press("f3", "c", "u")
            assert LOOKING in person.row(-2)
            assert len(looking.history.log()) == before
            await person.press("f9")
            other.codes.add("Oksana was here")
            await person.press("f4")
            await person.until(lambda: "Oksana was here" in person.grid())

        drive(looking, scenario, state=tmp_path / "state.json", size=(132, 40))


def test_what_the_other_does_is_shown_and_the_project_taken_over_once_they_leave(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking_on, "EVERY", 0.05)
    holder = replace(myself("Oksana"), host="DESK")
    take(project.workspace.database, holder)
    with (
        Project.open(project.workspace.folder, "Marek", read_only=True) as looking,
        Project.open(project.workspace.folder, "Oksana", anyway=True) as other,
    ):

        async def scenario(person: Driver) -> None:
            await person.press("f4", "n")
            await asyncio.sleep(looking_on.EVERY * 3)
            assert LOOKING in person.row(-2), "what was done before one came is no news"
            other.codes.add("Oksana was here")
            await person.until(lambda: "Oksana was here" in person.grid())
            await person.until(lambda: "Oksana: " in person.row(-2))
            await person.press("colon")
            await person.type("open for writing")
            await person.press("enter")
            assert "Oksana (on DESK)" in [one.title for one in person.app._notifications][-1]
            release(project.workspace.database, holder)
            await person.until(lambda: "Oksana has left" in person.row(-2))
            await person.press("colon")
            await person.type("open for writing")
            await person.press("enter")
            await person.until(lambda: "Open for writing" in person.row(-2))
            await person.press("n")
            await person.type("Mine")
            await person.press("enter")
            await person.until(lambda: "Mine" in {code.label for code in other.codes.list()})
            held = holder_of(project.workspace.database)
            assert held is not None
            assert held.coder == "Marek"

        drive(looking, scenario, state=tmp_path / "state.json", size=(132, 40))


def test_what_stands_in_the_foot_all_the_time(project: Project, tmp_path: Path) -> None:
    assert sign_of(Door.of(project)) == ""
    folder = project.workspace.folder
    assert sign_of(Door.to(folder, read_only=True)) == "look only"
    with Door.to(copy_workspace(project, tmp_path / "mine")) as copy:
        assert sign_of(copy) == f"copy of {folder.name}"
