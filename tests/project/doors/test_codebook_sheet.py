from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.project.doors.codebook_sheet import import_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project

TABLE = (
    "Dimension,Theme,Concept,Definition,Notes\n"
    "Openness,Timing,asked afterwards,told when decided,ask again\n"
    ",,app before need,what comes first,\n"
    ",Trust,trust,belief,\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "codes.csv"
    path.write_text(TABLE, encoding="utf-8-sig")
    return path


def test_codes_come_in_by_label_and_those_here_stay(here: Project, table: Path) -> None:
    timing = here.codes.add("timing", level="theme")
    asked = here.codes.add("Asked afterwards", parent=timing, definition="mine")
    bare = here.codes.add("app before need")
    done = import_sheet(here, table)
    found = {one.guid: one for one in here.codes.list()}
    assert found[asked.guid].definition == "mine"
    assert found[asked.guid].label == "Asked afterwards"
    assert found[bare.guid].definition == "what comes first"
    assert [str(one) for one in done.taken.remarks if one.matter == "lost"] == [
        "another definition of a code that is here already: Asked afterwards"
    ]
    assert {(one.level, one.label, one.parent) for one in found.values()} >= {
        ("dimension", "Openness", None),
        ("theme", "Trust", "Openness"),
        ("concept", "trust", "Trust"),
    }
    assert len(found) == 6
    assert not import_sheet(here, table).taken.changed
    (undone,) = here.history.undo()
    assert undone.summary == "import the codebook codes.csv"
    assert {one.guid for one in here.codes.list()} == {timing.guid, asked.guid, bare.guid}


def test_a_look_changes_nothing(here: Project, table: Path) -> None:
    log = here.history.log()
    done = import_sheet(here, table, dry_run=True)
    assert done.outline == (
        "Openness", "  Timing", "    asked afterwards", "    app before need", "  Trust",
        "    trust",
    )  # fmt: skip
    assert done.taken.facts == ("1 dimension", "2 themes", "3 concepts")
    assert done.columns[0] == "dimension: “Dimension”"
    assert not here.codes.list(retired=True)
    assert here.history.log() == log


def test_notes_are_the_notes_of_a_code(here: Project, table: Path) -> None:
    import_sheet(here, table)
    (asked,) = [one for one in here.codebooks.export().concepts if one.notes]
    assert (asked.label, asked.notes) == ("asked afterwards", "ask again")
    assert not here.memos.list()
    table.write_text(TABLE.replace("ask again", "other"), encoding="utf-8")
    remarks = import_sheet(here, table).taken.remarks
    assert "other notes on a code that has notes here already: other" in map(str, remarks)
