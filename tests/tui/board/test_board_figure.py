from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.board.figure import outline_of
from gioia.tui.board.reading import read_structure
from tests.tui.board.test_board import at, board_of, drawn
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def test_a_broad_screen_shows_the_figure_beside_the_board(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f6")
        await drawn(person, "nobody answers us")
        await at(person, "nobody answers us")
        await person.press("r")
        await person.type("no reply")
        await person.press("enter")
        await drawn(person, "no reply")
        await at(person, "they came by themselves")
        await person.press("space", "left", "left")
        await drawn(person, "they came by")
        await person.press("escape")
        figure = board_of(person).figure
        await person.until(lambda: "they came by" not in "\n".join(figure.lines))
        await person.press("p")
        assert not figure.display

    drive(study, scenario, state=state, size=(160, 48))


def test_the_figure_of_the_board_is_that_of_the_project(study: Project) -> None:
    study.codes.set_in_figure(study.codes.get("staying at home"), in_figure=False)
    study.codes.retire(study.codes.get("Losing trust quickly"), "too thin")
    structure, _ = read_structure(study)
    assert outline_of(structure) == study.outline()


def test_on_a_narrow_screen_the_figure_covers_the_board(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await at(person, "nobody answers us")
        room = board_of(person)
        await person.press("p")
        await drawn(person, "nobody answers us")
        at_cursor = room.board.current
        await person.press("t")
        assert (room.board.current, " t tray " in person.row(-1)) == (at_cursor, False)
        await person.press("right", "down")
        assert room.board.current == study.codes.get("nobody answers us")
        assert room.figure.scroll_offset == (4, 1)
        await person.press("r")
        assert "p goes back" in person.row(-2)
        await person.press("P")
        await person.type("springer-84")
        await person.press("enter")
        assert "springer-84, classic, 84 × " in str(room.figure.border_title)
        await person.press("escape")
        assert room.board.display

    drive(study, scenario, state=state, size=(80, 24))


def test_the_figure_is_written_and_the_board_says_where(study: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f6", "e")
        assert "Written: exports/data-structure.svg .pdf .png; 2 warnings: p shows." in person.row(
            -2
        )
        written = sorted(path.suffix for path in study.workspace.exports.iterdir())
        assert written == [".pdf", ".png", ".svg"]

    drive(study, scenario, state=state)
