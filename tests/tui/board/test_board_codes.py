from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from gioia.tui.keys.changing import LOOKING
from gioia.tui.modals.window import is_open
from tests.tui.board.test_board import at, board_of, under
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def asked(person: Driver) -> str:
    """What stands in the line that asks."""
    assert is_open(person.room)
    return person.room.query_one(Input).value


def test_codes_are_made_named_defined_and_ordered_in_place(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "invited after the decision")
        await person.press("n")
        await person.type("nobody asked")
        await person.press("enter")
        assert asked(person) == "nobody asked"  # the label is taken: asked again
        await person.press(*["backspace"] * len("nobody asked"))
        await person.type("told after the decision")
        await person.press("enter")
        assert under(study, "Being consulted late")[:3] == [
            "invited after the decision", "told after the decision", "we hear of it in January",
        ]  # fmt: skip
        room = board_of(person)
        assert room.board.current == study.codes.get("told after the decision")

        await person.press("r")
        await person.type("told too late")
        await person.press("enter", "d")
        await person.type("After the fact.")
        await person.press("ctrl+s")
        assert study.codes.get("told too late").definition == "After the fact."
        assert "After the fact." in person.row(-3)

        await person.press("K", "K")
        assert "is the first here already" in person.row(-2)
        await person.press("J", "J")
        assert "Moved: in place 3 of 4 under “Being consulted late” (u takes" in person.row(-2)
        assert under(study, "Being consulted late")[:3] == [
            "invited after the decision", "we hear of it in January", "told too late",
        ]  # fmt: skip
        assert room.board.current == study.codes.get("told too late")

    drive(study, scenario, state=state)


def test_marked_concepts_are_grouped_and_merged(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "they came by themselves")
        await person.press("v")
        await at(person, "nobody asked")
        await person.press("v", "g")
        await person.type("Citizens giving")
        await person.press("enter")
        assert asked(person) == "Citizens giving"
        await person.type("Coming unasked")
        await person.press("enter")
        assert under(study, "Coming unasked") == ["they came by themselves", "nobody asked"]
        assert board_of(person).board.current == study.codes.get("Coming unasked")

        await at(person, "they came by themselves")
        await person.press("v")
        await at(person, "nobody asked")
        await person.press("v", "+")
        await person.type("nobody")
        await person.press("enter")
        merged = study.codes.get("nobody asked")
        assert merged.quotes == 2
        assert study.codes.get("they came by themselves").retired
        await person.press("u", "u")
        assert study.codes.get("nobody asked").parent is None

    drive(study, scenario, state=state)


def test_codes_of_two_levels_are_not_taken_together(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "nobody asked")
        await person.press("v")
        await at(person, "Citizens giving")
        await person.press("v")
        for key in ("space", "g", "+"):
            await person.press(key)
            assert "of several levels" in person.row(-2)
            assert not is_open(person.room)
        await person.press("escape")
        assert not board_of(person).board.marked

    drive(study, scenario, state=state)


def test_lifting_lowering_and_leaving_out_of_the_figure(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "cannot plan with that")
        await person.press("greater_than_sign")
        assert study.codes.get("cannot plan with that").level == "theme"
        await person.press("less_than_sign")
        await person.type("Citizens")
        await person.press("enter")
        lowered = study.codes.get("cannot plan with that")
        assert (lowered.level, lowered.parent) == ("concept", "Citizens giving")
        assert board_of(person).board.current == lowered

        await at(person, "Citizens giving")
        await person.press("less_than_sign")
        assert "has concepts" in person.grid(), "it is told before anything is asked"
        assert not is_open(person.room)
        await at(person, "cannot plan with that")
        await person.press("f")
        assert not study.codes.get("cannot plan with that").in_figure
        assert "○" in person.grid()
        await person.press("f")
        assert study.codes.get("cannot plan with that").in_figure

    drive(study, scenario, state=state)


