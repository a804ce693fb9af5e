"""What does not add up in a codebook is told at its exact place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.codebook.flaws import flaws

from .books import guid


def code(number: int, **fields: Any) -> dict[str, Any]:
    return {"guid": guid(number), "label": f"code {number}"} | fields


def told(**lists: Any) -> list[tuple[str, str]]:
    """Rule and place of each flaw."""
    return [(fault.rule, fault.place) for fault in flaws(lists)]


def test_a_sound_codebook_has_none() -> None:
    lists = {
        "dimensions": [code(1)],
        "themes": [code(2, parent=guid(1)), code(3)],
        "concepts": [code(4, parent=guid(2), candidates=[guid(3)]), code(5)],
    }
    assert flaws(lists) == []


def test_a_guid_is_given_once_in_the_whole_file_whatever_its_case() -> None:
    lists = {"themes": [code(0xAB)], "concepts": [code(1), code(0xAB, guid=guid(0xAB).upper())]}
    (flaw,) = flaws(lists)
    assert (flaw.rule, flaw.place) == ("doubled-guid", "concepts[1].guid")
    assert flaw.message == "this guid is already that of themes[0], theme “code 171”"


@pytest.mark.parametrize("label", ["", "  ", "\u200b"])
def test_a_label_is_not_empty(label: str) -> None:
    assert told(themes=[code(1, label=label)]) == [("empty-label", "themes[0].label")]


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"label": "\x1b[31mred"}, "label"),
        ({"definition": "a\x07"}, "definition"),
        ({"notes": "\x9b31m"}, "notes"),
        ({"retired": "\x00"}, "retired"),
        ({"retired": {"reason": "\x00"}}, "retired.reason"),
    ],
)
def test_texts_hold_no_control_characters(fields: dict[str, Any], place: str) -> None:
    found = told(concepts=[code(1, **fields)])
    assert found == [("control-characters", f"concepts[0].{place}")]


def test_nor_does_the_name_of_the_project() -> None:
    assert told(project={"name": "\x1b]0;title\x07"}) == [("control-characters", "project.name")]


def test_a_label_is_given_once_on_its_level() -> None:
    lists = {
        "themes": [code(1, label="Trust")],
        "concepts": [code(2, label="trust"), code(3, label=" TRUST ")],
    }
    (flaw,) = flaws(lists)
    assert (flaw.rule, flaw.place) == ("doubled-label", "concepts[1].label")
    assert flaw.message == "concepts[0] is also called “trust”"


def test_a_retired_code_leaves_its_label_free() -> None:
    retired = code(1, label="trust", retired={"reason": "merged"})
    assert told(concepts=[retired, code(2, label="trust")]) == []


@pytest.mark.parametrize(
    ("lists", "message"),
    [
        (
            {"concepts": [code(1, parent=guid(7))]},
            f"there is no code with the guid {guid(7)}",
        ),
        (
            {"dimensions": [code(2)], "concepts": [code(1, parent=guid(2))]},
            "a concept belongs to a theme, but this is the dimension “code 2”",
        ),
        (
            {"concepts": [code(1, parent=guid(2)), code(2)]},
            "a concept belongs to a theme, but this is the concept “code 2”",
        ),
        ({"concepts": [code(1, parent=guid(1))]}, "this code is named as its own parent"),
    ],
)
def test_a_parent_is_there_and_of_the_level_above(lists: dict[str, Any], message: str) -> None:
    (flaw,) = flaws(lists)
    assert (flaw.rule, flaw.place, flaw.message) == ("bad-parent", "concepts[0].parent", message)


def test_a_dimension_has_no_parent() -> None:
    (flaw,) = flaws({"dimensions": [code(1, parent=guid(2)), code(2)]})
    assert (flaw.place, flaw.way_out) == ("dimensions[0].parent", "Write null.")


def test_parents_that_lead_round_in_a_circle_are_said_to() -> None:
    lists = {
        "themes": [code(1, parent=guid(2)), code(2, parent=guid(3)), code(5, parent=guid(1))],
        "concepts": [code(3, parent=guid(1))],
    }
    found = {flaw.place: flaw.message.endswith("round in a circle") for flaw in flaws(lists)}
    assert found == {"themes[0].parent": True, "themes[1].parent": True, "themes[2].parent": False}


def test_a_chain_of_any_length_is_walked_over_once() -> None:
    themes = [code(number, parent=guid(number + 1)) for number in range(20_000)]
    assert len(flaws({"themes": themes})) == 20_000


@pytest.mark.parametrize(
    ("lists", "place", "message"),
    [
        (
            {"concepts": [code(1, candidates=[guid(7)])]},
            "concepts[0].candidates[0]",
            f"there is no code with the guid {guid(7)}",
        ),
        (
            {"themes": [code(2)], "concepts": [code(1, candidates=[guid(2), guid(1)])]},
            "concepts[0].candidates[1]",
            "a candidate is a theme, but this is the concept “code 1”",
        ),
        (
            {"themes": [code(1, candidates=[guid(1)])]},
            "themes[0].candidates[0]",
            "only a concept has candidate themes, and this is a theme",
        ),
    ],
)
def test_a_candidate_is_a_theme_and_a_concepts(
    lists: dict[str, Any], place: str, message: str
) -> None:
    (flaw,) = flaws(lists)
    assert (flaw.rule, flaw.place, flaw.message) == ("bad-candidate", place, message)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just(guid(1)),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["guid", "label", "parent", "candidates", "retired", "notes"]), inner
        )
    ),
    max_leaves=12,
)


@given(st.fixed_dictionaries({"themes": _JSON, "concepts": _JSON, "project": _JSON}))
def test_any_json_is_looked_at_without_failing(tree: dict[str, Any]) -> None:
    assert all(fault.place and fault.message and fault.way_out for fault in flaws(tree))
