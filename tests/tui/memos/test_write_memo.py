from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.modals.memo import WriteMemo
from gioia.tui.room.acts.memo import write_memo
from gioia.tui.sitting.drafts import Draft, begin, drafts_of
from gioia.tui.sitting.seat import seat_of
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


async def open_window(person: Driver, project: Project) -> None:
    theme = project.codes.get("building trust")
    act = write_memo(person.bench, "code", theme.guid, f"the theme “{theme.label}”")
    person.bench.act(act, opening=True)
    await person.until(lambda: bool(person.bench.query(WriteMemo)))
    await person.settle()


def test_a_memo_is_written_with_a_kind(coded: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await open_window(person, coded)
        assert "Memo on the theme “building trust”" in person.grid()
        await person.type("Trust is not given; it is lent.")
        await person.press("tab", "right", "right")
        assert "Whether anything new still comes" in person.grid()
        await person.press("!")
        assert "Tab kind" in person.grid()
        await person.type(" So far.")
        await person.press("ctrl+s")
        (memo,) = coded.memos.list()
        told = "Trust is not given; it is lent.! So far."
        assert (memo.kind, memo.text) == ("saturation", told), "from the kinds, words go on"
        assert (memo.on, memo.on_label) == ("code", "building trust")
        assert drafts_of(seat_of(coded)).load(f"code {memo.on_guid}") is None
        assert "Memo on the theme “building trust”: saturation" in person.row(-2)
        await person.press("u")
        assert not coded.memos.list()

    drive(coded, scenario, state=state)


def test_a_draft_is_taken_up_and_kept_by_leaving(coded: Project, state: Path) -> None:
    about = f"code {coded.codes.get('building trust').guid}"
    drafts_of(seat_of(coded)).keep(about, Draft("saturation", "Lent, and taken back."))

    async def scenario(person: Driver) -> None:
        await open_window(person, coded)
        assert "This is the draft that was left here." in person.grid()
        await person.type(" Why?")
        await person.press("escape")
        (memo,) = coded.memos.list()
        assert (memo.kind, memo.text) == ("saturation", "Lent, and taken back. Why?")
        assert begin(drafts_of(seat_of(coded)).load, about).result() is None

        await open_window(person, coded)
        await person.type("On the way.")
        await person.press("f7")
        assert person.room.ROOM == "memos"
        assert {one.text for one in coded.memos.list()} == {memo.text, "On the way."}

    drive(coded, scenario, state=state)


def test_words_are_on_the_disk_while_one_writes_and_when_the_program_ends(
    coded: Project, state: Path
) -> None:
    drafts = drafts_of(seat_of(coded))
    about = f"code {coded.codes.get('building trust').guid}"

    async def scenario(person: Driver) -> None:
        await open_window(person, coded)
        await person.type("half")
        await person.until(lambda: drafts.load(about) == Draft("analytic", "half"))
        for number, key in enumerate("way"):
            await person.press(key)
            written = Draft("analytic", f"half{'way'[: number + 1]}")
            assert begin(drafts.load, about).result() == written
        await person.type(" thought")

    drive(coded, scenario, state=state)
    assert drafts.load(about) == Draft("analytic", "halfway thought")


def test_without_words_there_is_no_memo(coded: Project, state: Path) -> None:
    about = f"code {coded.codes.get('building trust').guid}"
    drafts_of(seat_of(coded)).keep(about, Draft("analytic", "x"))

    async def scenario(person: Driver) -> None:
        await open_window(person, coded)
        await person.press("backspace", "escape")
        assert not person.bench.query(WriteMemo)
        assert begin(drafts_of(seat_of(coded)).load, about).result() is None
        assert not coded.memos.list()

    drive(coded, scenario, state=state)
