from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import DamagedProject, NoWorkspace
from gioia.project import Door, Project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace, closed."""
    with Project.create(tmp_path / "study", coder="Ada") as project:
        project.codes.add("asked too late")
    return tmp_path / "study"


def test_a_door_knows_the_project_and_opens_it_once(folder: Path) -> None:
    with Door.to(folder / "interviews", "Grace") as door:
        first = door.open()
        assert door.open() is first
        assert (door.folder, door.guid) == (folder, first.guid)
        assert first.coder == "Grace"
        assert [code.label for code in first.codes.list()] == ["asked too late"]


def test_a_door_that_nobody_went_through_closes_nothing(folder: Path) -> None:
    with Door.to(folder):
        pass
    assert not (folder / "gioia.db-journal").exists()


def test_where_the_guid_cannot_be_read_the_project_is_opened_at_once(folder: Path) -> None:
    (folder / "gioia.db-journal").write_bytes(b"cut short")
    with Door.to(folder) as door:
        assert door.guid == door.open().guid


def test_no_door_leads_to_what_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspace):
        Door.to(tmp_path)
    (tmp_path / "gioia.db").write_bytes(b"x" * 5000)
    with pytest.raises(DamagedProject):
        Door.to(tmp_path)


def test_who_may_not_write_does_not_hold_the_project_either(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Door.to(folder, read_only=True) as door:
        monkeypatch.setattr("gioia.project.door.inspect_file", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            door.take_over()
        assert door.holder() is None
