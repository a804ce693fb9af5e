from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.board.acts.checks import dismiss, place_of, revive
from gioia.tui.board.problems import problems_of
from gioia.tui.board.structure import structure_of
from gioia.tui.room.errands import ToPlace, ToRelation
from tests.tui.board.test_board import at, board_of, checked
from tests.tui.driving import Driver, check_snapshot, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from gioia.records import Fault


def test_problems_stand_at_their_codes_and_in_a_list(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "Citizens giving")
        await checked(person)
        assert "Themes without a dimension ✗ 1 ──" in person.grid()
        assert "•! Citizens giving" in person.grid()
        assert "✗ G02 is in the figure but under no dimension. Move it" in person.grid()
        check_snapshot("board-problems-100x30", person.grid())
        await person.press("!")
        check_snapshot("board-problem-list-100x30", person.grid())
        await person.press("home", "enter")
        assert board_of(person).board.current == study.codes.get("they came by themselves")

    drive(study, scenario, state=state, size=(100, 30))


def test_a_problem_is_dismissed_with_a_reason_and_revived(study: Project, state: Path) -> None:
    def dismissed() -> list[str]:
        return [fault.dismissed for fault in study.check() if fault.dismissed]

    async def scenario(person: Driver) -> None:
        await at(person, "Losing trust quickly")
        await checked(person)
        assert "! G09" in person.row(-2)
        await person.press("!", "x")
        await person.type("it is a theme of its own")
        await person.press("enter")
        assert dismissed() == ["it is a theme of its own"]
        assert study.history.log(1)[0].verb == "dismiss-warning"
        await person.press("escape")
        assert "! G09" not in person.row(-2)

        await person.press("!", "end", "r", "escape")
        assert dismissed() == []

        await person.press("!", "home", "x")
        assert "G01 is an error: it cannot be dismissed" in person.row(-2)
        await person.press("escape")
        assert dismissed() == []

    drive(study, scenario, state=state)


def test_what_several_codes_have_alike_is_dismissed_and_revived_as_one_change(
    study: Project,
) -> None:
    def told() -> dict[Fault, list[Fault]]:
        return problems_of(study.check()).told(structure_of(study.codes.list()))

    (vague,) = [one for one in told() if one.place == "each of 5 themes"]
    before = len(study.history.log())
    dismiss(study, vague, told()[vague], "drafted\x07 only")
    assert len(study.history.log()) == before + 1
    assert study.history.log(1)[0].summary == "dismiss G24 of each of 5 themes: drafted only"
    (left,) = [one for one in told() if one.dismissed]
    assert (left.place, left.dismissed) == ("each of 5 themes", "drafted only")
    revive(study, left, told()[left])
    assert len(study.history.log()) == before + 2
    assert vague in told()


def test_what_a_problem_is_about_is_found_in_its_room(study: Project) -> None:
    start, end, *_ = [code for code in study.codes.list() if code.level == "theme"]
    relation = study.model.add(start, end)
    assert place_of(study, relation.guid) == ("model", ToRelation(relation.guid))
    quote = study.quotes.list()[0]
    source = study.sources.by_id(quote.source_id)
    there = ToPlace(source.guid, quote.start, quote.end)
    assert place_of(study, quote.guid) == ("reading", there)
    assert place_of(study, source.guid) == ("reading", ToPlace(source.guid))
    assert place_of(study, "") is None
