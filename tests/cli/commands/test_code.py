from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")


def codes(gioia: Gioia, *options: str) -> dict[str, dict[str, Any]]:
    """The codes by label."""
    return {row["label"]: row for row in gioia.done("code", "list", "--json", *options).rows}


def test_a_listing_has_the_fields_of_the_contract(gioia: Gioia) -> None:
    row = codes(gioia)["asked afterwards"]
    assert list(row)[:11] == [
        "guid",
        "label",
        "level",
        "parent",
        "definition",
        "in_vivo",
        "in_figure",
        "position",
        "quotes",
        "sources",
        "informants",
    ]
    assert (row["level"], row["parent"], row["position"]) == ("concept", "Timing", 0)
    assert (row["in_vivo"], row["in_figure"]) == (True, True)
    assert codes(gioia)["Openness"]["parent"] is None


def test_a_listing_may_be_of_one_level(gioia: Gioia) -> None:
    assert list(codes(gioia, "--level", "theme")) == ["Timing"]


def test_columns_are_for_people(gioia: Gioia) -> None:
    lines = gioia.done("code", "list").out.splitlines()
    assert lines[0].split() == ["CODE", "LEVEL", "UNDER", "QUOTES", "SOURCES", "INFORMANTS"]
    assert len(lines) == 5


def test_the_guid_of_a_new_code_is_printed(gioia: Gioia) -> None:
    made = gioia.done("code", "add", "pace", "--definition", "How quick.")
    assert made.out.strip() == codes(gioia)["pace"]["guid"]
    assert codes(gioia)["pace"]["definition"] == "How quick."
    assert "pace" in made.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", "Asked  AFTERWARDS"),
        ("add", "  "),
        ("add", "late", "--under", "Openness"),
        ("add", "late", "--under", "nowhere"),
        ("add", "late", "--level", "theme", "--under", "Timing"),
        ("add", "late", "--level", "dimension", "--under", "Openness"),
        ("add", "late", "--level", "chapter"),
        ("rename", "asked afterwards", "app before need"),
        ("rename", "nowhere", "somewhere"),
        ("rename", "a", "somewhere"),
        ("define", "nowhere", "text"),
        ("retire", "nowhere"),
        ("restore", "nowhere"),
        ("delete", "Timing"),
    ],
)
def test_what_cannot_be_meant_changes_nothing(gioia: Gioia, arguments: tuple[str, ...]) -> None:
    before = gioia.done("code", "list", "--json", "--retired").out
    outcome = gioia("code", *arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert len(outcome.err.splitlines()) >= 2
    assert gioia.done("code", "list", "--json", "--retired").out == before


def test_rename_and_define(gioia: Gioia) -> None:
    gioia.done("code", "rename", "asked", "invited afterwards")
    gioia.done("code", "define", "invited afterwards", "Asked when all was decided.")
    row = codes(gioia)["invited afterwards"]
    assert row["definition"] == "Asked when all was decided."


def test_a_new_label_is_told_as_it_is_kept(gioia: Gioia) -> None:
    told = gioia.done("code", "rename", "app before need", "  too   early ").err
    assert "to “too early”." in told


def test_a_retired_code_is_out_of_the_way_until_restored(gioia: Gioia) -> None:
    gioia.done("code", "retire", "app before need", "--reason", "too narrow")
    assert "app before need" not in codes(gioia)
    retired = codes(gioia, "--retired")["app before need"]
    assert (retired["retired"], retired["reason"]) == (True, "too narrow")
    gioia.done("code", "restore", "app before need")
    assert not codes(gioia)["app before need"]["retired"]


def test_a_code_nothing_hangs_on_can_be_deleted(gioia: Gioia) -> None:
    gioia.done("code", "delete", "app before need")
    assert "app before need" not in codes(gioia, "--retired")
    gioia.done("undo")
    assert "app before need" in codes(gioia)


def test_the_level_says_which_of_two_is_meant(gioia: Gioia) -> None:
    gioia.done("code", "add", "Timing")
    outcome = gioia("code", "define", "Timing", "When.")
    assert outcome.code == 2
    assert "concept “Timing”; theme “Timing”" in outcome.err
    gioia.done("code", "define", "Timing", "When.", "--level", "theme")
    told = {row["level"]: row["definition"] for row in gioia.done("code", "list", "--json").rows}
    assert told["theme"] == "When."
