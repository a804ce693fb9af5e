"""What a copy grew from is told by the lines of its trail, never by their numbers alone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from gioia.project import Project
from tests.project.returning.acting import brought

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.records import QuoteRecord


@pytest.fixture
def begun(pair: tuple[Project, Project], tmp_path: Path) -> tuple[Project, Path]:
    """Home, and a folder copied from its copy by other means, in which one quote was made."""
    home, copy = pair
    coded(copy, 100, "app")
    copy.store.close()
    shutil.copytree(copy.workspace.folder, tmp_path / "aside")
    return home, tmp_path / "aside"


def coded(project: Project, start: int, label: str) -> QuoteRecord:
    anna, code = project.sources.list()[0], project.codes.get(label)
    return project.quotes.add(anna, start, start + 9, [code])


def worked(home: Project, folder: Path, label: str, *starts: int) -> None:
    """Notes something in a copy, codes in it, and brings it home."""
    with Project.open(folder, "Marek") as copy:
        copy.quotes.mark(copy.quotes.list(coder="Marek")[0], note=f"with {label}")
        for start in starts:
            coded(copy, start, label)
        brought(home, copy)


def test_of_two_folders_copied_from_a_copy_all_comes_home(
    begun: tuple[Project, Path], pair: tuple[Project, Project]
) -> None:
    home, aside = begun
    worked(home, pair[1].workspace.folder, "plan", 101, 102, 103)
    worked(home, aside, "afterwards", 111, 112, 113, 114)
    assert all_here(home) == [100, 101, 102, 103, 111, 112, 113, 114]
    assert {one.note for one in home.quotes.list(coder="Marek")} == {
        "with afterwards\n\nwith plan",
        "",
    }
    worked(home, pair[1].workspace.folder, "app", 121)
    assert 121 in all_here(home)


def test_of_a_copy_put_back_from_a_backup_all_comes_home(
    begun: tuple[Project, Path], pair: tuple[Project, Project]
) -> None:
    home, backup = begun
    folder = pair[1].workspace.folder
    worked(home, folder, "plan", 101, 102, 103)
    shutil.rmtree(folder)
    shutil.copytree(backup, folder)
    worked(home, folder, "afterwards", 111, 112, 113, 114)
    assert all_here(home) == [100, 101, 102, 103, 111, 112, 113, 114]


def all_here(home: Project) -> list[int]:
    return [one.start for one in home.quotes.list(coder="Marek")]
