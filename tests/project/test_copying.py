"""A copy to work in while somebody else has the project: made whole, and merged back."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from gioia.codebook.files import load
from gioia.errors import FileError, UsageError
from gioia.project import Door, Project
from gioia.project.copying import BASE, copy_place, copy_workspace


def test_a_copy_holds_the_same_and_says_what_it_is(project: Project, tmp_path: Path) -> None:
    (project.workspace.exports / "figure.svg").write_text("<svg/>")
    late = project.codes.add("late")
    project.quotes.add(project.sources.get("anna.txt"), 24, 34, [late])
    with Project.open(project.workspace.folder, "Marek", read_only=True) as looking:
        folder = copy_workspace(looking, tmp_path / "mine")
    with Project.open(folder) as copy:
        assert (copy.guid, copy.name, copy.coder) == (project.guid, project.name, "Marek")
        assert Door.of(copy).copy_of() == "study"
        assert Door.of(project).copy_of() == ""
        assert copy.quotes.list() == project.quotes.list()
        assert "copy of study" in [change.summary for change in copy.history.log()]
        assert load((copy.workspace.codebooks / BASE).read_text("utf-8"), BASE).concepts
        copy.codes.add("in the copy")
    assert sorted(path.name for path in (folder / "interviews").iterdir()) == [
        "anna.txt",
        "taras.txt",
    ]
    assert list((folder / "exports").iterdir()) == []
    assert [code.label for code in project.codes.list()] == ["late"]


def test_a_copy_never_goes_over_what_is_there(project: Project, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    with pytest.raises(UsageError, match="exists"):
        copy_workspace(project, tmp_path / "mine")
    assert list((tmp_path / "mine").iterdir()) == []
    with pytest.raises(UsageError, match="itself"):
        copy_workspace(project, project.workspace.interviews / "mine")


def test_of_a_copy_that_fails_nothing_is_left(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError):
        copy_workspace(project, tmp_path / "file" / "mine")
    monkeypatch.setattr("gioia.project.codebooks.codebooks.write_text", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        copy_workspace(project, tmp_path / "mine")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "study"]


def test_a_copy_lies_beside_the_workspace_under_a_free_name(tmp_path: Path) -> None:
    folder = tmp_path / "study"
    first = copy_place(folder, "../Zoë K.")
    assert first.parent == tmp_path
    assert first.name.startswith("study-copy-of-Zoë-K-20")
    first.mkdir()
    assert copy_place(folder, "../Zoë K.").name == f"{first.name}-2"
    assert copy_place(folder, "??").name.startswith("study-copy-of-coder-")


def test_a_copy_has_a_name_that_a_folder_can_have(tmp_path: Path) -> None:
    copy_place(tmp_path / "study", "Ж" * 300).mkdir()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
def test_a_workspace_whose_name_is_no_text_is_copied(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    with Project.create(folder, coder="Anna") as project:
        copy_workspace(project, tmp_path / "copy")
    assert Door.to(tmp_path / "copy").copy_of() == "caf\ufffd"
