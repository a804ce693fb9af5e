"""What is read before it is asked for is shown as it is now, or read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project import Project
from gioia.tui.reading.acts.opening import Opened, ReadAhead, Wanted, read_first, read_rest
from gioia.tui.sitting.code_table import CodeTable
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

CELLS = 60


def wanted(project: Project, changes: int = 0) -> Wanted:
    (source, *_) = project.sources.list()
    return Wanted(source, CodeTable(project.codes.list()), 0, changes)


def shown(opened: Opened) -> tuple[str, list[object], tuple[object, ...]]:
    return opened.page.text, list(opened.codings), opened.quotes


def test_what_was_read_ahead_is_what_would_be_read_now(coded: Project) -> None:
    ahead, asked = ReadAhead(), wanted(coded)
    ahead.read(coded, asked, CELLS)
    held = ahead.take(coded, asked)
    now = read_first(coded, asked.source, asked.codes, asked.cursor)
    assert shown(held) == shown(now)
    assert ahead.take(coded, asked) is not held  # its codings come and go with what is shown


def test_a_change_of_our_own_makes_it_old(coded: Project) -> None:
    ahead, asked = ReadAhead(), wanted(coded)
    ahead.read(coded, asked, CELLS)
    (quote, *_) = coded.quotes.of_source(asked.source.id)
    coded.quotes.remove(quote)
    held = ahead.take(coded, asked._replace(changes=1))
    assert quote.id not in {one.id for one in held.quotes}


def test_a_change_of_another_program_makes_it_old(coded: Project) -> None:
    ahead, asked = ReadAhead(), wanted(coded)
    ahead.read(coded, asked, CELLS)
    (quote, *_) = coded.quotes.of_source(asked.source.id)
    with Project.open(coded.workspace.folder) as other:
        other.quotes.remove(quote)
    held = ahead.take(coded, asked)
    assert quote.id not in {one.id for one in held.quotes}


def test_sentences_that_were_found_before_come_with_the_document(coded: Project) -> None:
    (source, *_) = coded.sources.list()
    assert not read_rest(coded, source).sentences
    found = coded.sources.sentences(source.id)
    assert list(read_rest(coded, source).sentences) == list(found)


def test_the_document_at_the_cursor_is_read_while_the_hand_rests(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f2", "down")
        (_, second, *_) = coded.sources.list()
        await person.until(lambda: person.bench.ahead.source == second)
        await person.press("enter")
        assert person.bench.desk.document == second
        assert person.bench.ahead.source is None

    drive(coded, scenario, state=state)
