"""The window that finds and makes, driven as a person would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.widgets import Input

from gioia.tui.modals.palette import Palette
from gioia.tui.palette.row_list import RowList
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def test_the_marked_row_says_what_enter_does_and_a_new_label_is_one_step_away(
    coded: Project, tmp_path: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "right_curly_bracket", "s", "c", *"trust")
        rows = person.grid().splitlines()
        (at,) = (at for at, row in enumerate(rows) if "slow trust" in row and "⏎ apply" in row)
        assert "+ new concept “trust”" in " ".join(rows[:at])
        await person.press("up")
        (marked,) = (row for row in person.grid().splitlines() if "+ new concept" in row)
        assert marked.rstrip("│ ").endswith("⏎ apply")
        await person.press("enter")

    drive(coded, scenario, state=tmp_path / "state.json", size=(100, 30))
    assert "trust" in [code.label for code in coded.codes.list()]


def test_a_click_takes_a_row_and_a_burst_of_letters_is_one_search(
    coded: Project, tmp_path: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "right_curly_bracket", "s", "c")
        window = person.bench.query_one(Palette)
        for key in (*"trust", *["backspace"] * 3, *"ust"):
            person.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await person.until(lambda: window.query_one(Input).value == "trust")
        await person.pilot.pause()
        rows = window.query_one(RowList)
        labels = [line.key for line in rows.lines]
        money = next(code for code in coded.codes.list() if code.label.startswith("money"))
        await person.pilot.click(rows, offset=(6, labels.index(money.guid)))
        await person.settle()

    drive(coded, scenario, state=tmp_path / "state.json")
    assert ("asked too late", "money takes trust away") in [
        quote.codes for quote in coded.quotes.list()
    ]
