from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from textual import events

from gioia.tui.memos.acts.handlers import targets_of
from gioia.tui.memos.screen import Memos
from gioia.tui.room.errands import ToMemo
from gioia.tui.sitting.drafts import Draft, drafts_of
from gioia.tui.sitting.seat import seat_of
from tests.tui.driving import Driver, check_snapshot, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project

LENT = """Trust is not given, it is lent: informants speak of it as of money that one must show \
again at every budget round.

Compare with what Taras says of 2022, where nobody asked for guarantees."""


@pytest.fixture
def noted(coded: Project) -> Project:
    """Memos of several kinds: on the project, a theme, a source and a quote."""
    coded.memos.add("project", "", "Whom else? Somebody from the council.", kind="sampling")
    anna = coded.sources.get("anna.txt")
    coded.memos.add("source", anna.guid, "She spoke more freely after the recorder was off.")
    quote = next(one for one in coded.quotes.list() if one.text.startswith("Trust is built"))
    coded.memos.add("quote", quote.guid, "Slow, yes, but for whom?", kind="devil's advocate")
    theme = coded.codes.get("building trust")
    settled = coded.memos.add("source", anna.guid, "Nothing new in the second half.",
                              kind="saturation")  # fmt: skip
    coded.memos.rewrite(settled, settled=True)
    coded.memos.add("code", theme.guid, LENT)
    return coded


def dated(grid: str) -> str:
    return re.sub(r"\d{4}-\d\d-\d\d", "2026-01-31", grid)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 48)])
def test_the_room(noted: Project, state: Path, size: tuple[int, int]) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f7")
        await person.until(lambda: "guarantees" in person.grid())
        check_snapshot(f"memos-{size[0]}x{size[1]}", dated(person.grid()))

    drive(noted, scenario, state=state, size=size)


