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
    fields = ["rule", "severity", "place", "message", "way_out", "about", "dismissed"]
    assert all(list(row) == fields for row in rows)
    assert "error" not in {row["severity"] for row in rows}


def test_a_draft_may_lack_quotes_and_a_paper_may_not(gioia: Gioia) -> None:
    draft = gioia.done("check", "--json").rows
    assert {row["severity"] for row in draft} == {"warning", "information"}
    outcome = gioia("check", "--final", "--json")
    assert outcome.code == 1
    assert [row["rule"] for row in outcome.rows if row["severity"] == "error"] == ["G07", "G07"]


def test_faults_are_told_to_people_with_the_way_out(gioia: Gioia) -> None:
    gioia.done("code", "add", "alone")
    outcome = gioia("check")
    assert outcome.code == 1
    assert outcome.out.splitlines()[0].startswith("error        G01  concept “alone”")
    assert "1 error, " in outcome.err


def test_what_helps_against_several_faults_is_told_once(gioia: Gioia) -> None:
    for label in ("alone", "forgotten"):
        gioia.done("code", "add", label)
    lines = gioia("check").out.splitlines()
    assert [line.split(":")[0] for line in lines[:2]] == [
        "error        G01  concept “alone”",
        "error        G01  concept “forgotten”",
    ]
    assert lines[2].lstrip().startswith("Move it under a theme")
    assert lines[3] == ""


def test_a_quote_that_is_not_its_text_is_found(gioia: Gioia, workspace: Path) -> None:
    coded(gioia)
    base = sqlite3.connect(workspace / "gioia.db")
    base.execute("UPDATE quote SET text = 'other words'")
    base.commit()
    base.close()
    outcome = gioia("check", "--json")
    assert outcome.code == 1
    assert "G04" in {row["rule"] for row in outcome.rows}


def test_a_dismissed_warning_is_listed_with_all_only(gioia: Gioia) -> None:
    before = gioia.done("check", "--json").rows
    about = before[0]["place"]
    gioia.done("check", "--dismiss", "G07", "--about", about, "--reason", "still\nto come")
    assert gioia.done("check", "--json").rows == before[1:]
    everything = gioia.done("check", "--all", "--json").rows
    assert [row["dismissed"] for row in everything] == ["still to come"] + [""] * len(before[1:])
    assert "dismissed: still to come" in gioia.done("check", "--all").out
    assert "1 dismissed: gioia check --all" in gioia.done("check").err
    line = gioia.done("log", "--json").rows[0]
    assert line["verb"] == "dismiss-warning"
    assert "still to come" in line["summary"]
    gioia.done("check", "--revive", "g07")
    assert gioia.done("check", "--json").rows == before


def test_what_would_be_an_error_in_a_paper_is_not_hidden_there(gioia: Gioia) -> None:
    about = gioia.done("check", "--json").rows[0]["place"]
    gioia.done("check", "--dismiss", "G07", "--about", about, "--reason", "still to come")
    outcome = gioia("check", "--final", "--json")
    assert outcome.code == 1
    assert [row["rule"] for row in outcome.rows if row["severity"] == "error"] == ["G07", "G07"]


def test_an_error_is_not_dismissed(gioia: Gioia) -> None:
    gioia.done("code", "add", "alone")
    outcome = gioia("check", "--dismiss", "G01", "--about", "alone", "--reason", "why not")
    assert outcome.code == 2
    assert gioia("check").code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("--dismiss", "G07", "--reason", "two places"),
        ("--dismiss", "G07", "--about", "asked afterwards"),
        ("--dismiss", "G99", "--reason", "no such rule"),
        ("--revive", "G07"),
        ("--dismiss", "G07", "--revive", "G07"),
    ],
)
def test_what_cannot_be_meant_dismisses_nothing(gioia: Gioia, arguments: tuple[str, ...]) -> None:
    before = gioia.done("check", "--json").rows
    assert gioia("check", *arguments).code == 2
    assert gioia.done("check", "--json").rows == before
