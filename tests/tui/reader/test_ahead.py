"""Rows painted while the hand rests: those of the next page, and looking as they will then."""

from __future__ import annotations

import asyncio

from textual.app import App, ComposeResult

from gioia.tui.reader.codings import CodingIndex
from gioia.tui.reader.page import Page
from gioia.tui.reader.view import Reader

TEXT = "\n".join(f"line {number}" for number in range(200))


class Reading(App[None]):
    """A reader and nothing else."""

    def compose(self) -> ComposeResult:
        yield Reader()


def test_the_next_page_is_painted_before_it_is_asked_for() -> None:
    async def run() -> None:
        app = Reading()
        async with app.run_test(size=(60, 20)) as pilot:
            reader = app.query_one(Reader)
            reader.show(Page(TEXT, ()), CodingIndex())
            reader.move("page.down")
            await pilot.pause()
            top, height = reader.scroll_offset.y, reader.size.height
            following = range(top + height, top + 2 * height)
            while not all(row in reader._drawn for row in following):
                await pilot.pause(0.01)
            ready = [reader.render_line(y).text for y in range(height, 2 * height)]
            reader.repaint()
            assert ready == [reader.render_line(y).text for y in range(height, 2 * height)]
            assert following.stop not in reader._drawn

    asyncio.run(run())
