"""Another program is writing to the project: nothing is lost, and the key can be pressed again."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from gioia.tui.modals.window import is_open
from tests.tui.board.test_board import at
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gioia.project import Project


@pytest.fixture
def hurried(coded: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project that waits for other programs only for a moment."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    coded.store.raw.execute("PRAGMA busy_timeout = 20")
    return coded


@contextmanager
def held(project: Project) -> Iterator[None]:
    """While another program is in the midst of writing."""
    with closing(sqlite3.connect(project.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def told(person: Driver) -> bool:
    """Whether it is said that the project is held, with what can be done; it is said no longer."""
    titles = [one.title for one in person.app._notifications]
    bodies = [one.message for one in person.app._notifications]
    person.app.clear_notifications()
    return any("is being written to" in one for one in titles) and any(
        "do it again" in one for one in bodies
    )


def test_coding_and_undo_wait_for_another_try(hurried: Project, state: Path) -> None:
    def coded() -> int:
        return sum(len(one.codes) for one in hurried.quotes.list())

    before = coded()

    async def scenario(person: Driver) -> None:
        await person.press("enter", "right_curly_bracket", "s")
        with held(hurried):
            await person.press("c")
            await person.type("slow")
            await person.press("enter")
            await person.settle()
            assert told(person)
            assert coded() == before
            await person.press("u")
            assert told(person)
        await person.press("c")
        await person.type("slow")
        await person.press("enter")
        await person.settle()
        assert coded() == before + 1
        await person.press("u")
        assert coded() == before

    drive(hurried, scenario, state=state)


def test_what_was_written_is_there_again(hurried: Project, state: Path) -> None:
    def written() -> tuple[str, str]:
        code = hurried.codes.get("slow trust")
        return code.definition, "; ".join(one.text for one in hurried.memos.list())

    before = written()

    async def scenario(person: Driver) -> None:
        await at(person, "slow trust")
        with held(hurried):
            await person.press("d")
            await person.type(" And of patience.")
            await person.press("ctrl+s")
            await person.until(lambda: told(person))
            await person.until(lambda: "And of patience." in person.grid())
            assert written() == before
        await person.press("ctrl+s")
        await person.until(lambda: not is_open(person.room))
        with held(hurried):
            await person.press("M")
            await person.type("For whom?")
            await person.press("ctrl+s")
            await person.settle()
            assert told(person)
        await person.press("M", "ctrl+s")
        await person.settle()
        assert written() == (f"{before[0]} And of patience.", "For whom?")

    drive(hurried, scenario, state=state)
