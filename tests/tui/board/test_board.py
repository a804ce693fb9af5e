from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.tui.board.screen import Board
from gioia.tui.modals.window import is_open
from gioia.tui.room.errands import ToCode
from tests.tui.driving import Driver, check_snapshot, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def board_of(person: Driver) -> Board:
    room = person.app.screen
    assert isinstance(room, Board)
    return room


def under(project: Project, parent: str | None) -> list[str]:
    """The labels of the concepts that stand under a theme, in order."""
    return [
        code.label
        for code in project.codes.list()
        if code.level == "concept" and code.parent == parent
    ]


async def at(person: Driver, label: str) -> None:
    """Goes to the board and puts the cursor on a code."""
    if not isinstance(person.app.screen, Board):
        await person.press("f6")
    room = board_of(person)
    codes = room.board.structure.codes.values()
    room.reveal(next(code.guid for code in codes if code.label == label))
    await person.settle()


async def checked(person: Driver) -> None:
    """Waits until the board has been checked."""
    await person.until(lambda: len(board_of(person).problems.faults) > 0)
    await person.settle()


def are_drawn(person: Driver, *labels: str) -> bool:
    """Whether the figure shows them in this order."""
    figure = "\n".join(board_of(person).figure.lines)
    places = [figure.find(label) for label in labels]
    return places == sorted(places) and -1 not in places


async def drawn(person: Driver, words: str) -> None:
    """Waits until the figure shows these words."""
    figure = board_of(person).figure
    await person.until(lambda: words in "\n".join(figure.lines))
    await person.settle()


def test_a_concept_is_carried_to_another_theme(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "nobody asked")
        await person.press("space", "left", "left")
        assert "under “Losing trust quickly”" in person.row(-2)
        assert under(study, "Losing trust quickly") == [
            "every budget round takes some of it away again"
        ]
        await person.press("up", "enter")
        assert under(study, "Losing trust quickly") == [
            "nobody asked", "every budget round takes some of it away again",
        ]  # fmt: skip
        room = board_of(person)
        assert room.board.current == study.codes.get("nobody asked")
        line = study.history.log(1)[0]
        assert (line.verb, line.summary) == (
            "move", "move “nobody asked” under “Losing trust quickly”",
        )  # fmt: skip

        await person.press("u")
        assert study.codes.get("nobody asked").parent is None
        assert "Undid: move “nobody asked”" in person.row(-2)
        assert room.board.current == study.codes.get("nobody asked")

    drive(study, scenario, state=state)


def test_marked_concepts_are_carried_together_and_esc_puts_them_back(
    study: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        before = study.history.log(1)
        await at(person, "they came by themselves")
        await person.press("v")
        await at(person, "cannot plan with that")
        await person.press("v", "m", "left")
        assert "2 concepts in place 2 of 3 under “Citizens giving”" in person.row(-2)
        await person.press("escape")
        assert "Put back." in person.row(-2)
        assert study.history.log(1) == before
        await person.press("m", "left", "m")
        assert under(study, "Citizens giving") == [
            "we shared what we had", "they came by themselves", "cannot plan with that",
        ]  # fmt: skip
        assert study.history.log(1)[0].summary == "move 2 concepts under “Citizens giving”"

    drive(study, scenario, state=state)


def test_arrows_go_along_the_connectors(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "nobody answers us")
        room, found = board_of(person), []
        for key in ("right", "right", "down", "left", "left", "up"):
            await person.press(key)
            found.append(room.board.current.label if room.board.current else None)
        assert found == [
            "Speaking into the void", "Token participation", "Relational work",
            "Building trust slowly", "trust is built slowly, over many months",
            "a workshop is not a say",
        ]  # fmt: skip
        await person.press("t")
        assert room.board.current == study.codes.get("we shared what we had")
        await person.press("t")
        assert room.board.current == study.codes.get("they came by themselves")
        await person.press("t")
        assert room.board.current == study.codes.get("invited after the decision")

    drive(study, scenario, state=state)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 48)])
def test_it_looks_as_it_was_found_good(study: Project, state: Path, size: tuple[int, int]) -> None:
    name = f"{size[0]}x{size[1]}"

    async def scenario(person: Driver) -> None:
        await person.press("f6")
        await checked(person)
        if board_of(person).preview.shown:
            await drawn(person, "nobody answers us")
        check_snapshot(f"board-{name}", person.grid())
        await person.press("space", "down", "down", "down")
        if board_of(person).preview.shown:
            await person.until(lambda: are_drawn(person, "we hear of it", "invited after"))
            await person.settle()
        check_snapshot(f"board-held-{name}", person.grid())

    drive(study, scenario, state=state, size=size)


def test_what_goes_wrong_leaves_the_board_as_it_is_on_the_disk(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "nobody asked")
        await person.press("space", "left")
        study.codes.retire(study.codes.get("Citizens giving"))
        await person.press("enter")
        board = board_of(person).board
        assert board.hand is None
        assert board.structure.home(study.codes.get("nobody asked").id) == ("concept", None)

    drive(study, scenario, state=state)


def test_esc_leads_back_step_by_step(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "nobody asked")
        room = board_of(person)
        await person.press("v", "p", "escape")
        assert not room.preview.covers
        assert room.board.marked
        await person.press("escape")
        assert not room.board.marked
        await person.press("escape")
        assert person.app.screen is person.bench
        await person.press("f6")
        assert room.board.current == study.codes.get("cannot plan with that")

    drive(study, scenario, state=state, size=(80, 24))


def test_an_empty_board_says_how_to_begin(empty: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f6")
        assert "No codes yet. n makes one" in person.grid()
        await person.press("space")
        assert "There is no code yet" in person.row(-2)
        await person.press("n")
        await person.type("trust")
        await person.press("up", "enter", "g")
        await person.type("relations")
        await person.press("enter", "left", "n")
        await person.type("slow trust")
        await person.press("down", "enter")

    drive(empty, scenario, state=state)
    assert {code.label: (code.level, code.parent) for code in empty.codes.list()} == {
        "trust": ("theme", "relations"),
        "relations": ("dimension", None),
        "slow trust": ("concept", "trust"),
    }


def test_the_board_leads_to_the_quotes_of_a_code_and_is_led_to(study: Project, state: Path) -> None:
    gone = study.codes.retire(study.codes.get("nobody asked"), "no use")

    async def scenario(person: Driver) -> None:
        await at(person, "staying at home")
        room = board_of(person)
        await person.press("q")
        assert person.room.ROOM == "comparison"
        await person.app.go("board", ToCode(gone.guid))
        assert board_of(person) is room
        assert room.board.current == gone

        await person.press("M")
        assert is_open(person.room)

    drive(study, scenario, state=state)


@pytest.mark.parametrize("keys", [("space", "left", "left", "space"), ("K",)])
def test_a_code_that_another_program_deleted_is_told_of_as_gone(
    study: Project, state: Path, keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    async def scenario(person: Driver) -> None:
        await person.press("f6")
        fleeting = study.codes.add("fleeting")
        await board_of(person).renew()
        await at(person, "fleeting")
        study.codes.delete(fleeting)
        monkeypatch.setattr(board_of(person), "notify", lambda *_, title, **__: told.append(title))
        await person.press(*keys)

    drive(study, scenario, state=state)
    assert ["gone" in words for words in told] == [True]
