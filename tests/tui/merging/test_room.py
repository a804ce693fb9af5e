from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from gioia.codebook.files import dump
from gioia.project import Project
from gioia.project.demo import CODEBOOK, sample_folder
from gioia.tui.merging.screen import Merging
from gioia.tui.themes import DARK
from tests.tui.driving import Driver, check_picture, check_snapshot, drive

from .conftest import ASKED

if TYPE_CHECKING:
    from pathlib import Path


def here(person: Driver) -> Merging:
    assert isinstance(person.room, Merging)
    return person.room


async def begin(person: Driver) -> Merging:
    """Goes from the board to the merge of the file at hand."""
    await person.press("f6", "&")
    await person.until(lambda: "from-marek.json" in person.grid())
    await choose(person)
    return here(person)


async def choose(person: Driver) -> None:
    """Takes the file at the cursor, and waits until it is merged."""
    await person.press("enter")
    await person.until(lambda: here(person).case is not None)
    await person.settle()


async def settle(person: Driver, label: str, *keys: str) -> None:
    """Presses keys at a conflict."""
    room = here(person)
    assert room.case is not None
    key = next(one.key for one in room.case.questions if one.conflict.label == label)
    room.listing.go_to(key)
    await person.press(*keys)


def labels(project: Project) -> set[str]:
    return {code.label for code in project.codes.list()}


def test_each_conflict_is_answered_by_a_key_and_the_merge_is_one_change(
    merging: Project, state: Path
) -> None:
    before = dump(merging.codebooks.export())

    async def scenario(person: Driver) -> None:
        room = await begin(person)
        assert room.case is not None
        assert {one.conflict.label for one in room.case.questions} == {*ASKED}
        await person.press("a")
        assert "5 conflicts open" in person.row(-2)
        await settle(person, "asked too late", "w")
        await person.press("ctrl+s")
        await settle(person, "Waiting", "o")
        await settle(person, "Lifted", "t")
        await settle(person, "Trust", "b", "ctrl+u")
        await person.type("Trust next door")
        await person.press("enter")
        await settle(person, "the kettle comes first", "plus")
        await person.type("a kettle comes first")
        await person.press("enter")
        await person.until(lambda: not room.again.due)
        await person.press("a", "down", "enter")
        await person.until(lambda: "Report: exports/merge.md" in person.row(-2))
        assert "Nothing is left to merge" in person.grid()
        assert merging.codes.get("Lifted").level == "theme"
        await person.press("u")
        assert dump(merging.codebooks.export()) == before
        await person.until(lambda: room.case is not None and len(room.case.questions) == 5)
        assert room.open == []  # the answers are kept
        await person.press("U")

    drive(merging, scenario, state=state)
    late = merging.codes.get("asked too late")
    assert late.definition == (
        "Asked once the council has decided.\n\nAsked after the council has decided 決定."
    )
    assert {"Waiting", "Trust", "Trust next door", "a kettle comes first", "Pace"} <= labels(
        merging
    )
    assert not {"the kettle comes first", "the kettles come first", "Only renamed"} & labels(
        merging
    )
    page = (merging.workspace.exports / "merge.md").read_text("utf-8")
    assert "decided: **definition in words of your own: “Asked once" in page


