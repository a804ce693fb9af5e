from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from gioia.project import Project
from gioia.project.refi.export import export_refi
from gioia.project.refi.taking_in import import_refi
from tests.exchange.refi.schema import faults
from tests.project.refi.comparing import everything

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.parametrize("profile", ["standard", "nvivo"])


def test_everything_comes_back_exactly(full: Project, tmp_path: Path, profile: str) -> None:
    before = everything(full)
    assert len(before["quotes"]) >= 2000
    path = export_refi(full, tmp_path / "study.qdpx", profile=profile).path
    with Project.create(tmp_path / "back", name="Other", coder="Zed") as back:
        done = import_refi(back, path)
        after = everything(back)
        for part in before:
            assert after[part] == before[part], part
        assert not [one for one in done.remarks if one.matter == "lost"]
        assert not [fault for fault in back.check() if fault.rule == "G04"]
        again = export_refi(back, tmp_path / "again.qdpx", profile=profile).path
    assert again.read_bytes() == path.read_bytes()


def test_the_file_is_valid(full: Project, tmp_path: Path, profile: str) -> None:
    path = export_refi(full, tmp_path / "study.qdpx", profile=profile).path
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        qde = archive.read("project.qde")
    assert faults(qde, "Project.xsd") == []
    assert names[0] == "project.qde"
    assert all(name.startswith("sources/") and name.endswith(".txt") for name in names[1:])
    assert qde.startswith(b"<?xml")
