from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")


def test_hits_are_places_in_the_text(gioia: Gioia) -> None:
    rows = gioia.done("search", "asked AFTERWARDS", "--json").rows
    text = gioia.done("source", "show", "anna", "--json").value["text"]
    assert [set(row) for row in rows] == [{"source", "start", "end", "speaker", "snippet"}] * 2
    assert {text[row["start"] : row["end"]] for row in rows} == {"asked afterwards"}


def test_columns_are_for_people(gioia: Gioia) -> None:
    heading, line = gioia.done("search", "держава").out.splitlines()
    assert heading.split() == ["SOURCE", "START", "SPEAKER", "TEXT"]
    assert line.startswith("olena.txt")


def test_the_found_words_are_near_the_beginning(gioia: Gioia) -> None:
    _, line = gioia.done("search", "came BEFORE").out.splitlines()
    assert "…And the app? Anna: The app came before the need." in line


@pytest.mark.parametrize("text", ["helicopter", "", '"', "AND OR NOT", "* ^ : ("])
def test_what_is_not_there_is_no_failure(gioia: Gioia, text: str) -> None:
    assert gioia.done("search", text, "--json").rows == []
    said = gioia.done("search", text)
    assert (said.out, said.err) == ("", "Nothing was found.\n")


def test_that_there_are_more_is_told(gioia: Gioia, workspace: Path) -> None:
    (workspace / "interviews" / "long.txt").write_text("A: Why?\nB: " + "indeed so " * 1001)
    gioia.done("import")
    outcome = gioia.done("search", "indeed")
    assert len(outcome.out.splitlines()) == 1001
    assert "the first 1,000" in outcome.err
    assert "the first" not in gioia.done("search", "afterwards").err
