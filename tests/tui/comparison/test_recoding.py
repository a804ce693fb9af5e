"""Acts on compared quotes, by what the store holds afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.comparison.visiting import at_cursor, to_quotes, words_of
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def test_marked_quotes_are_recoded_as_one_change(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await to_quotes(person, compared, "slow trust")
        await person.press("space", "down", "space")
        assert "2 marked" in person.row(-2)
        await person.press("r")
        await person.type("fast")
        await person.press("enter")
        assert words_of(compared, "fast trust") == ["Trust is built", "Ґанок і їжа"]
        assert words_of(compared, "slow trust") == ["Every budget round", "They came by"]
        assert "Recoded 2 quotes to “fast trust”" in person.row(-2)
        assert at_cursor(person) == "They came by"

        await person.press("u")
        assert len(words_of(compared, "slow trust")) == 4
        assert words_of(compared, "fast trust") == []
        assert at_cursor(person) == "Trust is built"
        assert "Undid: recode 2 quotes to “fast trust”" in person.row(-2)

    drive(compared, scenario, state=state)


def test_a_quote_is_recoded_to_a_new_concept_and_uncoded(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await to_quotes(person, compared, "slow trust")
        await person.press("down", "r")
        await person.type("budget rounds")
        await person.press("ctrl+n")
        await person.settle()
        assert words_of(compared, "budget rounds") == ["Every budget round"]
        assert at_cursor(person) == "Ґанок і їжа"
        await person.press("u")
        assert "budget rounds" not in [code.label for code in compared.codes.list()]
        assert at_cursor(person) == "Every budget round"

        await person.press("a", "x")
        assert words_of(compared, "slow trust") == []
        assert len(compared.quotes.list()) == 3
        await person.press("u")
        assert len(words_of(compared, "slow trust")) == 4

    drive(compared, scenario, state=state)


def test_under_a_theme_each_quote_is_there_for_its_concepts(compared: Project, state: Path) -> None:
    both = compared.quotes.list(code=compared.codes.get("slow trust"))[0]
    compared.quotes.add(
        compared.sources.get("anna.txt"), both.start, both.end, [compared.codes.get("fast trust")]
    )

    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "building trust")
        assert len(room.side.quote_list.items) == 4
        await person.press("x")
        assert "Take off which?" in person.grid()
        await person.type("fast")
        await person.press("enter")
        assert len(words_of(compared, "slow trust")) == 4
        assert words_of(compared, "fast trust") == []
        await person.press("u", "o", "o")
        assert len(room.side.quote_list.items) == 5
        assert "── fast trust 1 quote" in person.grid()
        await person.press("a", "r")
        assert "Recode 4 quotes to" in person.grid()
        await person.press("escape", "a")
        await person.press("x")
        assert len(words_of(compared, "slow trust")) == 3
        assert words_of(compared, "fast trust") == ["Trust is built"]
        await person.press("u", "o", "r")
        await person.type("late")
        await person.press("enter")
        assert "Trust is built" in words_of(compared, "asked too late")
        assert words_of(compared, "fast trust") == []

    drive(compared, scenario, state=state)


def test_role_stance_and_note_are_marked_together(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await to_quotes(person, compared, "asked too late")
        await person.press("p", "p", "z")
        first = compared.quotes.list()[0]
        assert (first.role, first.stance) == ("proof", "contradicts")
        assert "△ proof · ≠ contradicts" in person.grid()
        await person.press("a", "z")
        quotes = compared.quotes.list(code=compared.codes.get("asked too late"))
        assert [quote.stance for quote in quotes] == ["qualifies"] * 3
        await person.press("escape", "n")
        await person.type("A telling detail.")
        await person.press("ctrl+s")
        assert compared.quotes.list()[0].note == "A telling detail."
        assert "✎ A telling detail." in person.grid()

    drive(compared, scenario, state=state)


def test_a_code_is_defined_named_and_merged_in_place(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "asked too late")
        await person.press("d")
        await person.type("Consulted when all was settled.")
        await person.press("ctrl+s")
        assert "Consulted when all was settled." in person.grid()
        await person.press("R")
        await person.type("consulted late")
        await person.press("enter")
        assert compared.codes.get("consulted late").definition.startswith("Consulted when")

        await person.press("down", "m")
        await person.type("slow")
        await person.press("enter")
        assert len(words_of(compared, "slow trust")) == 7
        assert room.side.pile is not None
        assert room.side.pile.code.label == "slow trust"
        assert at_cursor(person) == "Nobody asked us"
        await person.press("u")
        assert len(words_of(compared, "consulted late")) == 3

    drive(compared, scenario, state=state)


def test_two_compared_codes_are_merged_by_two_keys(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "slow trust")
        await person.press("c")
        await person.type("late")
        await person.press("enter", "m", "enter")
        await person.settle()
        assert len(words_of(compared, "slow trust")) == 7
        assert room.sides.beside is None

    drive(compared, scenario, state=state)


def test_a_memo_is_written_on_a_quote(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await to_quotes(person, compared, "slow trust")
        await person.press("M")
        await person.type("Time is the thing here.")
        await person.press("ctrl+s")
        (memo,) = compared.memos.list()
        assert (memo.on, memo.text) == ("quote", "Time is the thing here.")
        assert "1 memo" in person.grid()

    drive(compared, scenario, state=state)
