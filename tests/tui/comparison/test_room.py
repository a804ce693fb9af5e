"""Seeing the quotes of a code: order, choice, context, two codes, there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.tui.reading.screen import Workbench
from gioia.tui.room.errands import ToCode
from tests.tui.comparison.visiting import at_cursor, here, to_quotes
from tests.tui.driving import Driver, check_snapshot, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 48)])
def test_it_looks_as_it_was_found_good(
    compared: Project, state: Path, size: tuple[int, int]
) -> None:
    name = f"{size[0]}x{size[1]}"
    quote = compared.quotes.list(code=compared.codes.get("slow trust"))[1]
    compared.quotes.mark(quote, role="power", stance="contradicts", note="Against the grain.")

    async def scenario(person: Driver) -> None:
        await to_quotes(person, compared, "slow trust")
        check_snapshot(f"comparison-{name}", person.grid())
        await person.press("c")
        await person.type("too late")
        await person.press("enter")
        check_snapshot(f"comparison-pair-{name}", person.grid())
        await person.press("escape", "g")
        await person.type("building")
        await person.press("enter", "o", "o", "down", "space", "plus", "plus")
        check_snapshot(f"comparison-theme-{name}", person.grid())

    drive(compared, scenario, state=state, size=size)


def test_from_a_quote_to_its_place_and_back_to_the_same_quote(
    compared: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await to_quotes(person, compared, "slow trust")
        await person.press("down", "down", "down")
        assert at_cursor(person) == "They came by"
        await person.press("enter")
        assert isinstance(person.app.screen, Workbench)
        reader = person.bench.reader
        assert reader.page.text[slice(*reader.selection)].startswith("They came by themselves")

        await person.press("f5")
        assert at_cursor(person) == "They came by"
        await person.press("escape")
        person.bench.reader.go_to(person.bench.reader.page.text.index("Ґанок"))
        await to_quotes(person, compared, "slow trust")
        assert at_cursor(person) == "Ґанок і їжа"

    drive(compared, scenario, state=state)


def test_from_a_theme_to_a_place_and_back_to_the_theme(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "building trust")
        await person.press("down", "enter", "f5")
        assert room.side.pile is not None
        assert room.side.pile.code.label == "building trust"
        assert at_cursor(person) == "Every budget round"
        await person.press("escape", "f5")
        assert room.side.pile.code.label == "slow trust"
        assert at_cursor(person) == "Every budget round"

    drive(compared, scenario, state=state)


def test_quotes_are_ordered_searched_and_narrowed(compared: Project, state: Path) -> None:
    quote = compared.quotes.list(code=compared.codes.get("slow trust"))[2]
    compared.quotes.mark(quote, stance="contradicts")

    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "slow trust")
        assert "4 quotes · 2 of 2 informants · 2 sources · Anna has 50%" in person.grid()
        await person.press("o")
        assert "── Taras 2 quotes" in person.grid()

        await person.press("slash")
        await person.type("day")
        assert at_cursor(person) == "They came by"
        await person.press("enter")
        assert "1 of 4 shown · with “day”" in person.grid()
        await person.press("slash")
        await person.type("s nothing")
        assert "No quote is like that" in person.grid()
        await person.press("escape")
        assert len(room.side.quote_list.items) == 1
        await person.press("escape", "f")
        assert [item.quote.id for item in room.side.quote_list.items] == [quote.id]
        await person.press("f")
        assert not room.side.quote_list.items
        await person.press("escape")
        assert len(room.side.quote_list.items) == 4

    drive(compared, scenario, state=state)


def test_more_or_less_of_the_words_around(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await to_quotes(person, compared, "asked too late")
        await person.press("end")
        assert "You cannot plan" in person.grid()
        await person.press("minus")
        assert "You cannot plan" not in person.grid()
        await person.press("plus", "plus", "plus", "plus")
        assert "Who decides on the budget?" in person.grid()

    drive(compared, scenario, state=state)


def test_from_code_to_code_and_two_side_by_side(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "slow trust")
        await person.press("]")
        assert room.side.pile is not None
        assert room.side.pile.code.label == "fast trust"
        assert "No quotes yet." in person.grid()
        await person.press("]", "]")
        assert "There is no concept after this one." in person.row(-2)
        assert at_cursor(person) == "We were invited"

        await person.press("c")
        await person.type("slow")
        await person.press("enter")
        assert "We were invited" in person.grid()
        assert at_cursor(person) == "Trust is built"
        await person.press("tab", "down")
        assert at_cursor(person) == "Nobody asked us"
        await person.press("tab")
        assert at_cursor(person) == "Trust is built"
        await person.press("escape")
        assert room.sides.beside is None
        assert "We were invited" not in person.grid()

    drive(compared, scenario, state=state)


def test_without_a_code_one_is_chosen_first(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f5")
        await person.press("escape")
        assert "No code is chosen." in person.grid()
        await person.press("r")
        assert "There is no quote under the cursor." in person.row(-2)
        await person.press("f5")
        await person.type("late")
        await person.press("enter")
        assert at_cursor(person) == "We were invited"
        await person.press("escape")
        assert isinstance(person.app.screen, Workbench)

    drive(compared, scenario, state=state)


def test_on_a_narrow_screen_two_codes_lie_behind_each_other(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await to_quotes(person, compared, "slow trust")
        await person.press("c")
        await person.type("late")
        await person.press("enter")
        assert "We were invited" in person.grid()
        assert "Trust is built" not in person.grid()
        await person.press("tab")
        assert "Trust is built" in person.grid()
        assert "We were invited" not in person.grid()

    drive(compared, scenario, state=state, size=(80, 24))


def test_by_the_mouse(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "slow trust")
        shown = room.side.quote_list
        await person.pilot.click(shown, offset=(10, 7))
        await person.settle()
        assert at_cursor(person) == "Every budget round"
        await person.pilot.click(shown, offset=(10, 7), times=2)
        await person.settle()
        assert isinstance(person.app.screen, Workbench)

    drive(compared, scenario, state=state)


def test_a_code_that_goes_elsewhere_is_shown_no_longer(compared: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "slow trust")
        await person.press("escape")
        code, late = (compared.codes.get(label) for label in ("slow trust", "asked too late"))
        await room.gateway.change(lambda project: project.codes.retire(late))
        person.bench.act(person.app.go("comparison", ToCode(late.guid)))
        await person.settle()
        assert "That code is retired, or gone." in person.row(-2)
        assert room.columns.guids == (code.guid,)
        room.sides.columns = room.columns.showing(compared.codes.get("fast trust").guid)
        room.exchange([])  # while the other code is still being read
        room.sides.columns = room.columns.showing(code.guid)
        await person.press("f3")
        await room.gateway.change(lambda project: project.codes.retire(code))
        await person.press("f5")
        await person.press("escape")
        assert here(person).side.pile is None
        assert "No code is chosen." in person.grid()

    drive(compared, scenario, state=state)


def test_nothing_of_a_long_quote_is_skipped_and_pages_take_the_cursor_along(
    compared: Project, state: Path
) -> None:
    anna = compared.sources.get("anna.txt")
    code = compared.codes.add("everything")
    text = compared.sources.text(anna.id)
    for start in (0, 13, 100, 200):
        compared.quotes.add(anna, start, len(text) - 1, [code])

    async def scenario(person: Driver) -> None:
        room = await to_quotes(person, compared, "everything")
        shown = room.side.quote_list
        seen = person.grid()
        while shown.number == 1:
            seen += person.grid()
            await person.press("down")
        assert shown.number == 2
        assert all(word in seen for word in ("co-production", "Łódź", "December", "cannot"))
        await person.press("pagedown", "pagedown")
        assert shown.number > 2
        await person.press("end")
        assert shown.number == 4
        await person.press("pagedown", "pageup", "home")
        assert shown.number == 1
        assert "anna.txt 4 quotes" in person.grid()
        await person.press("down", "home")
        assert "anna.txt 4 quotes" in person.grid()

    drive(compared, scenario, state=state, size=(80, 16))
