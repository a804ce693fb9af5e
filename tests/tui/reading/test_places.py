from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def test_undo_goes_to_the_document_where_something_changed(coded: Project, state: Path) -> None:
    taras = coded.sources.get("taras.txt")
    start = coded.sources.text(taras.id).index("Nobody asked")
    late = coded.codes.get("asked too late")
    coded.quotes.add(taras, start, start + len("Nobody asked."), [late])

    async def scenario(person: Driver) -> None:
        await person.press("enter")
        anna = coded.sources.get("anna.txt")
        assert person.bench.desk.document == anna
        await person.press("u")
        assert person.bench.desk.document == coded.sources.get("taras.txt")
        assert person.bench.reader.cursor == start
        assert [quote.source for quote in coded.quotes.list()] == ["anna.txt"] * 3
        assert "Undid: " in person.row(-2)
        await person.press("u")
        assert person.bench.desk.document == coded.sources.get("anna.txt")

    drive(coded, scenario, state=state)


def test_history_says_in_plain_words_where_it_ends(empty: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("U")
        assert "Nothing more to do again" in person.row(-2)
        await person.press("u")
        assert "Nothing is left to undo." in person.row(-2)

    drive(empty, scenario, state=state)


def test_going_to_a_turn_a_share_and_an_end(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter", "g")
        await person.type("4")
        assert "turn 4 of 6  ·  Anna" in person.grid()
        await person.press("enter")
        assert reader.page.text[reader.cursor :].startswith("Żółć")
        assert "turn 4/6" in person.row(-2)
        await person.press("g")
        await person.type("12:30")
        assert "This document has no times" in person.grid()
        await person.press("enter", "escape", "g")
        await person.type("100%")
        await person.press("enter")
        assert reader.cursor == len(reader.page.text)

    drive(coded, scenario, state=state)


def test_a_click_on_the_ruler_goes_to_the_quote_there(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter")
        edge = reader.size.width - 1
        rows = person.grid().splitlines()[reader.region.y : reader.region.bottom]
        cells = [row[reader.region.right - 1] for row in rows]
        quoted = [cell for cell, sign in enumerate(cells) if sign in "╶╺┠┣"]
        assert quoted
        await person.pilot.click(reader, offset=(edge, quoted[-1]))
        assert reader.codings.at(reader.cursor)
        assert reader.fixed is None
        await person.press("slash")
        await person.type("cannot plan")
        await person.press("enter")
        assert "○" in person.grid() or "●" in person.grid()

    drive(coded, scenario, state=state, size=(80, 13))


def test_clicks_on_an_empty_row_take_nothing(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        reader = person.bench.reader
        await person.press("enter")
        rows = person.grid().splitlines()[reader.region.y : reader.region.bottom]
        words = [row[reader.region.x : reader.region.right - 1].strip() for row in rows]
        empty = words.index("")
        assert words[empty + 1]
        for times in (2, 3):
            await person.pilot.click(reader, offset=(0, empty), times=times)
            assert reader.fixed is None
        await person.pilot.click(reader, offset=(14, empty + 1), times=2)
        assert reader.fixed is not None

    drive(coded, scenario, state=state, size=(80, 13))
