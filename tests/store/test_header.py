from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from gioia.errors import DamagedProject, NewerProject
from gioia.store import header, migrations
from gioia.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A project file with one setting."""
    path = tmp_path / "a folder #1?" / "gioia.db"
    path.parent.mkdir()
    store = Store.create(path)
    store.raw.execute("INSERT INTO setting (\"key\", value) VALUES ('guid', 'g-1')")
    store.close()
    return path


def test_the_latest_version_is_what_the_migrations_lead_to() -> None:
    assert header.LATEST == migrations.LATEST


def test_a_setting_is_read_without_opening(file: Path) -> None:
    before = file.read_bytes()
    assert header.read_setting(file, "guid") == "g-1"
    assert header.read_setting(file, "colour") is None
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["gioia.db"]


def test_after_a_change_that_was_cut_short_only_opening_can_tell(file: Path) -> None:
    file.with_name("gioia.db-journal").write_bytes(b"left behind")
    assert header.read_setting(file, "guid") is None


def test_a_journal_that_is_over_hides_nothing(file: Path) -> None:
    file.with_name("gioia.db-journal").write_bytes(b"\0" * 28 + b"of the change before")
    assert header.read_setting(file, "guid") == "g-1"
    assert not header.is_amid_change(file)


def test_what_is_no_project_has_no_settings(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    path.write_text("not SQLite, but as long as a header would be" * 10, encoding="utf-8")
    assert header.read_setting(path, "guid") is None
    with pytest.raises(DamagedProject, match="not a Gioia project"):
        header.inspect_file(path)


def test_a_newer_file_is_told_from_its_header(file: Path) -> None:
    raw = sqlite3.connect(file)
    raw.execute(f"PRAGMA user_version = {header.LATEST + 1}")
    raw.close()
    with pytest.raises(NewerProject):
        header.inspect_file(file)


def test_looking_loads_no_database_library() -> None:
    told = "import sys, gioia.project.door; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], check=False).returncode == 0
