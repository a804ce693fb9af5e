from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")


def coded(gioia: Gioia) -> None:
    for label in ("asked afterwards", "app before need"):
        gioia.done("quote", "add", "anna", "--text", "The app", "--code", label)


def test_a_sound_project_has_no_error(gioia: Gioia) -> None:
    coded(gioia)
    rows = gioia.done("check", "--json").rows
    assert all(set(row) == {"rule", "severity", "place", "message", "way_out"} for row in rows)
    assert "error" not in {row["severity"] for row in rows}


def test_a_draft_may_lack_quotes_and_a_paper_may_not(gioia: Gioia) -> None:
    assert {row["severity"] for row in gioia.done("check", "--json").rows} == {"warning"}
    outcome = gioia("check", "--final", "--json")
    assert outcome.code == 1
    assert [row["rule"] for row in outcome.rows if row["severity"] == "error"] == ["G07", "G07"]


def test_faults_are_told_to_people_with_the_way_out(gioia: Gioia) -> None:
    gioia.done("code", "add", "alone")
    outcome = gioia("check")
    assert outcome.code == 1
    assert any(line.startswith("error") and "alone" in line for line in outcome.out.splitlines())
    assert "error" in outcome.err


def test_a_quote_that_is_not_its_text_is_found(gioia: Gioia, workspace: Path) -> None:
    coded(gioia)
    base = sqlite3.connect(workspace / "gioia.db")
    base.execute("UPDATE quote SET text = 'other words'")
    base.commit()
    base.close()
    outcome = gioia("check", "--json")
    assert outcome.code == 1
    assert "G04" in {row["rule"] for row in outcome.rows}