def test_memos_are_found_settled_and_removed(noted: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f7")
        await person.press("f")
        assert "2 of 5 memos, analytic" in person.row(-2)
        await person.press("f")
        assert "1 of 5 memos, sampling" in person.row(-2)
        await person.press("s")
        (memo,) = noted.memos.list(kind="sampling")
        assert memo.settled
        await person.press("escape", "S", "S")
        assert "2 of 5 memos, settled" in person.row(-2)
        await person.press("escape", "/")
        await person.type("recorder")
        await person.press("enter")
        assert "1 of 5 memos, with “recorder”" in person.row(-2)
        await person.press("x")
        assert len(noted.memos.list()) == 4
        await person.press("u")
        assert len(noted.memos.list()) == 5
        await person.press("t")
        await person.type("member")
        await person.press("enter")
        (memo,) = noted.memos.list(text="recorder")
        assert memo.kind == "member check"
        await person.press("y")
        assert person.app.clipboard == memo.text

    drive(noted, scenario, state=state)


def test_a_memo_is_rewritten_in_place(noted: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f7", "enter")
        await person.type(" More: ux/")
        await person.press("x", "f6")
        (memo,) = noted.memos.list(text="more:")
        assert memo.text == f"{LENT} More: ux/x"
        await person.press("f7", "e", "!", "escape")
        assert noted.memos.get(memo.guid).text == f"{LENT} More: ux/x!"
        assert "Kept what you wrote" in person.row(-2)
        await person.press("u")
        assert noted.memos.get(memo.guid).text == f"{LENT} More: ux/x"
        await person.press("e", "ctrl+s")
        assert noted.memos.get(memo.guid).text == f"{LENT} More: ux/x"

    drive(noted, scenario, state=state)


def test_another_window_of_the_terminal_does_not_end_the_writing(
    noted: Project, state: Path
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f7", "e", "1")
        person.app.post_message(events.AppBlur())
        await person.settle()
        person.app.post_message(events.AppFocus())
        await person.settle()
        await person.press("x", "ctrl+s")
        assert noted.memos.list()[0].text == f"{LENT}1x"

    drive(noted, scenario, state=state)


def test_what_was_not_kept_is_offered_again(noted: Project, state: Path) -> None:
    memo = noted.memos.list()[0]
    drafts = drafts_of(seat_of(noted))

    async def killed(person: Driver) -> None:
        await person.press("f7", "e", "?")
        await person.until(lambda: drafts.load(f"memo {memo.guid}") is not None)

    async def back(person: Driver) -> None:
        await person.press("f7")
        assert "✎ 1 not kept yet" in person.row(-2)
        await person.press("e", "ctrl+s")
        assert noted.memos.get(memo.guid).text == f"{LENT}?"
        assert "not kept" not in person.row(-2)
        assert not drafts.all()

    drive(noted, killed, state=state)
    assert drafts.load(f"memo {memo.guid}") == Draft("analytic", f"{LENT}?")
    assert noted.memos.get(memo.guid).text == LENT
    drive(noted, back, state=state)


def test_a_memo_on_a_theme_is_written_and_leads_there(noted: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f7", "n")
        await person.type("relational")
        await person.press("enter")
        await person.type("Too wide a word?")
        await person.press("ctrl+s")
        memo = noted.memos.list()[0]
        assert (memo.on_label, memo.text) == ("Relational work", "Too wide a word?")
        room = person.room
        assert isinstance(room, Memos)
        assert room.current is not None
        assert room.current.memo == memo
        await person.press("v")
        assert person.room is person.bench
        assert person.bench.codes.current == noted.codes.get("Relational work")

    drive(noted, scenario, state=state)


def test_a_memo_on_a_quote_leads_to_its_place(noted: Project, state: Path) -> None:
    (memo,) = noted.memos.list(on="quote")

    async def scenario(person: Driver) -> None:
        await person.app.go("memos", ToMemo(memo.guid))
        await person.settle()
        await person.press("v")
        assert person.room is person.bench
        start, end = person.bench.reader.selection
        text = person.bench.reader.page.text
        assert text[start:end] == "Trust is built slowly, over many months."

    drive(noted, scenario, state=state)


def test_what_a_memo_was_begun_on_stands_first(noted: Project, state: Path) -> None:
    quote = noted.quotes.list()[0]
    drafts_of(seat_of(noted)).keep(f"quote {quote.guid}", Draft("sampling", "Ask the council"))

    async def scenario(person: Driver) -> None:
        await person.press("f7", "n")
        assert f"✎ {quote.text}" in person.grid()
        await person.press("enter", "!", "ctrl+s")
        memo = noted.memos.list()[0]
        assert (memo.on_guid, memo.kind, memo.text) == (quote.guid, "sampling", "Ask the council!")

    drive(noted, scenario, state=state)


def test_a_memo_is_never_left_without_words(noted: Project, state: Path) -> None:
    (memo,) = noted.memos.list(text="recorder")

    async def scenario(person: Driver) -> None:
        await person.app.go("memos", ToMemo(memo.guid))
        await person.press("e", "ctrl+u", "ctrl+u", "escape")
        assert "A memo is not left without words" in person.row(-2)
        assert noted.memos.get(memo.guid) == memo

    drive(noted, scenario, state=state)


def test_words_for_a_memo_that_is_gone_become_a_draft_of_a_new_one(
    noted: Project, state: Path
) -> None:
    (memo,) = noted.memos.list(text="recorder")

    async def scenario(person: Driver) -> None:
        await person.app.go("memos", ToMemo(memo.guid))
        await person.press("e", "!")
        noted.memos.remove(memo)  # by another process
        await person.press("ctrl+s")
        assert drafts_of(seat_of(noted)).all() == {
            f"source {memo.on_guid}": Draft("analytic", f"{memo.text}!")
        }
        assert "kept as a draft" in person.row(-2)
        assert "✎ 1 not kept yet" in person.room.place().plain

    drive(noted, scenario, state=state)


def test_a_memo_that_was_begun_on_a_code_can_be_gone_on_with_when_that_is_retired(
    coded: Project,
) -> None:
    late = coded.codes.retire(coded.codes.get("asked too late"), "said otherwise")
    begun = {f"code {late.guid}"}
    assert [one.label for one in targets_of(coded, begun) if one.about in begun] == [late.label]
    assert all(one.about not in begun for one in targets_of(coded, set()))
