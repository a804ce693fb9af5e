from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gioia.project import Project

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

FOLDERS = {"interviews", "codebooks", "exports", "backups"}


def test_init_makes_a_workspace_here(gioia: Gioia, empty: Path) -> None:
    made = gioia.done("init", "--name", "Study")
    assert made.out.strip() == str(empty)
    assert {path.name for path in empty.iterdir() if path.is_dir()} == FOLDERS
    assert gioia.done("source", "list", "--json").rows == []


def test_init_makes_the_folder_that_is_named(gioia: Gioia, empty: Path) -> None:
    gioia.done("init", "deep/study")
    assert (empty / "deep" / "study" / "gioia.db").is_file()


def test_a_second_workspace_in_the_same_folder_is_refused(gioia: Gioia, workspace: Path) -> None:
    before = (workspace / "gioia.db").read_bytes()
    assert gioia("init").code == 2
    assert (workspace / "gioia.db").read_bytes() == before


def test_init_where_nothing_can_be_made(gioia: Gioia, empty: Path) -> None:
    (empty / "file").write_text("")
    outcome = gioia("init", "file/study")
    assert outcome.code == 3
    assert "file/study" in outcome.err


def test_demo_makes_the_sample_and_says_where(gioia: Gioia, empty: Path) -> None:
    written = [Path(line) for line in gioia.done("demo", "sample").out.splitlines()]
    assert len(written) == 5
    assert all(path.parent == empty / "sample" / "exports" for path in written)
    assert all(path.stat().st_size for path in written)
    with Project.open(empty / "sample") as project:  # a merge finds its base by these
        assert set(project.codebooks.lineage()) == project.codebooks.snapshots().keys()
        assert len(project.codebooks.lineage()) == 1


def test_demo_leaves_another_project_alone(gioia: Gioia, workspace: Path) -> None:
    before = gioia.done("code", "list", "--json").out
    assert gioia("demo", ".").code == 2
    assert gioia.done("code", "list", "--json").out == before
    assert {path.name for path in (workspace / "interviews").iterdir()} == {"anna.txt", "olena.txt"}


def test_without_a_workspace_the_way_out_is_told(gioia: Gioia, empty: Path) -> None:  # noqa: ARG001
    outcome = gioia("source", "list")
    assert outcome.code == 3
    assert "gioia init" in outcome.err


def test_the_workspace_is_found_from_a_sub_folder(
    gioia: Gioia, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = workspace / "interviews" / "round-2"
    below.mkdir()
    monkeypatch.chdir(below)
    assert len(gioia.done("source", "list", "--json").rows) == 2


def test_the_workspace_is_named_before_or_after_or_by_the_environment(
    gioia: Gioia, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    expected = gioia.done("--workspace", workspace, "source", "list", "--json").out
    assert gioia.done("source", "list", "--json", "--workspace", workspace).out == expected
    monkeypatch.setenv("GIOIA_WORKSPACE", str(workspace))
    assert gioia.done("source", "list", "--json").out == expected


def test_a_named_workspace_is_that_one_and_none_above_it(gioia: Gioia, workspace: Path) -> None:
    outcome = gioia("--workspace", workspace / "interviews", "source", "list")
    assert outcome.code == 3
    assert str(workspace / "interviews") in outcome.err


@pytest.mark.usefixtures("workspace")
def test_the_coder_is_the_one_named_last(gioia: Gioia, monkeypatch: pytest.MonkeyPatch) -> None:
    add = ("quote", "add", "anna", "--text", "The app", "--code", "app")
    monkeypatch.setenv("GIOIA_CODER", "Environment")
    gioia.done(*add)
    gioia.done("--coder", "Before", *add)
    gioia.done("--coder", "Before", *add, "--coder", "After")
    coders = [row["coder"] for row in gioia.done("quote", "list", "--json").rows]
    assert coders == ["Environment", "Before", "After"]


def test_backup_prints_where_the_copy_is(gioia: Gioia, workspace: Path) -> None:
    copy = Path(gioia.done("backup").out.strip())
    assert copy.parent.name == "backups"
    named = workspace / "copy.db"
    assert gioia.done("backup", "-o", named).out.strip() == str(named)
    (workspace / "gioia.db").write_bytes(named.read_bytes())
    assert len(gioia.done("source", "list", "--json").rows) == 2


def test_a_backup_does_not_overwrite(gioia: Gioia, workspace: Path) -> None:
    (workspace / "copy.db").write_text("mine")
    assert gioia("backup", "-o", workspace / "copy.db").code == 2
    assert (workspace / "copy.db").read_text() == "mine"


def test_a_project_of_a_newer_gioia_is_left_alone(gioia: Gioia, workspace: Path) -> None:
    base = sqlite3.connect(workspace / "gioia.db")
    base.execute("PRAGMA user_version = 9999")
    base.close()
    before = (workspace / "gioia.db").read_bytes()
    outcome = gioia("source", "list")
    assert outcome.code == 4
    assert "newer" in outcome.err
    assert (workspace / "gioia.db").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100, b"SQLite format 3\0" * 300])
def test_a_damaged_project_file_is_named(gioia: Gioia, workspace: Path, content: bytes) -> None:
    (workspace / "gioia.db").write_bytes(content)
    outcome = gioia("source", "list")
    assert outcome.code == 4
    assert "gioia.db" in outcome.err
    assert (workspace / "gioia.db").read_bytes() == content


@pytest.mark.usefixtures("workspace")
def test_what_is_told_to_type_can_be_typed(gioia: Gioia) -> None:
    assert "--workspace '../on the train'" in gioia.done("copy", "../on the train").err
