from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")


def test_the_log_tells_what_was_changed_by_whom_and_when(gioia: Gioia) -> None:
    newest, *_ = rows = gioia.done("log", "--json").rows
    assert set(newest) == {"id", "at", "coder", "verb", "summary", "state", "rows"}
    assert (newest["coder"], newest["state"]) == ("Marta", "done")
    assert newest["summary"] == "add concept “app before need”"
    assert len(rows) == 6
    assert len(gioia.done("log", "--json", "--limit", 2).rows) == 2
    assert "app before need" in gioia.done("log").out


def test_undo_and_redo_say_what_they_did(gioia: Gioia) -> None:
    before = gioia.done("code", "list", "--json").out
    undone = gioia.done("undo", 2)
    assert undone.out == ""
    assert undone.err.splitlines() == [
        "Undone: add concept “app before need”",
        "Undone: add concept “asked afterwards”",
    ]
    assert len(gioia.done("code", "list", "--json").rows) == 2
    redone = gioia.done("redo", 2)
    assert redone.err.splitlines() == [
        "Redone: add concept “asked afterwards”",
        "Redone: add concept “app before need”",
    ]
    assert gioia.done("code", "list", "--json").out == before


def test_an_import_is_undone_and_redone(gioia: Gioia) -> None:
    gioia.done("undo", 5)
    assert gioia.done("source", "list", "--json").rows == []
    gioia.done("redo", 5)
    assert len(gioia.done("source", "list", "--json").rows) == 2


def test_something_new_ends_what_can_be_redone(gioia: Gioia) -> None:
    gioia.done("undo")
    gioia.done("code", "add", "pace")
    outcome = gioia("redo")
    assert outcome.code == 2
    assert "nothing to redo" in outcome.err


def test_an_export_is_no_step_to_undo(gioia: Gioia) -> None:
    gioia.done("codebook", "export")
    assert "app before need" in gioia.done("undo").err


@pytest.mark.parametrize("steps", ["0", "-1", "many"])
def test_steps_that_cannot_be_taken(gioia: Gioia, steps: str) -> None:
    assert gioia("undo", "--", steps).code == 2
    assert gioia("redo", "--", steps).code == 2
    assert len(gioia.done("code", "list", "--json").rows) == 4


def test_the_codebook_of_an_earlier_time_is_printed_or_written(
    gioia: Gioia, workspace: Path
) -> None:
    at = gioia.done("log", "--json").rows[0]["id"]
    before = [row["guid"] for row in gioia.done("code", "list", "--json").rows]
    gioia.done("code", "add", "later")
    now = gioia.done("code", "list", "--json").out
    book = json.loads(gioia.done("log", "--at", at, "--codebook").out)
    assert "later" not in [code["label"] for code in book["concepts"]]
    guids = [code["guid"] for level in ("dimensions", "themes", "concepts") for code in book[level]]
    assert sorted(guids) == sorted(before)
    place = workspace / "codebooks" / "then.json"
    assert gioia.done("log", "--at", at, "--codebook", "-o", place).out.strip() == str(place)
    assert json.loads(place.read_text(encoding="utf-8")) == book
    gioia.done("codebook", "import", place)
    assert gioia.done("code", "list", "--json").out == now


def test_the_log_as_far_as_a_change(gioia: Gioia) -> None:
    rows = gioia.done("log", "--json").rows
    assert gioia.done("log", "--at", rows[2]["id"], "--json").rows == rows[2:]
    assert gioia.done("log", "--at", rows[2]["id"], "--limit", 1, "--json").rows == rows[2:3]
    assert gioia("log", "--at", 999, "--codebook").code == 2
    assert gioia("log", "--codebook").code == 2
    assert gioia("log", "--at", 1, "-o", "x.json").code == 2


def test_a_number_that_no_line_has_is_told(gioia: Gioia) -> None:
    for number in (0, 99):
        outcome = gioia("log", "--at", number)
        assert (outcome.code, outcome.out) == (2, "")
        assert f"There is no change {number}." in outcome.err
