from __future__ import annotations

import asyncio

from textual.app import App, ComposeResult
from textual.events import Key

from gioia.tui.widgets.draft_field import DraftField
from gioia.tui.widgets.word_line import WordLine

PERSIAN = "می\u200cخواهم"
FAMILY = "👨\u200d👩\u200d👧"


class Alone(App[None]):
    def compose(self) -> ComposeResult:
        yield WordLine()
        yield DraftField()


def typed(letter: str) -> Key:
    """As a terminal sends it; the pilot has another name for a joiner."""
    return Key(letter, letter)


def test_joiners_are_typed_as_letters_are() -> None:
    alone = Alone()

    async def run() -> None:
        async with alone.run_test() as pilot:
            line, field = alone.query_one(WordLine), alone.query_one(DraftField)
            for letter in PERSIAN:
                line.post_message(typed(letter))
            await pilot.pause()
            assert line.value == PERSIAN
            field.begin("", lambda _: None)
            for letter in FAMILY:
                field.post_message(typed(letter))
            await pilot.pause()
            assert field.text == FAMILY

    asyncio.run(run())