def test_a_code_is_retired_with_a_reason_and_restored(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "nobody asked")
        await person.press("x", "escape")
        assert not study.codes.get("nobody asked").retired
        await person.press("x")
        await person.type("says nothing of trust")
        await person.press("enter")
        gone = study.codes.get("nobody asked")
        assert (gone.retired, gone.reason) == (True, "says nothing of trust")
        assert "nobody asked" not in "\n".join(person.grid().splitlines()[:-3])
        await person.press("a")
        await at(person, "nobody asked")
        assert "retired: says nothing of trust" in person.row(-2)
        assert " X restore " in person.row(-1)
        await person.press("r")
        assert "X restores it" in person.row(-2)
        await person.press("X")
        assert not study.codes.get("nobody asked").retired

    drive(study, scenario, state=state)


def test_the_mouse_pulls_a_concept_to_a_theme(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f6")
        board = board_of(person).board
        concept = board.sheet.cells[study.codes.get("nobody asked").id]
        theme = board.sheet.cells[study.codes.get("Citizens giving").id]
        await person.pilot.mouse_down(board, offset=(concept.x + 4, concept.y + 1))
        await person.pilot.hover(board, offset=(theme.x + 4, theme.y + 1))
        assert board.hand is not None
        await person.pilot.mouse_up(board, offset=(theme.x + 4, theme.y + 1))
        await person.settle()
        assert under(study, "Citizens giving") == ["we shared what we had", "nobody asked"]

        first = board.sheet.cells[study.codes.get("we shared what we had").id]
        last = board.sheet.cells[study.codes.get("nobody asked").id]
        await person.pilot.mouse_down(board, offset=(last.x + 4, last.y + 1))
        await person.pilot.hover(board, offset=(first.x + 4, first.y + 1))
        await person.pilot.mouse_up(board, offset=(first.x + 4, first.y + 1))
        await person.settle()
        assert under(study, "Citizens giving") == ["nobody asked", "we shared what we had"]

        await person.pilot.click(board, offset=(theme.x + 4, theme.y + 1), times=2)
        await person.settle()
        assert is_open(person.room)
        await person.type("Giving unasked")
        await person.press("enter")
        assert study.codes.get("Giving unasked").level == "theme"

    drive(study, scenario, state=state)


def test_what_is_pulled_may_go_meanwhile_and_is_not_moved_where_one_looks_only(
    study: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f6")
        board = board_of(person).board
        theme = board.sheet.cells[study.codes.get("Citizens giving").id]
        first = board.sheet.cells[study.codes.get("we shared what we had").id]
        gone = study.codes.get("nobody asked")
        cell = board.sheet.cells[gone.id]
        await person.pilot.mouse_down(board, offset=(cell.x + 4, cell.y + 1))
        await board_of(person).change(lambda project: project.codes.retire(gone, "doubled"))
        await person.pilot.hover(board, offset=(theme.x + 4, theme.y + 1))
        assert board.hand is None
        await person.pilot.mouse_up(board, offset=(theme.x + 4, theme.y + 1))
        assert study.history.log(1)[0].verb == "drop"

        person.app.sitting.looking = True
        await person.pilot.mouse_down(board, offset=(first.x + 4, first.y + 1))
        await person.pilot.hover(board, offset=(theme.x + 4, 1))
        assert board.hand is not None
        await person.pilot.mouse_up(board, offset=(theme.x + 4, 1))
        await person.settle()
        assert board.hand is None
        assert LOOKING in person.row(-2)

    drive(study, scenario, state=state)


def test_beyond_the_edge_a_pulled_code_goes_on(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f6")
        board = board_of(person).board
        await person.pilot.mouse_down(board, offset=(6, 1))
        await person.pilot.hover(board, offset=(6, 4))
        await person.pilot.hover("#place", offset=(6, 0))
        await person.until(lambda: board.hand is not None and board.hand.slot.home[1] is None)
        assert board.scroll_offset.y > 0
        await person.pilot.mouse_up("#place", offset=(6, 0))
        await person.settle()
        assert study.codes.get("invited after the decision").parent is None

    drive(study, scenario, state=state, size=(80, 24))
