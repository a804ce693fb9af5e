"""Definitions and notes that were being written when the program, or the person, stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.sitting.drafts import Draft, begin, words_of
from gioia.tui.sitting.seat import seat_of
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def test_words_that_were_cut_off_are_offered_again(coded: Project, state: Path) -> None:
    words = words_of(seat_of(coded))
    about = f"definition {coded.codes.get('slow trust').guid}"

    async def scenario(person: Driver) -> None:
        await person.press("enter", "f4", "home", "down", "down", "d", *" Years")
        assert begin(words.all).result() == {
            about: Draft("analytic", "Trust that takes its time. Years")
        }
        await person.press("escape")
        assert "comes back" in person.row(-2)
        await person.press("d")
        assert "time. Years" in person.grid()
        assert "your draft" in person.grid()
        await person.press("ctrl+r")
        assert "time. Years" not in person.grid()
        assert begin(words.all).result() == {}
        await person.press(*" Months", "ctrl+s")

    drive(coded, scenario, state=state, size=(100, 30))
    assert coded.codes.get("slow trust").definition == "Trust that takes its time. Months"
    assert begin(words.all).result() == {}
