from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.commands.test_code import codes

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def coded(gioia: Gioia) -> list[str]:
    """The guids of three quotes: two of one concept, one of the other."""
    first = ("quote", "add", "anna", "--text", "We were asked afterwards", "--nth")
    return [
        gioia.done(*first, 1, "--code", "asked afterwards").out.strip(),
        gioia.done(*first, 2, "--code", "asked afterwards").out.strip(),
        gioia.done("quote", "add", "anna", "--text", "The app", "--code", "app before").out.strip(),
    ]


def test_move_under_another_parent_and_out(gioia: Gioia) -> None:
    gioia.done("code", "add", "Trust", "--level", "theme")
    gioia.done("code", "move", "asked afterwards", "--under", "Trust")
    assert codes(gioia)["asked afterwards"]["parent"] == "Trust"
    gioia.done("code", "move", "asked afterwards", "--under-none")
    assert codes(gioia)["asked afterwards"]["parent"] is None


def test_the_former_words_for_under_are_known_and_not_told(gioia: Gioia) -> None:
    gioia.done("code", "add", "Trust", "--level", "theme", "--parent", "Openness")
    gioia.done("code", "move", "asked afterwards", "--to", "Trust")
    assert codes(gioia)["asked afterwards"]["parent"] == "Trust"
    gioia.done("code", "move", "asked afterwards", "--to-none")
    assert codes(gioia)["asked afterwards"]["parent"] is None
    helped = gioia.done("code", "move", "--help").out + gioia.done("code", "add", "--help").out
    assert helped.count("--under ") > helped.count("--parent") == helped.count("--to") == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("move", "asked afterwards"),
        ("move", "asked afterwards", "--under", "Timing", "--under-none"),
        ("move", "asked afterwards", "--under", "Openness"),
        ("move", "Openness", "--under", "Timing"),
        ("move", "Timing", "--under", "asked afterwards"),
        ("reorder", "asked afterwards", "-1"),
        ("figure", "asked afterwards"),
        ("merge", "asked afterwards", "--into", "asked afterwards"),
        ("merge", "asked afterwards", "--into", "Timing"),
        ("merge", "asked afterwards"),
        ("split", "asked afterwards", "--into", "x"),
        ("split", "asked afterwards", "--into", "x", "--quote", "ffffffff"),
    ],
)
def test_what_the_levels_do_not_allow_changes_nothing(
    gioia: Gioia, arguments: tuple[str, ...]
) -> None:
    before = gioia.done("code", "list", "--json", "--retired").out
    assert gioia("code", *arguments).code == 2
    assert gioia.done("code", "list", "--json", "--retired").out == before


def test_reorder_is_the_author_s_order(gioia: Gioia) -> None:
    assert "position 0." in gioia.done("code", "reorder", "app before need", 0).err
    assert "position 1." in gioia.done("code", "reorder", "app before need", 99).err
    gioia.done("undo")
    positions = {label: row["position"] for label, row in codes(gioia).items()}
    assert (positions["app before need"], positions["asked afterwards"]) == (0, 1)


def test_a_code_can_be_left_out_of_the_figure(gioia: Gioia) -> None:
    gioia.done("code", "figure", "app before need", "--out")
    assert not codes(gioia)["app before need"]["in_figure"]
    gioia.done("code", "figure", "app before need", "--in")
    assert codes(gioia)["app before need"]["in_figure"]


def test_merge_keeps_every_quote(gioia: Gioia, coded: list[str]) -> None:
    gioia.done("code", "merge", "app before need", "--into", "asked afterwards")
    assert codes(gioia)["asked afterwards"]["quotes"] == 3
    quotes = gioia.done("quote", "list", "--json", "--code", "asked afterwards").rows
    assert {quote["guid"] for quote in quotes} == set(coded)
    gioia.done("undo")
    assert codes(gioia)["app before need"]["quotes"] == 1


def test_split_takes_the_named_quotes_along(gioia: Gioia, coded: list[str]) -> None:
    call = ("code", "split", "asked afterwards", "--into", "again")
    made = gioia.done(*call, "--quote", coded[1], "--quote", coded[1])
    assert "1 quote now coded “again”." in made.err
    found = codes(gioia)
    assert made.out.strip() == found["again"]["guid"]
    assert (found["again"]["quotes"], found["asked afterwards"]["quotes"]) == (1, 1)
    assert found["again"]["parent"] == "Timing"
    gioia.done("undo")
    assert "again" not in codes(gioia)
    assert codes(gioia)["asked afterwards"]["quotes"] == 2


def levels(gioia: Gioia) -> list[tuple[str, str, str | None]]:
    rows = gioia.done("code", "list", "--json").rows
    return [(row["level"], row["label"], row["parent"]) for row in rows]


def test_promote_and_demote_change_the_level(gioia: Gioia) -> None:
    before = levels(gioia)
    guid = gioia.done("code", "promote", "app before need").out.strip()
    assert ("theme", "app before need", "Openness") in levels(gioia)
    assert gioia.done("code", "demote", "app before", "--under", "Timing").out.strip() == guid
    assert levels(gioia) == before
    outcome = gioia("code", "demote", "Timing")
    assert outcome.code == 2
    assert "“asked afterwards”" in outcome.err
    assert gioia("code", "promote", "Openness").code == 2


def test_promote_keeps_quotes_under_a_new_theme(gioia: Gioia, coded: list[str]) -> None:
    outcome = gioia.done("code", "promote", "asked afterwards")
    assert outcome.err.strip() == "“asked afterwards” is now a theme, over the concept."
    assert ("concept", "asked afterwards", "asked afterwards") in levels(gioia)
    assert len(gioia.done("quote", "list", "--json").rows) == len(coded)