def test_all_the_rest_goes_to_one_side_and_answers_are_taken_back(
    merging: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        room = await begin(person)
        await settle(person, "asked too late", "o")
        await person.press("T", "down", "enter")
        assert room.open == []
        await settle(person, "Waiting", "x", "right_square_bracket")
        assert [one.conflict.label for one in room.open] == ["Waiting"]
        assert room.question == room.open[0]
        await person.press("enter", "enter")  # the first way there is: ours
        assert room.open == []
        await person.press("escape")
        assert person.focused == "board"
        await person.press("&")
        assert here(person).open == []
        await person.until(lambda: not room.again.due)
        await person.press("a", "enter")
        await person.until(lambda: "Merged from-marek" in person.row(-2))

    drive(merging, scenario, state=state)
    assert merging.codes.get("asked too late").definition == "Asked once the council has decided."
    assert merging.codes.get("Lifted").level == "theme"
    assert "Waiting" in labels(merging)


def test_what_another_changed_meanwhile_is_asked_again_and_nothing_is_merged(
    merging: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        room = await begin(person)
        await person.press("T", "down", "enter")
        await person.until(lambda: not room.again.due)
        late = merging.codes.get("asked too late")
        merging.codes.define(late, "Changed by another process.")
        before = dump(merging.codebooks.export())
        await person.press("a", "enter")
        await person.until(lambda: [one.conflict.label for one in room.open] == ["asked too late"])
        assert "Open again" in person.row(-2)
        assert dump(merging.codebooks.export()) == before

    drive(merging, scenario, state=state)
    assert "Pace" not in labels(merging)


def test_why_a_key_is_refused_is_told_of_the_conflict_under_the_cursor_alone(
    merging: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        room = await begin(person)
        room.listing.go_to(next(one.key for one in room.open if not one.conflict.other))
        await person.press("plus")
        assert "not two codes to unite here" in person.row(-2)
        room.listing.go_to(next(one.key for one in room.open if one.conflict.other))
        await person.until(lambda: "not two codes to unite here" not in person.row(-2))

    drive(merging, scenario, state=state)


def test_a_label_that_is_taken_and_a_file_that_is_none_are_told(
    merging: Project, state: Path
) -> None:
    (merging.workspace.codebooks / "broken.json").write_text("{}", encoding="utf-8")

    async def scenario(person: Driver) -> None:
        await person.press("&")
        await person.until(lambda: "from-marek.json" in person.grid())
        room = here(person)
        await person.type("broken")
        assert "cannot be merged" in person.grid()
        await person.press("enter")
        await person.until(lambda: "broken.json cannot be merged" in person.grid())
        await person.until(lambda: "from-marek.json" in person.grid())
        await person.type("from-marek")
        await choose(person)
        await settle(person, "Trust", "b", "ctrl+u")
        await person.type("PACE")
        await person.press("enter")
        assert "There is a concept “PACE” already" in person.row(-2)
        assert len(room.open) == 5

    drive(merging, scenario, state=state)


def test_answers_and_words_outlive_the_program_and_hold_for_a_newer_file(
    merging: Project, state: Path
) -> None:
    async def first(person: Driver) -> None:
        room = await begin(person)
        assert "Both grew from base.json" in person.row(-2)
        await settle(person, "asked too late", "t")
        await settle(person, "Waiting", "o")
        await settle(person, "the kettle comes first", "plus", "ctrl+u")
        await person.type("kettles")
        await person.press("escape")
        assert "comes back" in person.row(-2)
        assert len(room.open) == 3

    async def second(person: Driver) -> None:
        await person.press("&")
        await person.until(lambda: "Go on with from-marek.json  2 answers" in person.grid())
        await choose(person)
        room = here(person)
        assert "2 answers of yours came back" in person.row(-2)
        assert len(room.open) == 3
        await settle(person, "the kettle comes first", "plus")
        assert "your draft" in person.grid()
        await person.press("enter")

    drive(merging, first, state=state)
    drive(merging, second, state=state)
    late, waiting = merging.codes.get("asked too late"), merging.codes.get("Waiting")
    with Project.open(merging.workspace.folder.parent / "marek") as marek:
        marek.codes.define(marek.codes.get("asked too late"), "Asked last of all.")
        marek.codebooks.export_to(merging.workspace.codebooks / "from-marek.json")
    merging.codes.define(waiting, "")  # as it was: their deletion is no conflict any more

    async def third(person: Driver) -> None:
        await person.press("&")
        await person.until(lambda: "Go on with from-marek.json  3 answers" in person.grid())
        await choose(person)
        room = here(person)
        assert room.case is not None
        assert [*room.answers] == [one.key for one in room.case.questions if one.conflict.other][1:]
        assert late.guid in {one.conflict.guid for one in room.open}
        assert "Open again" in person.row(-2)

    drive(merging, third, state=state)


def test_the_base_is_named_in_the_room(merging: Project, state: Path) -> None:
    (merging.workspace.codebooks / "base.json").unlink()
    merging.set("lineage", "[]")
    merging.store.raw.execute("DELETE FROM snapshot")
    file = merging.workspace.folder / "what we began with.json"
    with Project.open(merging.workspace.folder.parent / "marek") as marek:
        file.write_text(next(iter(marek.codebooks.snapshots().values())), encoding="utf-8")

    async def scenario(person: Driver) -> None:
        room = await begin(person)
        assert "No codebook is known that both grew from" in person.row(-2)
        assert "base: not known" in person.grid()
        assert {one.conflict.label for one in room.open} != {*ASKED}
        await person.press("c", "down", "up", "up")
        await person.until(lambda: "What did both grow from?" in person.grid())
        await person.type("a file, by")
        await person.press("enter")
        await person.type("what we began with.json")
        await person.press("enter")
        await person.until(lambda: "base: what we began with.json" in person.grid())
        assert {one.conflict.label for one in room.open} == {*ASKED}
        await person.press("c", "enter")
        await person.until(lambda: "base: not known" in person.grid())
        await person.press("e", "enter", "enter")
        await person.until(lambda: "Written:" in person.row(-2))

    drive(merging, scenario, state=state)
    assert (merging.workspace.codebooks / "from-ada.json").is_file()


def test_without_any_file_it_says_what_to_do(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("&")
        await person.until(lambda: "hands out their codebook" in person.grid())
        assert "codebooks/ holds none" in person.grid()

    drive(coded, scenario, state=state, size=(80, 24))


def test_a_project_without_codes_begins_with_a_codebook(project: Project, state: Path) -> None:
    shutil.copy(sample_folder() / CODEBOOK, project.workspace.codebooks)

    async def scenario(person: Driver) -> None:
        await person.press("&")
        await person.until(lambda: "co-production.json" in person.grid())
        await person.press("enter")
        await person.until(lambda: "Begin with it" in person.grid())
        await person.press("enter")
        await person.until(lambda: "Taken in: 57 codes; the study is" in person.row(-2))
        await person.until(lambda: "1 codebook in codebooks/, nothing new here" in person.grid())

    drive(project, scenario, state=state)
    assert len(project.codes.list(retired=True)) == 57


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 48)])
def test_it_looks_as_it_was_found_good(
    merging: Project, state: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")

    async def scenario(person: Driver) -> None:
        person.app.theme = DARK.name
        await begin(person)
        await settle(person, "asked too late", "t")
        assert here(person).question in here(person).open, "the next open one came"
        assert "“asked too late”: theirs." in person.row(-2)
        await settle(person, "asked too late")
        check_snapshot(f"merging-{size[0]}x{size[1]}", person.grid())
        if size == (100, 30):
            check_picture("merging", person.picture())
            await person.press("s")
            check_snapshot("merging-by-itself-100x30", person.grid())

    drive(merging, scenario, state=state, size=size)
