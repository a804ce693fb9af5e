from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from gioia.errors import FileError, NotFound
from gioia.project import Project
from gioia.tui.modals.importing import Importing
from gioia.tui.reading.acts import documents, showing
from gioia.tui.room.acts.importing import show_while
from gioia.tui.sitting import remembered
from tests.tui.driving import Driver, check_snapshot, drive

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_an_empty_project_says_what_to_do_and_imports(files: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        check_snapshot("empty-100x30", person.grid())
        await person.press("i")
        await person.until(lambda: "2 imported." in person.grid())
        await person.press("enter")
        assert "anna.txt" in person.row(2)
        await person.press("i")
        await person.until(lambda: "2 in already." in person.grid())
        await person.press("escape", "enter")
        assert person.bench.desk.document == files.sources.get("anna.txt")

    drive(files, scenario, state=state, size=(100, 30))
    assert [one.name for one in files.sources.list()] == ["anna.txt", "taras.txt"]


def test_before_one_is_open_the_documents_stand_where_the_transcript_would(
    project: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f10", "escape", "enter")
        assert person.bench.desk.document is not None

    drive(project, scenario, state=state, size=(80, 24))


def test_what_cannot_be_imported_is_named(files: Project, state: Path) -> None:
    (files.workspace.interviews / "broken.docx").write_bytes(b"not a Word file")

    async def scenario(person: Driver) -> None:
        await person.press("i")
        await person.until(lambda: "2 imported." in person.grid())
        assert "broken.docx" in person.grid()

    drive(files, scenario, state=state)


def test_a_stopped_import_leaves_nothing(
    files: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = Importing.step

    def stop_at_the_second(window: Importing, done: int, total: int, name: str) -> bool:
        if done:
            window.stop()
        return step(window, done, total, name)

    monkeypatch.setattr(Importing, "step", stop_at_the_second)

    async def scenario(person: Driver) -> None:
        await person.press("i")
        await person.until(lambda: "Stopped. Nothing was imported." in person.grid())
        assert "%" not in person.grid()

    drive(files, scenario, state=state)
    assert list(files.sources.list()) == []


def test_an_import_can_be_undone_while_its_document_is_open(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await person.press("u")
        assert "Nothing to read yet" in person.grid()
        assert person.bench.desk.document is None
        await person.press("U")
        assert "Choose a document" in person.grid()

    drive(project, scenario, state=state)


def test_reopening_goes_back_to_the_document_and_the_place(project: Project, state: Path) -> None:
    async def first(person: Driver) -> None:
        await person.press("down", "enter")
        await person.press("right_curly_bracket", "w", "w")

    places = []

    async def second(person: Driver) -> None:
        assert person.bench.desk.document == project.sources.get("taras.txt")
        places.append(person.bench.reader.cursor)
        assert person.bench.focused is person.bench.reader

    drive(project, first, state=state)
    drive(project, second, state=state)
    noted = remembered.load(state)
    assert places == [noted.places[noted.document].cursor]
    assert project.sources.text(2)[places[0] :].startswith("in their own")


def test_every_document_keeps_its_own_place(project: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter")
        await person.press("down", "down")
        there = person.bench.reader.cursor
        await person.press("f2", "down", "enter")
        assert person.bench.reader.cursor == 0
        await person.press("f2", "up", "enter")
        assert person.bench.reader.cursor == there

    drive(project, scenario, state=state)


def test_the_codes_of_late_are_remembered(coded: Project, state: Path) -> None:
    async def first(person: Driver) -> None:
        await person.press("enter")
        await person.press("s", "c")
        await person.type("late")
        await person.press("enter")

    async def second(person: Driver) -> None:
        await person.press("right_parenthesis", "right_parenthesis", "1")
        assert "Coded “asked too late”" in person.row(-2)

    drive(coded, first, state=state)
    drive(coded, second, state=state)
    assert coded.codes.get("asked too late").quotes == 3


def test_quotes_out_of_sight_are_there_once_a_document_is_open(
    coded: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gioia.tui.reading.acts.opening.IN_SIGHT", 0)
    source = coded.sources.get("anna.txt")
    last = coded.quotes.mark(coded.quotes.of_source(source.id)[-1], role="power")

    async def scenario(person: Driver) -> None:
        await person.press("enter", "ctrl+end", "left_square_bracket")
        assert person.bench.desk.quotes == {
            quote.id: quote for quote in coded.quotes.of_source(source.id)
        }
        assert person.bench.reader.cursor == last.start
        assert "▲" in person.grid()

    drive(coded, scenario, state=state)


def test_what_is_read_while_another_document_opens_is_of_that_one(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        bench = person.bench
        await person.press("enter")
        anna, taras = bench.desk.sources
        assert (bench.desk.document, len(bench.desk.quotes)) == (anna, 3)
        await asyncio.gather(documents.open_document(bench, taras), bench.renew())
        assert (bench.desk.document, bench.desk.quotes) == (taras, {})
        assert list(bench.reader.codings) == []

    drive(coded, scenario, state=state)


def test_what_fails_beside_the_keys_is_told_and_ends_nothing(
    coded: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(_: object) -> None:
        raise FileError("The disk is away.")

    async def gone(_: object) -> None:
        raise NotFound("There is no such source.")

    async def scenario(person: Driver) -> None:
        bench = person.bench
        monkeypatch.setattr(bench.gateway, "beside", gone)
        await person.press("enter")
        await person.quiet()
        assert "There is no such source." not in person.grid()
        with monkeypatch.context() as patch:
            patch.setattr(bench.gateway, "read", fails)
            bench.run_beside(showing.recount(bench), "counts")
            await person.quiet()
        assert "The disk is away." in person.grid()

    drive(coded, scenario, state=state)


def test_what_is_over_at_once_is_told_in_its_window(
    project: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def at_once(_: object) -> int:
        return 2

    async def nothing() -> None:
        pass

    async def scenario(person: Driver) -> None:
        bench, window = person.bench, Importing("a file")
        monkeypatch.setattr(bench.gateway, "change", at_once)
        monkeypatch.setattr(bench, "renew", nothing)
        act = show_while(bench, window, lambda _: 2, lambda came: f"{came} came.")
        bench.act(act, opening=True)
        await person.until(lambda: "2 came." in person.grid())
        await person.press("enter")
        assert not bench.query(Importing)

    drive(project, scenario, state=state)


def test_only_escape_stops_an_import(
    project: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(person: Driver) -> None:
        bench, window, over = person.bench, Importing("a file"), asyncio.Event()

        async def takes_long(_: object) -> int:
            await over.wait()
            return 2

        monkeypatch.setattr(bench.gateway, "change", takes_long)
        act = show_while(bench, window, lambda _: 2, lambda came: f"{came} came.")
        bench.act(act, opening=True)
        await person.until(lambda: window.asking)
        await person.press("enter", "q", "f10")
        assert "F10 works once this is over; esc stops" in person.grid()
        await person.pilot.click("#reader", offset=(3, 0))
        assert window.step(0, 2, "a file")
        assert window.has_focus_within
        await person.press("escape")
        assert not window.step(0, 2, "a file")
        over.set()
        await person.until(lambda: "2 came." in person.grid())
        await person.press("enter")
        assert not bench.query(Importing)

    drive(project, scenario, state=state)


def test_an_import_after_which_nothing_can_be_read_says_what_came(
    files: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails() -> None:
        raise FileError("The disk is away.")

    async def scenario(person: Driver) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(person.bench, "renew", fails)
            await person.press("i")
            await person.until(lambda: "2 imported." in person.grid())
            await person.press("enter")
            patch.setattr(Project, "sources", property(lambda _: 1 / 0))
            await person.press("i")
            await person.until(lambda: "a fault of Gioia" in person.grid())
        assert not person.bench.query(Importing)

    drive(files, scenario, state=state)
