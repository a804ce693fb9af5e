"""Keys in a burst are about what is shown after the one before, and not about what was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.tui.comparison.quote_list import QuoteList
from gioia.tui.room.errands import ToCode
from tests.tui.comparison.visiting import at_cursor, burst
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project

DEFINED = "It is asked for, and nothing comes of it. " * 8


@pytest.mark.parametrize("size", [(80, 16), (160, 48)])
def test_a_burst_does_what_the_same_keys_do_one_by_one(
    compared: Project, state: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next code has a definition of several rows: its quotes have fewer."""
    slow, fast = (compared.codes.get(label) for label in ("slow trust", "fast trust"))
    compared.codes.define(fast, DEFINED)
    anna = compared.sources.get("anna.txt")
    end = len(compared.sources.text(anna.id)) - 1
    for start in (0, 13, 100, 200):
        compared.quotes.add(anna, start, end, [slow, fast])
    keys = "down", "right_square_bracket", "pagedown", "slash", "a", "enter", "pagedown"
    seen: list[tuple[str, str]] = []

    async def one_by_one(person: Driver) -> None:
        person.bench.act(person.app.go("comparison", ToCode(slow.guid)))
        await person.settle()
        for key in keys:
            await person.press(key)
        seen.append((at_cursor(person), person.grid()))

    async def at_once(person: Driver) -> None:
        # Textual does not tell of a size where somebody asked for a place just before
        monkeypatch.setattr(QuoteList, "on_resize", lambda _: None)
        person.bench.act(person.app.go("comparison", ToCode(slow.guid)))
        await burst(person, *keys)
        seen.append((at_cursor(person), person.grid()))

    drive(compared, one_by_one, state=state, size=size)
    drive(compared, at_once, state=state.with_name("other.json"), size=size)
    assert seen[0] == seen[1]
