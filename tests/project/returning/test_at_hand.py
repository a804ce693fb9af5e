from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import FileError
from gioia.project import Project
from gioia.project.copying import copy_workspace
from gioia.project.returning.at_hand import copies_beside, fingerprint, look_at
from tests.project.returning.acting import brought

if TYPE_CHECKING:
    from pathlib import Path


def test_copies_beside_the_workspace_are_found_and_new_ones_stand_first(
    pair: tuple[Project, Project],
) -> None:
    home, copy = pair
    beside = home.workspace.folder.parent
    second = copy_workspace(home, beside / "second")
    with Project.create(beside / "other"):
        assert [one.folder for one in copies_beside(home) if not one.known] == []
        copy.memos.add("project", "", "new")
        found = copies_beside(home)
        assert [(one.folder, one.coder, one.known) for one in found] == [
            (copy.workspace.folder, "Marek", False),
            (second, "Olena", True),
        ]
    brought(home, copy)
    assert all(one.known for one in copies_beside(home))
    copy.history.undo()
    assert not look_at(home, copy.workspace.folder).known


def test_why_a_folder_cannot_be_brought_home_is_told(
    pair: tuple[Project, Project], tmp_path: Path
) -> None:
    home, _ = pair
    assert "no workspace" in look_at(home, tmp_path).fault
    assert "the workspace itself" in look_at(home, home.workspace.folder).fault
    with Project.create(tmp_path / "other"):
        assert "another project" in look_at(home, tmp_path / "other").fault


def test_the_fingerprint_is_of_what_the_copy_holds(pair: tuple[Project, Project]) -> None:
    _, copy = pair
    before = fingerprint(copy.workspace.folder)
    assert fingerprint(copy.workspace.folder) == before
    copy.memos.add("project", "", "new")
    assert fingerprint(copy.workspace.folder) != before
    with pytest.raises(FileError, match="cannot be read"):
        fingerprint(copy.workspace.exports)
