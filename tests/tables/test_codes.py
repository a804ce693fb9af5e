"""The codebook as a table: every code with what it stands under, and it can be taken in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.project import Project
from gioia.project.doors.codebook_sheet import import_sheet
from gioia.project.exports import export_codes
from gioia.tables import codes_table

if TYPE_CHECKING:
    from pathlib import Path


def coded(folder: Path) -> Project:
    """A project with a code on each level, one alone and one retired."""
    project = Project.create(folder, coder="Ada")
    above = project.codes.add("Relations", level="dimension", definition="Who bears on whom.")
    theme = project.codes.add("Trust", level="theme", parent=above)
    project.codes.add("=slow trust", parent=theme, definition="It takes time | and nerves.")
    project.codes.add("asked too late")
    project.codes.retire(project.codes.add("gone"), reason="never used")
    return project


def test_each_code_has_a_row_under_what_it_stands_under(tmp_path: Path) -> None:
    with coded(tmp_path) as project:
        table = codes_table(project.codes.list())
    assert table.rows == (
        ("Relations", "", "", "Who bears on whom.", "0", "0", "0"),
        ("Relations", "Trust", "", "", "0", "0", "0"),
        ("Relations", "Trust", "=slow trust", "It takes time | and nerves.", "0", "0", "0"),
        ("", "", "asked too late", "", "0", "0", "0"),
    )


def structure(project: Project) -> list[tuple[str, str, str | None, str]]:
    codes = project.codes.list()
    return sorted((code.label, code.level, code.parent, code.definition) for code in codes)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_spreadsheet_of_it_is_the_same_codebook_when_taken_in(
    tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"codes{ending}"
    with coded(tmp_path / "one") as project, Project.create(tmp_path / "two") as other:
        export_codes(project, file)
        import_sheet(other, file)
        assert structure(other) == structure(project)


def test_markdown_says_a_label_once_and_takes_no_sign_for_its_own(tmp_path: Path) -> None:
    with coded(tmp_path / "one") as project:
        export_codes(project, tmp_path / "codes.md")
    lines = (tmp_path / "codes.md").read_text(encoding="utf-8").splitlines()
    assert lines[4] == r"|  |  | =slow trust | It takes time \| and nerves. | 0 | 0 | 0 |"
