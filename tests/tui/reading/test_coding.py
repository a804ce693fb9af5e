from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.tui.reading import telling
from gioia.tui.reading.acts.choice import unframed
from gioia.tui.reading.acts.coded import marked
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project

INVITED = "We were invited after the decision."
APP = "The app came before the need 👍🏽, you see."


def held(project: Project) -> dict[str, tuple[str, ...]]:
    return {quote.text: quote.codes for quote in project.quotes.list()}


def test_a_day_of_coding(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await person.press("right_curly_bracket", "s")
        assert person.bench.reader.selection != (0, 0)

        await person.press("c")
        await person.type("asked too late")
        await person.press("enter")
        assert held(project) == {INVITED: ("asked too late",)}
        assert "Coded “asked too late”" in person.row(-2)
        assert "║ asked too late" in person.grid()

        await person.press("s", "full_stop")
        assert held(project)[APP] == ("asked too late",)

        await person.press("left_parenthesis", "left_parenthesis", "e", "i")
        in_vivo = next(code for code in project.codes.list() if code.in_vivo)
        assert (in_vivo.label, in_vivo.quotes) == (INVITED.rstrip("."), 1)
        assert held(project)[INVITED] == ("asked too late", in_vivo.label)

        await person.press("2")
        assert len(project.quotes.list()) == 2
        assert "It has the code “We were invited" in person.row(-2)

        await person.press("x")
        assert "Take which code off?" in person.grid()
        await person.press("enter")
        assert held(project)[INVITED] in {("asked too late",), (in_vivo.label,)}
        await person.press("x")
        assert INVITED not in held(project)
        await person.press("x")
        assert "no code under the cursor" in person.row(-2)

        await person.press("u")
        assert len(held(project)[INVITED]) == 1
        assert "Undid: " in person.row(-2)
        await person.press("u")
        assert len(held(project)[INVITED]) == 2
        await person.press("U", "U")
        assert INVITED not in held(project)
        assert "Did again: " in person.row(-2)

    drive(project, scenario, state=state)


def test_undo_takes_a_new_code_and_its_quote_back_together(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await person.press("right_curly_bracket", "c")
        await person.type("trust")
        await person.press("enter")
        assert [code.label for code in project.codes.list()] == ["trust"]
        await person.press("u")
        assert project.codes.list() == []
        assert project.quotes.list() == []
        assert len(person.bench.reader.codings) == 0

    drive(project, scenario, state=state)


def test_the_palette_finds_by_a_few_letters_and_shows_the_definition(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await person.press("end", "c")
        await person.type("slw")
        assert "Trust that takes its time." in person.grid()
        assert "‹ building trust ‹ Relational work" in person.grid()
        await person.press("escape")
        assert len(coded.quotes.list()) == 3
        await person.press("c")
        await person.type("slw")
        await person.press("enter")
        question = "How did the co-production of services begin in your city?"
        assert held(coded)[question] == ("slow trust",)

    drive(coded, scenario, state=state)


def test_a_label_that_is_there_is_applied_not_made_again(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await person.press("c")
        await person.type("Asked too LATE")
        assert "new concept" not in person.grid()
        await person.press("ctrl+n")
        assert "One of that name is in the list already." in person.grid()
        await person.press("enter")

    before = len(coded.codes.list())
    drive(coded, scenario, state=state)
    assert len(coded.codes.list()) == before
    assert len(coded.quotes.list()) == 4


def test_the_codes_at_the_cursor_take_turns_and_the_marked_one_goes(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await person.press(*["right_square_bracket"] * 3)
        assert "slow trust ‹ building trust ‹ Relational work · Ada" in person.row(-3)
        first = marked(person.bench)
        await person.press("o")
        chosen = marked(person.bench)
        assert chosen.quote != first.quote
        await person.press("right_parenthesis")
        assert first.quote not in [one.quote for one in telling.held(person.bench)]
        assert marked(person.bench) == chosen
        await person.press("left_square_bracket", "k")
        assert person.bench.codes.current is not None
        await person.press("f3", "x", "enter")
        assert sum(len(quote.codes) for quote in coded.quotes.list()) == 3
        await person.press("left_square_bracket", "left_square_bracket", "left_square_bracket")
        assert "No coded passage before" in person.row(-2)
        await person.press("right_square_bracket")
        assert "No coded passage" not in person.row(-2)

    drive(coded, scenario, state=state)


def test_nothing_that_was_pressed_is_lost_by_quitting_at_once(
    project: Project, state: Path
) -> None:
    project.codes.add("trust")

    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await person.press("s", "c")
        await person.press("enter")
        await person.pilot.press("s", "full_stop", "s", "full_stop", "s", "full_stop")

    drive(project, scenario, state=state)
    assert len(project.quotes.list()) == 4


def test_refusals_are_told_with_the_way_out(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f4", "down", "n")
        await person.type("slow trust")
        await person.press("enter")
        assert "There is a concept “slow trust”" in person.grid()

    drive(coded, scenario, state=state)


def test_brackets_in_names_are_no_markup(files: Project, state: Path) -> None:
    odd = files.workspace.interviews / "a [bold]b[ c.txt"
    odd.write_text("One [red]sentence[/] here.\nYes.\n", encoding="utf-8")
    files.sources.add([odd], language="en")

    async def scenario(person: Driver) -> None:
        await person.press("i")
        assert "╭─ a [bold]b[ c.txt" in person.grid()
        assert "One [red]sentence[/] here" in person.row(-3)
        await person.press("f4", "d")
        assert "When does “One [red]sentence[/] here” apply?" in person.grid()
        await person.press("escape", "n")
        await person.type("One [red]sentence[/] here")
        await person.press("down", "down", "down", "enter")
        await person.press("n")
        await person.type("odd [/b] one")
        await person.press("enter")
        assert "odd [/b] one" in person.grid()
        assert "There is a concept “One [red]sentence[/] here”" in " ".join(person.grid().split())

    drive(files, scenario, state=state)


def test_what_a_text_holds_is_coded_whole(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        start = person.bench.reader.page.text.index("👍🏽")
        person.bench.reader.go_to(start)
        await person.press("shift+right", "c")
        await person.type("emoji")
        await person.press("enter")

    drive(project, scenario, state=state)
    assert list(held(project)) == ["👍🏽"]


def test_a_label_of_new_words_is_made_and_no_other_code_applied(
    project: Project, state: Path
) -> None:
    project.codes.add("He led the council of December")

    async def scenario(person: Driver) -> None:
        await person.press("enter", "right_curly_bracket", "s", "c")
        await person.type("held code")
        await person.press("enter")

    drive(project, scenario, state=state)
    assert [quote.codes for quote in project.quotes.list()] == [("held code",)]


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("“Rozkład widmowy (1-6).”", "Rozkład widmowy (1-6)"),
        ("(laughs) we were asked", "(laughs) we were asked"),
        ("(so they say)", "so they say"),
        ("they say «maybe»!", "they say «maybe»"),
        ("– no, never. –", "no, never"),
    ],
)
def test_an_in_vivo_label_loses_what_frames_it_and_no_half_of_a_pair(
    words: str, label: str
) -> None:
    assert unframed(words) == label
