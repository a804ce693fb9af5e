from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.files import load
from gioia.tui.comparison.screen import Comparison
from gioia.tui.history.screen import History
from gioia.tui.widgets.listing import Listing
from tests.tui.driving import Driver, check_snapshot, drive

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from gioia.project import Project


def room(person: Driver) -> History:
    assert isinstance(person.room, History)
    return person.room


def past(person: Driver) -> list[str]:
    """The structure of then, as it stands on the screen."""
    rows = room(person).query_one("#past", Listing).lines
    return ["".join(bit.text for bit in row.bits).strip() for row in rows]


async def goes_to(person: Driver, words: str) -> None:
    """Puts the cursor on the change with these words, and waits for its structure."""
    change = next(one for one in room(person).changes if words in one.summary)
    room(person).listing.go_to(str(change.id))
    await person.until(lambda: room(person).then_of == change.id)
    await person.settle()


def test_the_structure_of_an_earlier_time_is_shown(coded: Project, state: Path) -> None:
    coded.codes.rename(coded.codes.get("slow trust"), "patience")

    async def scenario(person: Driver) -> None:
        await person.press("f9")
        assert "patience" in past(person)
        await goes_to(person, "add concept “slow trust”")
        assert past(person)[-1] == "slow trust  → now “patience”"
        assert "asked too late" not in past(person)
        await person.press("d")
        assert "+ “asked too late”" in past(person)

    drive(coded, scenario, state=state, size=(160, 48))


def test_a_line_of_the_structure_that_is_cut_is_told_in_full(coded: Project, state: Path) -> None:
    long = "patience with those who have to learn that somebody listens to them for once"
    coded.codes.rename(coded.codes.get("slow trust"), long)

    async def scenario(person: Driver) -> None:
        await person.press("f9")
        await goes_to(person, "add concept “slow trust”")
        assert f"→ now “{long}”" not in person.grid()
        await person.press("tab", "end")
        assert f"slow trust  → now “{long}”" in person.grid()

    drive(coded, scenario, state=state, size=(140, 30))


def test_everything_after_a_change_is_taken_back_in_one_go(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f9")
        await goes_to(person, "add concept “slow trust”")
        await person.press("b", "down", "enter")
        await person.settle()
        assert [code.label for code in coded.codes.list()] == [
            "Relational work", "building trust", "slow trust",
        ]  # fmt: skip
        assert list(coded.quotes.list()) == []
        await person.press("U")
        assert "asked too late" in {code.label for code in coded.codes.list()}

    drive(coded, scenario, state=state)


def test_nothing_is_taken_back_where_something_else_was_done_meanwhile(
    coded: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f9", "down", "b")
        await person.room.gateway.change(lambda project: project.codes.add("meanwhile"))
        await person.press("down", "enter")
        assert "Something else was done meanwhile" in person.grid()
        assert len(coded.quotes.list()) == 3
        assert coded.codes.get("meanwhile").level == "concept"

    drive(coded, scenario, state=state)


def test_a_place_is_gone_to_in_a_document_that_came_back_here(coded: Project, state: Path) -> None:
    """The transcript has not read it again yet."""
    coded.sources.remove(coded.sources.get("anna.txt"))

    async def scenario(person: Driver) -> None:
        await person.press("f9", "u")
        await goes_to(person, "code “slow trust” in anna.txt")
        await person.press("enter")
        assert person.room is person.bench
        assert person.bench.desk.document == coded.sources.get("anna.txt")

    drive(coded, scenario, state=state)


def test_enter_leads_to_the_place_of_a_coding(coded: Project, state: Path) -> None:
    quote = coded.quotes.list(code=coded.codes.get("money takes trust away"))[0]

    async def scenario(person: Driver) -> None:
        await person.press("f9", "enter")
        await person.settle()
        assert person.room is person.bench
        assert person.bench.desk.document == coded.sources.get("anna.txt")
        await person.until(lambda: person.bench.reader.cursor == quote.start)

    drive(coded, scenario, state=state)


def test_the_codebook_of_then_is_written(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f9")
        await goes_to(person, "add concept “slow trust”")
        await person.press("w")

    drive(coded, scenario, state=state)
    (path,) = coded.workspace.codebooks.glob("*.json")
    book = load(path.read_text(encoding="utf-8"), path.name)
    assert [code.label for code in book.concepts] == ["slow trust"]


def test_it_is_filtered_by_words_and_by_kind(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f9", "slash")
        await person.type("money")
        await person.press("enter")
        assert {"money" in one for one in shown(person)} == {True}
        last, rows = len(room(person).changes) - 1, room(person).listing
        await person.press("slash")
        await person.type("make the project")
        await person.press("enter", "escape")
        assert rows.cursor == last
        assert rows.scroll_offset.y + rows.size.height > last
        await person.press("home", "f", "f")
        assert all("code" in one or "appl" in one for one in shown(person))
        await person.press("escape", "escape")
        assert person.room is person.bench

    drive(coded, scenario, state=state, size=(80, 24))


def shown(person: Driver) -> list[str]:
    return ["".join(bit.text for bit in row.bits) for row in room(person).listing.lines]


def test_it_looks_as_it_was_found_good(
    coded: Project, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gioia.tui.history.trail.TIME", "--:--")

    async def scenario(person: Driver) -> None:
        await person.press("f9")
        check_snapshot(f"history-{person.app.size.width}x{person.app.size.height}", person.grid())

    for size in ((80, 24), (100, 30), (160, 48)):
        drive(coded, scenario, state=state, size=size)


def test_the_quotes_of_a_code_of_then_are_a_key_away(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f9")
        await person.until(lambda: "slow trust" in past(person))
        await person.press("tab", "end")
        pointed = room(person).past.pointed_code
        assert pointed in {code.guid for code in coded.codes.list()}
        await person.press("f5")
        assert isinstance(person.room, Comparison)
        assert person.room.columns.guids == (pointed,)

    drive(coded, scenario, state=state, size=(160, 48))
