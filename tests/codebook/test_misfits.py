"""Wrong types and unknown fields are told with their paths, all at once."""

from __future__ import annotations

import json
from typing import Any

import pytest

from gioia.codebook.files import load
from gioia.errors import FaultsFound

from .books import guid


def told(text: str) -> list[tuple[str, str, str]]:
    """Rule, place and message of each fault."""
    with pytest.raises(FaultsFound) as caught:
        load(text, "book.json")
    assert all(fault.severity == "error" and fault.way_out for fault in caught.value.faults)
    return [(fault.rule, fault.place, fault.message) for fault in caught.value.faults]


def file_with(**fields: Any) -> str:
    return json.dumps({"format": "gioia-codebook", "version": 1, **fields})


def concept_with(**fields: Any) -> str:
    return file_with(concepts=[{"guid": guid(1), "label": "late letters"} | fields])


UUID = "a UUID like 0b0e7a52-6c1f-4a7b-9d3e-5f2a8c4d1e60"


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({"label": 7}, "label", "should be text, but is the number 7"),
        ({"label": None}, "label", "should be text, but is null"),
        ({"definition": ["a"]}, "definition", "should be text, but is a list"),
        ({"notes": {}}, "notes", "should be text, but is an object"),
        ({"in_vivo": 1}, "in_vivo", "should be true or false, but is the number 1"),
        ({"in_figure": "yes"}, "in_figure", 'should be true or false, but is the text "yes"'),
        ({"position": True}, "position", "should be a whole number, but is true"),
        ({"position": -1}, "position", "should be 0 or more, but is the number -1"),
        (
            {"position": 2**31},
            "position",
            "should be a smaller number, but is the number 2147483648",
        ),
        (
            {"position": 1.5},
            "position",
            "should be a whole number, but is a number with a fraction or out of range",
        ),
        ({"guid": "4"}, "guid", f'should be {UUID}, but is the text "4"'),
        ({"guid": 4}, "guid", "should be text, but is the number 4"),
        ({"parent": "Timing"}, "parent", f'should be {UUID}, but is the text "Timing"'),
        ({"candidates": guid(2)}, "candidates", f'should be a list, but is the text "{guid(2)}"'),
        ({"candidates": [4]}, "candidates[0]", "should be text, but is the number 4"),
        ({"retired": 3}, "retired", "should be an object, but is the number 3"),
        ({"retired": {"reason": 3}}, "retired.reason", "should be text, but is the number 3"),
        (
            {"groundedness": {"quotes": "7"}},
            "groundedness.quotes",
            'should be a whole number, but is the text "7"',
        ),
        ({"quotes": [1]}, "quotes[0]", "should be an object, but is the number 1"),
        ({"notes": "\ud800"}, "notes", "holds half a character (a lone surrogate)"),
    ],
)
def test_a_wrong_type_is_told_with_its_path(
    fields: dict[str, Any], field: str, message: str
) -> None:
    found = told(concept_with(**fields))
    assert found == [("wrong-type", f"book.json: concepts[0].{field}", message)]


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({"concepts": {}}, "concepts", "should be a list, but is an object"),
        ({"themes": [[]]}, "themes[0]", "should be an object, but is a list"),
        ({"project": "p"}, "project", 'should be an object, but is the text "p"'),
        ({"project": {"guid": "p"}}, "project.guid", f'should be {UUID}, but is the text "p"'),
        (
            {"lineage": ["abc"]},
            "lineage[0]",
            'should be a sha256 of 64 hexadecimal digits in lower case, but is the text "abc"',
        ),
    ],
)
def test_also_at_the_top(fields: dict[str, Any], field: str, message: str) -> None:
    assert told(file_with(**fields)) == [("wrong-type", f"book.json: {field}", message)]


def test_a_missing_field_is_told() -> None:
    text = file_with(themes=[{"label": "a"}, {"guid": guid(1)}])
    assert told(text) == [
        ("missing-field", "book.json: themes[0].guid", "is missing"),
        ("missing-field", "book.json: themes[1].label", "is missing"),
    ]


def test_an_unknown_field_is_told_with_the_one_that_may_be_meant() -> None:
    with pytest.raises(FaultsFound) as caught:
        load(concept_with(defintion="x", colour=3), "book.json")
    first, second = caught.value.faults
    assert (first.rule, first.place) == ("unknown-field", "book.json: concepts[0].defintion")
    assert first.way_out.startswith('Perhaps "definition" is meant.')
    assert (second.rule, second.place) == ("unknown-field", "book.json: concepts[0].colour")
    assert second.way_out == "`gioia codebook schema` prints what each field may hold."


def test_a_field_that_stands_twice_is_not_lost_unseen() -> None:
    text = f"""{{"format": "gioia-codebook", "version": 1, "concepts": [
        {{"guid": "{guid(1)}", "label": "ours", "label": "theirs", "label": "third"}}]}}"""
    place = "book.json: concepts[0].label"
    assert told(text) == [("doubled-field", place, "stands twice")]


def test_a_number_of_thousands_of_digits_is_only_a_wrong_number() -> None:
    text = concept_with(position=0).replace('"position": 0', f'"position": {"9" * 100_000}')
    message = "should be a whole number, but is a number with a fraction or out of range"
    assert told(text) == [("wrong-type", "book.json: concepts[0].position", message)]


def test_deep_nesting_in_a_field_is_only_a_wrong_type() -> None:
    text = concept_with(notes=0).replace('"notes": 0', f'"notes": {"[" * 500}{"]" * 500}')
    message = "should be text, but is a list"
    assert told(text) == [("wrong-type", "book.json: concepts[0].notes", message)]


def test_escapes_in_names_and_values_do_not_reach_the_message() -> None:
    text = concept_with(**{"\x1b[31mred": 1, "in_vivo": "\x1b[2J" + "x" * 200})
    assert not any("\x1b" in part or len(part) > 120 for found in told(text) for part in found)


def test_types_and_meaning_are_told_together() -> None:
    text = file_with(
        themes=[{"guid": guid(1), "label": "t", "position": "first"}],
        concepts=[{"guid": guid(2), "label": "", "parent": guid(3)}],
    )
    with pytest.raises(FaultsFound, match="The codebook was not read: 3 faults") as caught:
        load(text, "book.json")
    assert [fault.place for fault in caught.value.faults] == [
        "book.json: themes[0].position",
        "book.json: concepts[0].label",
        "book.json: concepts[0].parent",
    ]
