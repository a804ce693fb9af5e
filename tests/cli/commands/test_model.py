from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def relation(gioia: Gioia) -> str:
    """The guid of a relation from the theme Timing to the theme Trust."""
    gioia.done("code", "add", "Trust", "--level", "theme", "--under", "Openness")
    return gioia.done("model", "relate", "timing", "trust", "--kind", "hinders").out.strip()


def test_a_relation_is_drawn_and_listed(gioia: Gioia, relation: str) -> None:
    (row,) = gioia.done("model", "list", "--json").rows
    assert (row["guid"], row["from"], row["to"]) == (relation, "Timing", "Trust")
    assert (row["kind"], row["label"], row["quotes"], row["memos"]) == ("hinders", "", 0, 0)
    codes = {code["guid"]: code["label"] for code in gioia.done("code", "list", "--json").rows}
    assert (codes[row["from_guid"]], codes[row["to_guid"]]) == ("Timing", "Trust")
    assert "hinders" in gioia.done("model", "list").out


def test_a_relation_is_changed_and_turned_as_one_change(gioia: Gioia, relation: str) -> None:
    gioia.done("model", "change", relation[:8], "--label", "makes room for", "--reverse")
    (row,) = gioia.done("model", "list", "--json").rows
    assert (row["from"], row["to"], row["label"]) == ("Trust", "Timing", "makes room for")
    gioia.done("undo")
    (row,) = gioia.done("model", "list", "--json").rows
    assert (row["from"], row["to"], row["label"]) == ("Timing", "Trust", "")


def test_quotes_are_evidence(gioia: Gioia, relation: str) -> None:
    quote = gioia.done("quote", "add", "anna", "--text", "The app", "--code", "app").out.strip()
    (row,) = gioia.done("model", "evidence", relation, "--add", quote, "--json").rows
    assert (row["guid"], row["text"]) == (quote, "The app")
    assert gioia.done("model", "list", "--json").rows[0]["quotes"] == 1
    assert gioia.done("model", "evidence", relation, "--remove", quote, "--json").rows == []
    assert gioia("model", "evidence", relation, "--remove", quote).code == 2


def test_a_relation_is_removed(gioia: Gioia, relation: str) -> None:
    gioia.done("model", "unrelate", relation)
    assert gioia.done("model", "list", "--json").rows == []
    assert gioia.done("log", "--json").rows[0]["verb"] == "unrelate"


@pytest.mark.parametrize(
    "arguments",
    [
        ("relate", "Timing", "asked afterwards"),
        ("relate", "Timing", "Timing"),
        ("relate", "Timing", "nothing"),
        ("change", "abcdef12", "--reverse"),
        ("unrelate", "abcdef12"),
    ],
)
def test_what_cannot_be_meant_changes_nothing(gioia: Gioia, arguments: tuple[str, ...]) -> None:
    outcome = gioia("model", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert gioia.done("model", "list", "--json").rows == []


def test_a_label_at_two_levels_means_the_theme(gioia: Gioia) -> None:
    gioia.done("code", "add", "Timing", "--level", "concept")
    gioia.done("model", "relate", "Timing", "Openness")
    (row,) = gioia.done("model", "list", "--json").rows
    assert (row["from"], row["to"], row["kind"]) == ("Timing", "Openness", "leads to")
