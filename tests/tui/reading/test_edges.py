from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.room.errands import ToPlace
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project

INVITED = "We were invited after the decision."


def texts(project: Project) -> list[str]:
    return [quote.text for quote in project.quotes.list()]


def test_the_edges_of_a_quote_move_by_words_and_sentences(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter", "right_square_bracket", "E")
        assert "Moving the end of “We were invited after the decision.”  6 → 6" in person.row(-3)
        assert "keep" in person.row(-1)
        await person.press("e", "e", "x", "c")
        assert reader.page.text[slice(*reader.selection)] == f"{INVITED} The app"
        await person.press("o", "w")
        assert "Moving the start" in person.row(-3)
        assert "6 → 7 words" in person.row(-3)
        assert "Move the start as you move" in person.row(-2)
        assert texts(coded)[0] == INVITED
        await person.press("enter")
        assert texts(coded)[0] == "were invited after the decision. The app"
        assert coded.quotes.list()[0].codes == ("asked too late",)
        assert "6 → 7 words" in person.row(-2)
        assert "asked too late" in person.row(-3)
        assert reader.fixed is None

        await person.press("u")
        assert texts(coded)[0] == INVITED
        await person.press("E", "s", "escape")
        assert texts(coded)[0] == INVITED
        assert "as it was" in person.row(-2)
        await person.press("E", "u", "u")
        assert person.bench.pane() == "edges"
        await person.press("u")
        assert texts(coded) == []
        assert person.bench.pane() == "reader"

    drive(coded, scenario, state=state)


def test_the_mouse_moves_an_edge_too(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter", "right_square_bracket", "E")
        row = reader.rows.row_of(reader.page.text.index("The")) - reader.scroll_offset.y
        column = reader.rows.shown(row).index("The") + len("The")
        await person.pilot.click(reader, offset=(column + 1, row))
        await person.press("enter")

    drive(coded, scenario, state=state)
    assert texts(coded)[0] == f"{INVITED} The"


def test_whoever_goes_elsewhere_has_let_go_of_the_edges(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "right_square_bracket", "E", "e")
        other = coded.quotes.list()[-1]
        document = coded.sources.get(other.source).guid
        await person.app.go("reading", ToPlace(document, other.start, other.end))
        assert person.bench.pane() == "reader"
        await person.press("enter", "escape")
        assert texts(coded)[0] == INVITED

    drive(coded, scenario, state=state)
