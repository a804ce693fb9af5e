from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.project.doors.qualcoder_file import qualcoder
from tests.project.doors.taguette_file import taguette

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Gioia


def names(gioia: Gioia) -> list[str]:
    return [row["name"] for row in gioia.done("source", "list", "--json").rows]


def test_the_interviews_folder_is_imported_and_again_changes_nothing(
    gioia: Gioia, workspace: Path
) -> None:
    (workspace / "interviews" / "new.txt").write_text("Q: And now?\nA: Something new.\n")
    assert "1 imported, 2 already in" in gioia.done("import").err
    before = gioia.done("log", "--json").out
    assert "3 already in" in gioia.done("import").err
    assert gioia.done("log", "--json").out == before
    assert names(gioia) == ["anna.txt", "olena.txt", "new.txt"]


def test_a_file_that_changed_is_reported_and_the_source_stays(
    gioia: Gioia, workspace: Path
) -> None:
    before = gioia.done("source", "show", "anna", "--json").out
    (workspace / "interviews" / "anna.txt").write_text("Q: Other?\nA: Other words.\n")
    outcome = gioia.done("import")
    assert "anna.txt has changed" in outcome.err
    assert gioia.done("source", "show", "anna", "--json").out == before


def test_a_second_file_of_a_name_is_told_apart(gioia: Gioia, workspace: Path) -> None:
    other = workspace / "other" / "anna.txt"
    other.parent.mkdir()
    other.write_text("Q: Who?\nA: Another Anna.\n")
    gioia.done("import", other)
    assert names(gioia)[-1] == "anna.txt (2)"


def test_one_bad_file_is_reported_and_the_others_go_in(gioia: Gioia, workspace: Path) -> None:
    folder = workspace / "more"
    folder.mkdir()
    (folder / "good.txt").write_text("Q: Yes?\nA: Yes.\n")
    (folder / "not.docx").write_bytes(b"this is no Word file")
    (folder / "empty.txt").write_bytes(b"")
    outcome = gioia("import", folder)
    assert outcome.code == 3
    assert outcome.out == ""
    assert "1 imported, 2 not readable" in outcome.err
    assert "not.docx" in outcome.err
    assert "empty.txt" in outcome.err
    assert names(gioia) == ["anna.txt", "olena.txt", "good.txt"]
    gioia.done("undo")
    assert names(gioia) == ["anna.txt", "olena.txt"]


def test_a_path_that_is_not_there(gioia: Gioia, workspace: Path) -> None:
    outcome = gioia("import", workspace / "nowhere.txt")
    assert outcome.code == 3
    assert "nowhere.txt" in outcome.err


@pytest.mark.usefixtures("empty")
def test_nothing_to_import(gioia: Gioia) -> None:
    gioia.done("init")
    assert "nothing to import" in gioia.done("import").err


def test_encoding_and_language_are_taken_as_given(gioia: Gioia, workspace: Path) -> None:
    file = workspace / "old.txt"
    file.write_bytes("Q: Gdzie?\nA: W Łodzi, później.\n".encode("cp1250"))
    gioia.done("import", file, "--encoding", "cp1250", "--language", "pl")
    shown = gioia.done("source", "show", "old", "--json").value
    assert shown["language"] == "pl"
    assert "Łodzi, później" in shown["text"]


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    "option",
    [
        ("--language", "klingon"),
        ("--encoding", "no-such"),
        ("--report", "what-came.md"),
        ("--project", "Study"),
        ("--lenient",),
    ],
)
def test_options_that_cannot_be_meant(
    gioia: Gioia, workspace: Path, option: tuple[str, ...]
) -> None:
    (workspace / "interviews" / "new.txt").write_text("Q: And now?\nA: Something new.\n")
    assert gioia("import", *option).code in {2, 3}
    assert names(gioia) == ["anna.txt", "olena.txt"]


@pytest.mark.usefixtures("workspace")
def test_an_empty_path_is_not_the_folder_one_stands_in(gioia: Gioia) -> None:
    assert gioia("import", "").code == 2


def test_a_database_of_another_program_comes_in(gioia: Gioia, workspace: Path) -> None:
    path = taguette(workspace / "study.sqlite3", projects=2)
    outcome = gioia("import", path)
    assert outcome.code == 2
    assert "Say which one: --project NAME" in outcome.err
    done = gioia.done("import", path, "--project", "Project 1", "--report", "came.md")
    assert "written by Taguette" in done.err
    assert "study.sqlite3: To undo: gioia undo" in done.err
    assert names(gioia) == ["anna.txt", "olena.txt", "rozmowa"]
    assert (workspace / "came.md").read_text().startswith("# Import of study.sqlite3")
    folder = qualcoder(workspace)
    assert "a coding of a picture" in gioia.done("import", folder).err
    gioia.done("undo")
    assert names(gioia) == ["anna.txt", "olena.txt", "rozmowa"]


def test_a_table_is_told_where_it_belongs(gioia: Gioia, workspace: Path) -> None:
    outcome = gioia("import", workspace / "codes.XLSX")
    assert outcome.code == 2
    assert "gioia codebook import" in outcome.err
