from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.tui.reading.acts.coded import marked
from tests.tui.driving import Driver, check_snapshot, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project

THUMB = str.maketrans(dict.fromkeys("▁▂▃▄▅▆▇█", " "))
"""Without the ends of a scroll bar: they tell how many keys there are further down."""


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 48)])
def test_it_looks_as_it_was_found_good(coded: Project, state: Path, size: tuple[int, int]) -> None:
    name = f"{size[0]}x{size[1]}"

    async def scenario(person: Driver) -> None:
        await person.press("f2", "enter")
        await person.press(*["right_square_bracket"] * 2)
        check_snapshot(f"coded-{name}", person.grid())
        await person.press("s", "c")
        check_snapshot(f"palette-{name}", person.grid())
        await person.press("escape", "f4")
        check_snapshot(f"codes-{name}", person.grid())
        await person.press("escape", "f1")
        check_snapshot(f"help-{name}", person.grid().translate(THUMB))

    drive(coded, scenario, state=state, size=size)


def test_finding_words(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter")
        await person.press("slash")
        await person.type("budget")
        assert "“budget”: 1 of 2" in person.row(-2)
        first = reader.cursor
        await person.press("enter", "n")
        assert reader.cursor > first
        await person.press("n")
        assert reader.cursor == first
        await person.press("N")
        assert reader.cursor > first
        await person.press("escape", "home", "s", "slash")
        before, selection = person.bench.find_from, reader.selection
        await person.type("budget")
        assert reader.cursor != before
        await person.type("less")
        assert "is not in this document" in person.row(-2)
        assert reader.cursor == before
        await person.press("escape")
        assert reader.cursor == before
        assert reader.selection == selection
        assert len(reader.matches) == 0

    drive(project, scenario, state=state)


def test_the_mouse_takes_words_turns_and_stretches(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter")

        def selected() -> str:
            return reader.page.text[slice(*reader.selection)]

        await person.pilot.click(reader, offset=(19, 0), times=2)
        assert selected() == "did"
        await person.pilot.click(reader, offset=(19, 3), times=3)
        assert selected().startswith("We were invited")
        assert selected().endswith("in the afternoon.")
        await person.pilot.mouse_down(reader, offset=(1, 0))
        await person.pilot.hover(reader, offset=(11, 0))
        await person.pilot.mouse_up(reader, offset=(11, 0))
        assert selected() == "Interviewer"
        emoji = person.grid().splitlines()[5].index("👍")
        await person.pilot.click(reader, offset=(emoji - 28, 4))
        assert reader.page.text[reader.cursor :].startswith("👍🏽")

    drive(project, scenario, state=state)


def test_the_mouse_marks_a_code_in_the_margin_and_takes_its_quote(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter")
        part = slice(reader.region.x, reader.region.right)
        lines = [line[part] for line in person.grid().splitlines()[reader.region.y :]]
        for name in ("┃slow", "╎money", "║asked"):
            row = next(at for at, line in enumerate(lines) if name in line)
            at = lines[row].index(name) + 1, row
            await person.pilot.click(reader, offset=at)
            assert marked(person.bench).code.label.startswith(name[1:])
        await person.pilot.click(reader, offset=at, times=2)
        taken = marked(person.bench).quote
        assert reader.selection == (taken.start, taken.end)

    drive(coded, scenario, state=state, size=(160, 48))


def test_panes_and_colours_and_the_command_palette(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        bench = person.bench
        await person.press("enter", "f4")
        assert person.focused == "codes"
        await person.press("tab")
        assert person.focused == "documents"
        await person.press("shift+tab", "shift+tab")
        assert person.focused == "reader"
        await person.press("ctrl+p")
        await person.type("open taras")
        await person.press("enter")
        assert bench.desk.document == project.sources.get("taras.txt")
        await person.press("colon")
        await person.type("change colours")
        await person.press("enter")
        assert person.app.theme == "gioia-light"
        assert "Colours: light" in person.row(-2)

    drive(project, scenario, state=state)

    async def again(person: Driver) -> None:
        assert person.app.theme == "gioia-light"

    drive(project, again, state=state)


def test_resizing_keeps_the_words_in_sight(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter")
        await person.press("ctrl+end")
        for size in ((60, 14), (140, 40), (80, 12)):
            await person.pilot.resize_terminal(*size)
            await person.settle()
            row = reader.rows.row_of(reader.cursor)
            assert reader.scroll_offset.y <= row < reader.scroll_offset.y + reader.size.height

    drive(project, scenario, state=state, size=(80, 12))


def test_a_wider_and_higher_screen_shows_the_same_words(project: Project, state: Path) -> None:
    name = "anna who teaches.txt"
    project.sources.rename(project.sources.get("anna.txt"), name)

    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter", "ctrl+end", "left_curly_bracket", "e")
        cursor, selection = reader.cursor, reader.selection
        row = reader.rows.row_of(cursor) - reader.scroll_offset.y
        assert 0 <= row < reader.size.height
        assert name not in person.row(-2)
        await person.pilot.resize_terminal(160, 48)
        await person.settle()
        assert name in person.row(-2)
        assert (reader.cursor, reader.selection) == (cursor, selection)
        row = reader.rows.row_of(cursor) - reader.scroll_offset.y
        assert 0 <= row < reader.size.height
        await person.pilot.resize_terminal(80, 24)
        await person.settle()
        assert reader.cursor == cursor

    drive(project, scenario, state=state, size=(80, 24))

    async def again(person: Driver) -> None:
        reader = person.bench.reader
        assert reader.page.text[reader.cursor - 3 : reader.cursor] == "The"

    drive(project, again, state=state, size=(160, 48))


def test_selecting_grows_shrinks_and_ends(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter")
        await person.press("right_curly_bracket", "w", "plus")
        text = reader.page.text
        assert text[slice(*reader.selection)] == "were"
        await person.press("plus")
        assert "6 words" in person.row(-2)
        await person.press("plus", "minus", "minus")
        assert text[slice(*reader.selection)] == "were"
        await person.press("escape")
        assert reader.fixed is None
        await person.press("v", "w", "w", "v", "w")
        assert reader.selection == (reader.cursor, reader.cursor)
        await person.press("W", "shift+right", "y")
        assert "Copied." in person.row(-2)

    drive(project, scenario, state=state)


def test_without_colour_nothing_is_told_by_colour_alone(
    coded: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def scenario(person: Driver) -> None:
        await person.press("enter")
        assert person.app.current_theme.ansi
        reader = person.bench.reader
        strip = reader.render_line(reader.rows.row_of(reader.page.text.index("We were")))
        tinted = [segment for segment in strip if "invited" in segment.text]
        assert all(segment.style and segment.style.underline for segment in tinted)
        assert "asked too" in strip.text

    drive(coded, scenario, state=state)
