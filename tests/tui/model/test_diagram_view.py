from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.app import App
from textual.geometry import Region

from gioia.tui.model.diagram.drawing import Diagram, diagram
from gioia.tui.model.diagram_view import DiagramView, around
from tests.tui.model.relations import code, relation

if TYPE_CHECKING:
    from textual.app import ComposeResult

TRUST, LATE, AWAY = code(1, "building trust"), code(2, "asking too late"), code(3, "staying away")
RELATIONS = [relation(1, LATE, AWAY), relation(2, AWAY, TRUST, "hinders")]


class Showing(App[None]):
    """Shows one diagram, five times as wide as the screen."""

    def compose(self) -> ComposeResult:
        yield DiagramView()

    def on_mount(self) -> None:
        self.query_one(DiagramView).show(_wide)


def _wide(cells: int) -> Diagram:
    return diagram(RELATIONS, 5 * cells)


def bold(view: DiagramView) -> str:
    """What stands out."""
    return "".join(
        segment.text
        for row in range(view.size.height)
        for segment in view.render_line(row)
        if segment.style is not None and segment.style.bold
    ).strip()


def test_the_arrow_of_a_relation_stands_out_and_comes_into_sight() -> None:
    async def scenario() -> None:
        app = Showing()
        async with app.run_test(size=(40, 6)) as pilot:
            view = app.query_one(DiagramView)
            assert view.scroll_offset.x == 0
            assert not bold(view)
            view.light(102)
            await pilot.pause()
            assert bold(view) == "2─×►"
            assert view.scroll_offset.x > 0
            view.light(101)
            await pilot.pause()
            assert bold(view) == "1──►"
            view.light(None)
            await pilot.pause()
            assert not bold(view)

    asyncio.run(scenario())


def test_around_cells() -> None:
    assert around({(2, 5), (1, 7)}) == Region(5, 1, 3, 2)
