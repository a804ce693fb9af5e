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
