from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia


@pytest.fixture
def theirs(gioia: Gioia, workspace: Path) -> Path:
    """A co-author's file: one code defined as ours is, in other words, and one new."""
    gioia.done("codebook", "export")
    other = workspace.parent / "other"
    shutil.copytree(workspace, other)
    call = ("--workspace", other)
    gioia.done(*call, "code", "define", "Timing", "When people are asked.")
    gioia.done(*call, "code", "add", "pace", "--under", "Timing")
    gioia.done(*call, "codebook", "export", "-o", "theirs.json")
    gioia.done("code", "define", "Timing", "Before or after.")
    return Path("theirs.json")


def test_an_open_conflict_is_listed_and_nothing_is_changed(gioia: Gioia, theirs: Path) -> None:
    before = gioia.done("code", "list", "--json").out
    outcome = gioia("codebook", "merge", theirs, "--report", "merge.md")
    assert outcome.code == 1
    assert "theirs  When people are asked." in outcome.out
    assert "1 conflict is open; nothing was changed." in outcome.err
    assert "### What is open" in Path("merge.md").read_text(encoding="utf-8")
    assert gioia.done("code", "list", "--json").out == before
    (row,) = gioia("codebook", "merge", theirs, "--json").rows
    assert (row["kind"], row["ours"], list(row["choices"])) == (
        "edit/edit", "Before or after.", ["ours", "theirs", "own"],
    )  # fmt: skip


@pytest.mark.parametrize("answer", [("--prefer", "theirs"), ("--resolve", "def=theirs")])
def test_a_settled_merge_is_one_change(gioia: Gioia, theirs: Path, answer: tuple[str, str]) -> None:
    trial = gioia.done("codebook", "merge", theirs, "--dry-run", *answer)
    assert "Trial only: 2 codes" in trial.err
    assert "pace" not in gioia.done("code", "list").out
    assert gioia.done("codebook", "merge", theirs, "--json", *answer).rows == []
    assert "pace" in gioia.done("code", "list").out
    codes = {row["label"]: row for row in gioia.done("code", "list", "--json").rows}
    assert codes["Timing"]["definition"] == "When people are asked."
    gioia.done("undo")
    assert "pace" not in gioia.done("code", "list").out


def test_the_base_may_be_given(gioia: Gioia, theirs: Path) -> None:
    base = Path("codebooks/codebook.json")
    outcome = gioia("codebook", "merge", theirs, "--base", base, "--json")
    assert [row["base"] for row in outcome.rows] == ["(nothing)"]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("definition", "answers no conflict"),
        ("definition=mine", "Choose one of: ours, theirs, own."),
        ("label:=ours", "no conflict with the key"),
    ],
)
def test_answers_that_cannot_be_meant(gioia: Gioia, theirs: Path, answer: str, told: str) -> None:
    outcome = gioia("codebook", "merge", theirs, "--resolve", answer)
    assert outcome.code == 2
    assert told in outcome.err
