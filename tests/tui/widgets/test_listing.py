from __future__ import annotations

import asyncio

from textual.app import App, ComposeResult

from gioia.tui.widgets.bits import Bit, Line
from gioia.tui.widgets.listing import Listing


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Listing()


def test_the_room_of_lines_is_known_before_the_bar_beside_them_is_there() -> None:
    async def scenario() -> None:
        app = Bare()
        async with app.run_test(size=(20, 5)) as pilot:
            listing = app.query_one(Listing)
            for count in (5, 6, 4):
                room = listing.room_for(count)
                listing.show([Line(str(place), (Bit("words"),)) for place in range(count)])
                await pilot.pause()
                assert room == listing.scrollable_content_region.width == (19 if count > 5 else 20)
            listing.styles.scrollbar_gutter = "stable"
            await pilot.pause()
            assert listing.room_for(1) == listing.scrollable_content_region.width == 19

    asyncio.run(scenario())
