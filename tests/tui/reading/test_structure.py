from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.reading.acts.coded import marked
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def test_building_the_three_levels_from_below(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await person.press("f4")
        person.bench.codes.reveal(coded.codes.get("asked too late").id)
        await person.settle()

        await person.press("m")
        await person.type("being consulted late")
        await person.press("enter")
        assert coded.codes.get("asked too late").parent == "being consulted late"
        assert "Moved “asked too late” under “being consulted late”" in person.row(-2)
        assert person.bench.codes.current == coded.codes.get("money takes trust away")

        await person.press("m")
        await person.type("trust")
        await person.press("enter")
        assert coded.codes.get("money takes trust away").parent == "building trust"

        person.bench.codes.reveal(coded.codes.get("being consulted late").id)
        await person.settle()
        await person.press("m")
        await person.press("enter")
        assert coded.codes.get("being consulted late").parent == "Relational work"

        await person.press("m", "ctrl+n")
        assert coded.codes.get("being consulted late").parent == "Relational work"
        await person.press("escape", "u", "u")
        assert coded.codes.get("money takes trust away").parent is None
        await person.press("U")
        assert coded.codes.get("money takes trust away").parent == "building trust"

    drive(coded, scenario, state=state)


def test_a_code_is_made_named_defined_and_ordered(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f4", "down")
        await person.press("n")
        assert "under “building trust”" in person.grid()
        await person.type("fast trust")
        await person.press("enter")
        made = coded.codes.get("fast trust")
        assert (made.level, made.parent) == ("concept", "building trust")
        assert person.bench.codes.current == made

        await person.press("r")
        await person.type("swift trust")
        await person.press("enter")
        assert coded.codes.get("swift trust").id == made.id

        await person.press("d")
        await person.type("At once.")
        await person.press("ctrl+s")
        assert coded.codes.get("swift trust").definition == "At once."

        await person.press("K")
        siblings = [code.label for code in coded.codes.list() if code.parent == "building trust"]
        assert siblings == ["swift trust", "slow trust"]
        assert person.bench.codes.current == coded.codes.get("swift trust")

    drive(coded, scenario, state=state)


def test_the_arrow_keys_choose_the_level(empty: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f4", "n")
        await person.type("trust")
        await person.press("up", "enter")
        await person.press("n")
        await person.type("work")
        await person.press("down", "enter")

    drive(empty, scenario, state=state)
    assert {code.label: code.level for code in empty.codes.list()} == {
        "trust": "theme", "work": "dimension",
    }  # fmt: skip


def test_going_to_the_quotes_of_a_code_and_applying_it(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        reader = person.bench.reader
        await person.press("f4", "down")
        starts = []
        for _ in range(3):
            await person.press("enter")
            starts.append(reader.cursor)
        text = reader.page.text
        assert starts == [text.index("Trust is"), text.index("over many"), text.index("Trust is")]
        assert "1 of 2 here" in person.row(-2)
        await person.press(*["down"] * 4, "enter")
        assert "money takes trust away" in person.row(-2)
        assert marked(person.bench).code.label == "money takes trust away"
        await person.press(*["up"] * 4)

        await person.press("a")
        assert "Words are coded with concepts" in person.row(-2)
        reader.select((text.index("The council"), text.index(", in December")))
        await person.press("down", "a")
        quote = next(one for one in coded.quotes.list() if one.text == "The council")
        assert quote.codes == ("slow trust",)
        assert person.bench.focused is reader

    drive(coded, scenario, state=state)


def test_a_dimension_does_not_move_and_keys_say_why(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f4", "home", "m")
        assert "A dimension stands under nothing" in person.row(-2)

    drive(coded, scenario, state=state)
