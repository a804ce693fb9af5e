"""`gioia merge`: a copy brought home from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Gioia


def test_a_copy_comes_home_once(gioia: Gioia, workspace: Path, tmp_path: Path) -> None:
    copy = tmp_path / "train"
    assert f"gioia merge {copy}" in gioia.done("copy", copy).err
    gioia.done("--workspace", copy, "memo", "add", "--text", "on the train")
    trial = gioia.done("merge", copy, "--dry-run")
    assert "Memos: 1 new." in trial.err
    assert "Trial only" in trial.err
    assert gioia.done("memo", "list", "--json").rows == []
    page = workspace / "home.md"
    gioia.done("merge", copy, "--report", page)
    assert "new: “on the train”" in page.read_text("utf-8")
    assert [row["text"] for row in gioia.done("memo", "list", "--json").rows] == ["on the train"]
    assert "Nothing to merge" in gioia.done("merge", copy).err


def test_conflicts_of_codes_are_listed_with_their_keys(
    gioia: Gioia, workspace: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "train"
    gioia.done("copy", copy)
    gioia.done("code", "rename", "Timing", "Pace")
    gioia.done("--workspace", copy, "code", "rename", "Timing", "Haste")
    before = (workspace / "gioia.db").read_bytes()
    outcome = gioia("merge", copy)
    assert outcome.code == 1
    assert "--resolve label:" in outcome.out
    assert (workspace / "gioia.db").read_bytes() == before
    gioia.done("merge", copy, "--resolve", "label:=theirs")
    assert "Haste" in gioia.done("code", "list").out
