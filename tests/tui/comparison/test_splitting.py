"""Splitting a code quote by quote, by what the store holds before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.comparison.visiting import at_cursor, to_quotes, words_of
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def test_a_code_is_split_by_one_key_a_quote_and_as_one_change(
    compared: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "slow trust")
        await person.press("s")
        await person.type("shared need")
        await person.press("ctrl+n")
        await person.settle()
        assert "4 left" in person.row(-2)
        await person.press("a", "b")
        assert at_cursor(person) == "Ґанок і їжа"
        await person.press("b", "x")
        assert "A split is under way" in person.row(-2)
        assert len(words_of(compared, "slow trust")) == 4
        assert "1 left" in person.row(-2)

        await person.press("s")
        assert "To “shared need”: 2" in person.grid()
        assert "Not decided, stays: 1" in person.grid()
        await person.press("escape", "up", "a", "s", "enter")
        await person.settle()
        assert words_of(compared, "shared need") == ["Every budget round"]
        assert len(words_of(compared, "slow trust")) == 3
        assert compared.codes.get("shared need").parent == "building trust"
        assert room.walk is None

        await person.press("u")
        assert len(words_of(compared, "slow trust")) == 4
        assert "shared need" not in [code.label for code in compared.codes.list()]

    drive(compared, scenario, state=state)


def test_a_split_to_a_code_that_there_is_and_one_that_is_left(
    compared: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "slow trust")
        await person.press("s")
        await person.type("fast")
        await person.press("enter", "s")
        assert "No quote goes to “fast trust” yet" in person.row(-2)
        await person.press("b", "escape")
        assert room.walk is None
        assert words_of(compared, "fast trust") == []

        await person.press("home", "s")
        await person.type("fast")
        await person.press("enter", "b", "b", "s", "enter")
        await person.settle()
        assert words_of(compared, "fast trust") == ["Trust is built", "Every budget round"]
        await person.press("u")
        assert len(words_of(compared, "slow trust")) == 4

    drive(compared, scenario, state=state)


def test_a_split_beside_another_code_stays_with_the_column_it_began_in(
    compared: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "slow trust")
        await person.press("c")
        await person.type("late")
        await person.press("enter", "tab", "s", "enter")
        await person.settle()
        assert room.walk is not None
        assert room.walk.label == "asked too late"
        await person.press("tab", "b", "b", "s", "enter")
        await person.settle()
        assert len(words_of(compared, "asked too late")) == 5
        assert words_of(compared, "slow trust") == ["Ґанок і їжа", "They came by"]

    drive(compared, scenario, state=state)


def test_a_theme_is_not_split(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await to_quotes(person, compared, "building trust")
        await person.press("s")
        assert "A theme is split on the board" in person.row(-2)

    drive(compared, scenario, state=state)


def test_going_elsewhere_and_to_another_code_does_not_lose_a_split(
    compared: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "slow trust")
        await person.press("s", "enter")
        await person.press("b", "f6", "end", "f5")
        assert room.walk is not None
        assert len(room.walk.sent) == 1
        assert "A split is under way" in person.row(-2)
        await person.press("escape", "f6", "f5")
        assert room.side.pile is not None
        assert room.side.pile.code.label == "slow trust"
        await person.press("f6", "end", "f5")
        assert room.side.pile.code.label == "asked too late"

    drive(compared, scenario, state=state)
