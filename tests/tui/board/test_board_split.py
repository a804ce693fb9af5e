from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.board.test_board import at, board_of, under
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def test_concepts_of_a_theme_go_to_a_new_one_beside_it(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "Being consulted late")
        await person.press("s", "tab", "down", "tab", "enter")
        await person.type("Hearing late")
        await person.press("ctrl+n")
        await person.settle()
        assert under(study, "Being consulted late") == ["the app came before the need, you see"]
        assert under(study, "Hearing late") == [
            "invited after the decision", "we hear of it in January",
        ]  # fmt: skip
        made = study.codes.get("Hearing late")
        assert (made.parent, made.position) == ("Token participation", 1)
        assert board_of(person).board.current == made
        assert study.history.log(1)[0].verb == "split"
        await person.press("u")
        assert len(under(study, "Being consulted late")) == 3

    drive(study, scenario, state=state)


def test_a_theme_goes_to_a_dimension_that_there_is_and_one_alone_is_not_parted(
    study: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "Relational work")
        await person.press("s", "enter")
        await person.type("Token")
        await person.press("enter")
        await person.settle()
        assert study.codes.get("Building trust slowly").parent == "Token participation"
        await at(person, "Relational work")
        await person.press("s")
        assert "There are no two themes under “Relational work”" in person.row(-2)
        await at(person, "nobody asked")
        await person.press("s")
        assert person.room.ROOM == "comparison"

    drive(study, scenario, state=state)
