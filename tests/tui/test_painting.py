from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.errors import NoWidget

from gioia.tui.palette.row_list import RowList
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from gioia.tui.app import GioiaApp

KEYS = (
    ("down", "W", "W"), ("s", "."), ("f4", "down"), ("f3", "t"), ("end",),
    ("c",), ("w", "e"), ("escape",), ("f1",), ("escape",),
)  # fmt: skip


class Paper:
    """What a terminal shows after all updates, where every character takes one cell."""

    def __init__(self, app: GioiaApp) -> None:
        self.rows = [[" "] * app.size.width for _ in range(app.size.height)]

    def note(self, _: object, update: object) -> None:
        if isinstance(update, LayoutUpdate):
            for y, strips in enumerate(update.strips):
                self._put(0, y, "".join(strip.text for strip in strips))
        elif isinstance(update, ChopsUpdate):
            for y, left, right in update.spans:
                for x, strip in update.chops[y].items():
                    if strip is not None and x < right and x + strip.cell_length > left:
                        self._put(x, y, strip.text)

    def _put(self, x: int, y: int, text: str) -> None:
        self.rows[y][x : x + len(text)] = text

    def grid(self) -> str:
        return "\n".join("".join(row).rstrip() for row in self.rows) + "\n"


@pytest.mark.parametrize("size", [(100, 30), (80, 24)], ids=["100x30", "80x24"])
def test_the_pieces_that_were_drawn_are_the_whole_screen(
    coded: Project, state: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("down", "enter")
        paper = Paper(person.app)
        monkeypatch.setattr(person.app, "_display", paper.note)
        person.bench.refresh()
        await person.settle()
        for keys in KEYS:
            await person.press(*keys)
            assert paper.grid() == person.grid()

    drive(coded, scenario, state=state, size=size)


def test_what_went_is_drawn_over_though_places_were_looked_up_before(
    coded: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("down", "enter")
        paper, bench = Paper(person.app), person.bench
        lay_out = bench._refresh_layout

        def look_up_and_lay_out(*given: Any, **named: Any) -> None:
            bench._compositor._full_map_invalidated = True  # as after any scroll
            assert bench._compositor.full_map
            lay_out(*given, **named)

        monkeypatch.setattr(person.app, "_display", paper.note)
        bench.refresh()
        await person.settle()
        monkeypatch.setattr(bench, "_refresh_layout", look_up_and_lay_out)
        for keys in (("c",), ("escape",), ("f1",), ("escape",)):
            await person.press(*keys)
            assert paper.grid() == person.grid()

    drive(coded, scenario, state=state, size=(80, 24))


def test_a_widget_is_told_of_its_new_size_though_places_were_looked_up_before(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("down", "enter")
        compositor, middle = person.bench._compositor, person.bench.query_one("#middle")
        middle.styles.width = 40
        person.bench.query_one("#panes")._clear_arrangement_cache()
        compositor._full_map_invalidated = True  # as after any scroll
        assert compositor.full_map[middle].region.width == 40 != middle.outer_size.width
        found = compositor.reflow(person.bench, person.bench.size)
        assert {middle, person.bench.reader} <= found.resized

    drive(coded, scenario, state=state, size=(100, 30))


def test_what_is_being_removed_is_neither_drawn_nor_asked_what_it_looks_like(
    coded: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("down", "enter", "c")
        bench, compositor = person.bench, person.bench._compositor
        rows = bench.query_one(RowList)
        (x, y, *_), _ = compositor.visible_widgets[rows]
        assert compositor.get_widget_at(x, y)[0] is rows
        monkeypatch.setattr(bench, "_refresh_layout", lambda *_, **__: None)  # it is not its turn
        await person.press("escape")
        assert not rows.is_attached
        assert rows in compositor.visible_widgets
        asked: list[object] = []
        monkeypatch.setattr(rows, "render_lines", asked.append)
        assert person.grid()
        assert not asked
        with pytest.raises(NoWidget):
            compositor.get_widget_at(x, y)
        assert not compositor.get_style_at(x, y)

    drive(coded, scenario, state=state, size=(80, 24))
