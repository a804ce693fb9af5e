"""What is chosen to be imported in the room of sources: transcripts, projects, a coder's work."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from uuid import uuid4

from gioia.exchange.report import Remark
from gioia.project.refi.taking_in import TakenIn
from gioia.project.work.handing_out import write_work
from gioia.records import Fault
from gioia.tui.room.acts.importing_projects import taken_told
from tests.project.doors.taguette_file import taguette
from tests.tui.driving import Driver, drive

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def work_of_another(coded: Project, place: Path, coder: str, project: str = "") -> Path:
    """The work of Ada as if somebody else had done it; in another project, if one is given."""
    write_work(coded, place, "Ada")
    work = json.loads(place.read_text(encoding="utf-8"))
    work["coder"] = coder
    work["project"]["guid"] = project or work["project"]["guid"]
    for quote in (quote for source in work["sources"] for quote in source["quotes"]):
        quote["guid"] = str(uuid4())
    place.write_text(json.dumps(work), encoding="utf-8")
    return place


def told(person: Driver) -> str:
    """The last thing that went wrong, and its way out."""
    last = list(person.app._notifications)[-1]
    return f"{last.title} {last.message}"


async def bring_in(person: Driver, path: Path) -> None:
    """Asks for a file to be imported, in the room of sources."""
    await person.press("I")
    await person.type(str(path))
    await person.press("enter")


def test_a_project_of_another_program_and_work_come_in_and_a_table_is_told_where_to(
    coded: Project, state: Path, tmp_path: Path
) -> None:
    other = taguette(tmp_path / "theirs.sqlite3", projects=2)
    work = work_of_another(coded, tmp_path / "marek.json", "Marek")
    stranger = work_of_another(coded, tmp_path / "ola.json", "Ola", str(uuid4()))
    coded.codebooks.export_to(tmp_path / "book.json")
    (tmp_path / "codes.csv").write_text("code\n", encoding="utf-8")

    async def scenario(person: Driver) -> None:
        await person.press("f10")
        await bring_in(person, other)
        await person.until(lambda: "holds 2 projects" in person.grid())
        await person.press("enter")
        await person.until(lambda: "closes" in person.grid())
        assert "written by Taguette" in person.grid()
        assert "u takes it back" in person.grid()
        await person.press("enter")
        assert len(coded.sources.list()) == 3
        await bring_in(person, work)
        await person.until(lambda: "Marek: quotes: 3 new" in person.grid())
        await person.press("enter")
        await person.until(lambda: "closes" in person.grid())
        await person.press("enter")
        assert "Marek" in {quote.coder for quote in coded.quotes.list()}
        await bring_in(person, stranger)
        await person.until(lambda: "ola.json is of another project" in person.grid())
        await person.press("enter")
        assert "Ola" not in {quote.coder for quote in coded.quotes.list()}
        await bring_in(person, stranger)
        await person.until(lambda: "ola.json is of another project" in person.grid())
        await person.press("down", "enter")
        await person.until(lambda: "Ola: quotes: 3 new" in person.grid())
        await person.press("enter")
        await person.until(lambda: "closes" in person.grid())
        await person.press("enter")
        assert "Ola" in {quote.coder for quote in coded.quotes.list()}
        await bring_in(person, tmp_path / "book.json")
        assert "holds no coded work" in told(person)
        assert "with &." in told(person)
        await person.press("escape")
        await bring_in(person, tmp_path / "codes.csv")
        assert "codes.csv is a table" in told(person)

    drive(coded, scenario, state=state, size=(110, 30))


def test_what_did_not_come_over_is_told_under_its_heading() -> None:
    taken = TakenIn(
        facts=("written by X", "3 codes"),
        remarks=(Remark("lost", "a colour", 2, ("red", "blue")),),
        faults=(Fault("refi", "error", "quote 7", "beyond the end of its text", ""),),
        changed=True,
    )
    assert taken_told(taken).splitlines() == [
        "written by X, 3 codes.",
        "u takes it back.",
        "Left out: quote 7: beyond the end of its text",
        "",
        "What did not go over",
        "· a colour (2 times): red; blue",
    ]
