from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.reading.screen import Workbench
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


async def point_at(person: Driver, project: Project, label: str) -> None:
    await person.press("f4")
    person.bench.codes.reveal(project.codes.get(label).id)
    await person.settle()


def labels(project: Project, level: str) -> list[str]:
    return sorted(code.label for code in project.codes.list() if code.level == level)


def test_a_code_is_retired_with_a_reason_and_restored(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await point_at(person, coded, "asked too late")
        await person.press("x")
        assert "Why is “asked too late” retired? (its quote stays with it)" in person.grid()
        await person.type("too broad")
        await person.press("enter")
        retired = [code for code in coded.codes.list(retired=True) if code.retired]
        assert [(code.label, code.reason) for code in retired] == [("asked too late", "too broad")]
        assert len(coded.quotes.list()) == 3
        assert "asked too" not in "\n".join(person.grid().splitlines()[:-3])
        assert len(person.bench.reader.codings) == 3

        await person.press("X")
        assert "too broad" in person.grid()
        await person.press("enter")
        assert "asked too late" in labels(coded, "concept")
        assert len(person.bench.reader.codings) == 4
        await person.press("X")
        assert "No code is retired." in person.row(-2)

    drive(coded, scenario, state=state)


def test_a_code_with_quotes_is_merged_not_deleted(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await point_at(person, coded, "asked too late")
        await person.press("D")
        assert "“asked too late” has quotes." in person.grid()
        await person.press("plus")
        await person.type("money")
        await person.press("enter")
        assert labels(coded, "concept") == ["money takes trust away", "slow trust"]
        assert coded.codes.get("money takes trust away").quotes == 2
        assert person.bench.codes.current == coded.codes.get("money takes trust away")
        assert {quote.codes for quote in person.bench.desk.quotes.values()} >= {
            ("money takes trust away",)
        }
        await person.press("u")
        assert "asked too late" in labels(coded, "concept")

        await person.press("n")
        await person.type("nothing yet")
        await person.press("enter", "D")
        assert "nothing yet" not in labels(coded, "concept")

    drive(coded, scenario, state=state)


def test_codes_are_lifted_lowered_and_ordered_as_far_as_it_goes(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await point_at(person, coded, "asked too late")
        await person.press("less_than_sign")
        assert "A concept is the lowest level." in person.row(-2)
        await person.press("greater_than_sign")
        assert "asked too late" in labels(coded, "theme")
        await point_at(person, coded, "building trust")
        await person.press("K")
        assert "is the first here already" in person.row(-2)
        await person.press("J")
        assert "is the last here already" in person.row(-2)
        await point_at(person, coded, "slow trust")
        await person.press("M")
        assert "the concept “slow trust”" in person.grid()

    drive(coded, scenario, state=state)


def test_a_new_theme_says_where_it_lands_and_can_stand_alone(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f4", "n")
        await person.type("first")
        assert "under “Relational work”" in person.grid()
        await person.press("enter")
        await point_at(person, coded, "Relational work")
        await person.press("n")
        await person.type("first")
        await person.press("tab", "enter")
        assert "under nothing" in person.grid()  # the label is taken: asked again, as it was
        await person.press(*["backspace"] * len("first"))
        await person.type("second")
        await person.press("enter")

    drive(coded, scenario, state=state)
    assert coded.codes.get("first").parent == "Relational work"
    assert coded.codes.get("second").parent is None
    assert coded.codes.get("second").level == "theme"


def test_all_quotes_of_a_code_are_one_key_away(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "right_square_bracket", "q")
        assert not isinstance(person.app.screen, Workbench)
        assert "asked too late" in _text_of(person)
        await person.press("f3")
        await point_at(person, coded, "slow trust")
        await person.press("f5")
        assert not isinstance(person.app.screen, Workbench)
        assert "Trust is built slowly" in _text_of(person)

    drive(coded, scenario, state=state)


def _text_of(person: Driver) -> str:
    strips = person.app.screen._compositor.render_strips(person.app.size)
    return "\n".join(strip.text for strip in strips)
