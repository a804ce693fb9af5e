from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.tui.model.screen import Model
from gioia.tui.room.errands import ToCode, ToMemo
from tests.tui.driving import Driver, check_snapshot, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


@pytest.fixture
def related(coded: Project) -> Project:
    """Five themes and a dimension with relations, one of them with evidence."""
    trust, work = coded.codes.get("building trust"), coded.codes.get("Relational work")
    late = coded.codes.add("asking too late", level="theme", definition="After the decision.")
    away = coded.codes.add("staying away", level="theme")
    coded.codes.add("planning without a budget", level="theme")
    coded.codes.move(coded.codes.get("asked too late"), late)
    coded.model.add(late, away)
    coded.model.add(away, trust, kind="hinders", label="takes time from")
    drawn = coded.model.add(trust, work)
    coded.model.add(work, late, kind="shapes")
    coded.model.add_evidence(drawn, coded.quotes.list(code=trust)[0])
    return coded


@pytest.fixture(autouse=True)
def state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 48)])
def test_the_room(related: Project, state: Path, size: tuple[int, int]) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f8", "down", "down")
        await person.until(lambda: "├1─" in person.grid())
        await person.until(lambda: size[0] < 130 or "Trust is built" in person.grid())
        check_snapshot(f"model-{size[0]}x{size[1]}", person.grid())

    drive(related, scenario, state=state, size=size)


def test_a_relation_is_drawn_and_changed(coded: Project, state: Path) -> None:
    late = coded.codes.add("asking too late", level="theme")
    trust = coded.codes.get("building trust")

    async def scenario(person: Driver) -> None:
        await person.press("f8", "n")
        await person.type("hinders")
        await person.press("enter")
        await person.type("late")
        await person.press("enter")
        (drawn,) = coded.model.list()
        assert (drawn.start, drawn.kind, drawn.end) == (trust, "hinders", late)
        assert "building trust —hinders→ asking too late (u takes it back)" in person.row(-2)

        await person.press("R")
        (drawn,) = coded.model.list()
        assert (drawn.start, drawn.end) == (late, trust)
        await person.press("t")
        await person.type("enables")
        await person.press("enter")
        await person.press("l")
        await person.type("makes room for")
        await person.press("enter")
        (drawn,) = coded.model.list()
        assert (drawn.kind, drawn.label) == ("enables", "makes room for")
        await person.press("l")
        await person.press("enter")
        assert coded.model.list()[0].label == ""

        await person.press("x")
        assert not coded.model.list()
        await person.press("u", "u")
        (drawn,) = coded.model.list()
        assert (drawn.kind, drawn.label) == ("enables", "makes room for")

    drive(coded, scenario, state=state)


def test_evidence_is_chosen_shown_and_visited(related: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("enter", "f8", "end", "home")
        await person.press("e")
        assert "Evidence: asking too late —leads to→ staying away (0 so far)" in person.grid()
        await person.press("enter")
        (drawn, *_) = related.model.list()
        assert [one.text for one in related.model.evidence(drawn)] == [
            "We were invited after the decision."
        ]
        await person.press("e", "down", "enter")
        assert not related.model.evidence(drawn)
        assert "No evidence any more: “We were invited after the decision.”" in person.row(-2)
        await person.press("u", "enter")
        assert "⏎ to its place" in person.grid()
        await person.press("enter")
        assert person.room is person.bench
        start, end = person.bench.reader.selection
        assert person.bench.reader.page.text[start:end] == "We were invited after the decision."

    drive(related, scenario, state=state)


def test_several_quotes_become_evidence_at_once(related: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f8", "down", "e", "tab", "down", "tab", "enter")
        drawn = related.model.list()[1]
        assert len(related.model.evidence(drawn)) == 2
        assert "Evidence: 2 more" in person.row(-2)
        await person.press("u")
        assert not related.model.evidence(drawn)

    drive(related, scenario, state=state)


def test_a_memo_on_a_relation_leads_back_to_it(related: Project, state: Path) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f8", "down", "M")
        await person.type("Or the other way round?")
        await person.press("ctrl+s")
        (memo,) = related.memos.list(on="relation")
        assert memo.text == "Or the other way round?"
        room = person.room
        assert isinstance(room, Model)
        room.listing.action_edge(0)
        await person.app.go("memos", ToMemo(memo.guid))
        await person.settle()
        await person.press("v")
        assert person.room is room
        assert room.relation is not None
        assert room.relation.guid == memo.on_guid
        assert room.relation.memos == 1

    drive(related, scenario, state=state)


def test_a_theme_without_relations_is_where_one_begins(related: Project, state: Path) -> None:
    theme = related.codes.get("planning without a budget")

    async def scenario(person: Driver) -> None:
        await person.app.go("model", ToCode(theme.guid))
        await person.settle()
        await person.press("n", "enter")
        await person.type("staying")
        await person.press("enter")
        drawn = related.model.list()[-1]
        assert (drawn.start.id, drawn.kind, drawn.end.label) == (
            theme.id, "leads to", "staying away",
        )  # fmt: skip

    drive(related, scenario, state=state)
