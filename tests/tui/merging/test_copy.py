"""A copy of the workspace comes home in the merging room: conflicts are asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project import Project
from gioia.project.copying import copy_workspace
from gioia.tui.merging.acts.applying import entries, title
from gioia.tui.merging.screen import Merging
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path


def changed_copy(home: Project) -> Project:
    """Marek's copy, in which he defined anew what is defined anew at home, and did more."""
    folder = home.workspace.folder
    with Project.open(folder, "Marek", read_only=True) as looking:
        place = copy_workspace(looking, folder.with_name("on-the-train"))
    copy = Project.open(place)
    copy.codes.define(copy.codes.get("asked too late"), "As Marek sees it.")
    home.codes.define(home.codes.get("asked too late"), "As Ada sees it.")
    copy.memos.add("project", "", "From the train.")
    (quote, *_) = copy.quotes.list()
    copy.quotes.remove(quote)
    return copy


def test_a_copy_comes_home_with_all_that_was_done_in_it_and_is_known_then(
    coded: Project, state: Path
) -> None:
    with changed_copy(coded):
        before = len(coded.quotes.list())

        async def scenario(person: Driver) -> None:
            await person.press("f6", "&")
            await person.until(lambda: "on-the-train" in person.grid())
            await person.type("train")
            await person.press("enter")
            room = person.room
            assert isinstance(room, Merging)
            await person.until(lambda: room.case is not None)
            await person.settle()
            assert [one.conflict.label for one in room.open] == ["asked too late"]
            await person.press("c")
            assert "audit trails" in person.row(-2)
            await person.press("t")
            await person.until(lambda: not room.again.due)
            await person.press("s")
            assert "Memos: 1 new." in person.grid()
            assert room.case is not None
            assert room.under_way is not None
            assert title(room.case) == "1 code will differ from before"
            assert "remove" in {one.key for one in entries(room.case, room.under_way)}
            await person.press("a", "down", "enter")
            await person.until(lambda: "Report: exports/copy-home.md" in person.row(-2))
            assert "on-the-train came home" in person.row(-2)
            await person.press("f")
            await person.until(lambda: "home already" in person.grid())
            await person.press("escape")
            assert [one.key for one in entries(room.case, room.under_way)] == ["remove", "leave"]
            assert title(room.case) == "All is here already, but what was removed there"

        drive(coded, scenario, state=state)
        assert [memo.text for memo in coded.memos.list(on="project")] == ["From the train."]
        assert coded.codes.get("asked too late").definition == "As Marek sees it."
        assert len(coded.quotes.list()) == before
        coded.history.undo()
        assert coded.codes.get("asked too late").definition == "As Ada sees it."


def test_what_was_removed_in_a_copy_goes_only_when_asked_for(coded: Project, state: Path) -> None:
    with changed_copy(coded):
        before = len(coded.quotes.list())

        async def scenario(person: Driver) -> None:
            await person.press("f6", "&")
            await person.until(lambda: "on-the-train" in person.grid())
            await person.press("escape", "f", "up", "enter")
            await person.type("../nowhere")
            await person.press("enter")
            await person.until(lambda: "no workspace" in person.grid())
            await person.press("up", "enter")
            await person.type("../on-the-train")
            await person.press("enter")
            await person.until(lambda: getattr(person.room, "case", None) is not None)
            await person.settle()
            await person.press("O", "down", "enter")
            await person.until(lambda: not person.room.again.due)  # type: ignore[attr-defined]
            await person.press("a", "down", "down", "enter")
            await person.until(lambda: "came home" in person.row(-2))
            assert "Removed, as in the copy: 1 quote" in person.row(-2)

        drive(coded, scenario, state=state)
        assert len(coded.quotes.list()) == before - 1
        assert coded.codes.get("asked too late").definition == "As Ada sees it."
