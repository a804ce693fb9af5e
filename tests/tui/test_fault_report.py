from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import OwnFault
from gioia.tui.fault_report import write_report
from gioia.tui.reader.canvas import Canvas
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from textual.geometry import Region
    from textual.strip import Strip

    from gioia.project import Project
    from gioia.tui.app import GioiaApp
    from gioia.tui.room.screen import Room

WORDS = "what an informant said in confidence"


def fail(told: str) -> None:
    raise KeyError(told)


def test_a_report_says_where_and_nothing_of_the_material(tmp_path: Path) -> None:
    try:
        try:
            fail(WORDS)
        except KeyError as error:
            raise ValueError(WORDS) from error
    except ValueError as error:
        place = write_report(error, "code.apply", tmp_path / "faults")
    assert place is not None
    text = place.read_text(encoding="utf-8")
    assert WORDS not in text
    assert str(tmp_path) not in text
    for told in ("KeyError", "ValueError", "code.apply", "in fail: raise KeyError(told)"):
        assert told in text


def test_where_nothing_can_be_written_there_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert write_report(ValueError(), "x", tmp_path / "file" / "faults") is None


def test_a_fault_of_ours_loses_nothing_and_the_work_goes_on(
    project: Project, state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home"))

    async def beside(_: Room) -> None:
        raise KeyError(WORDS)

    def at_once(_: Room) -> None:
        raise ZeroDivisionError(WORDS)

    async def scenario(person: Driver) -> None:
        own = type(person.bench)
        broken = {**own.HANDLERS, "find.open": at_once, "code.in_vivo": beside}
        monkeypatch.setattr(own, "HANDLERS", broken)
        await person.press("enter", "s", "c")
        await person.type("kept")
        await person.press("enter")
        await person.press("slash", "i")
        assert "fault of Gioia" in person.grid()
        assert WORDS not in person.grid()
        await person.press("s", "full_stop")
        assert [quote.codes for quote in project.quotes.list()] == [("kept",)] * 2

    drive(project, scenario, state=state)
    reports = list((tmp_path / "home").rglob("faults/*.txt"))
    assert len(reports) == 2
    assert all(WORDS not in report.read_text(encoding="utf-8") for report in reports)


def test_a_fault_beside_any_act_ends_the_workbench_and_tells_none_of_the_words(
    project: Project, state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home"))
    apps: list[GioiaApp] = []

    def broken(_: Canvas, __: Region) -> list[Strip]:
        raise KeyError(WORDS)

    async def scenario(person: Driver) -> None:
        apps.append(person.app)
        await person.press("enter", "s", "c")
        await person.type("kept")
        await person.press("enter")
        monkeypatch.setattr(Canvas, "render_lines", broken)
        person.bench.refresh()
        await person.press("down")

    with pytest.raises(KeyError):
        drive(project, scenario, state=state)
    (app,) = apps
    assert isinstance(app.closed, OwnFault)
    assert [quote.codes for quote in project.quotes.list()] == [("kept",)]
    (report,) = (tmp_path / "home").rglob("faults/*.txt")
    assert str(report) in app.closed.way_out
    assert "in broken" in report.read_text(encoding="utf-8")
    assert WORDS not in report.read_text(encoding="utf-8") + str(app.closed)
    assert not app._exit_renderables
