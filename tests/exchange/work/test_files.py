"""Canonical out, everything that is wrong told at once in."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gioia.errors import FaultsFound
from gioia.exchange.work.files import dump, json_schema, load
from gioia.exchange.work.values import Work
from tests.exchange.work.making import (
    CONCEPT,
    THEME,
    guid,
    memo,
    quote,
    source,
    text_of,
    tree,
    written,
)


def faults(content: dict[str, Any] | str) -> dict[str, str]:
    """Place and rule of what is wrong."""
    text = content if isinstance(content, str) else text_of(content)
    with pytest.raises(FaultsFound) as caught:
        load(text, "w.json")
    return {fault.place.removeprefix("w.json: "): fault.rule for fault in caught.value.faults}


def test_what_is_written_is_read_back() -> None:
    words = {"text": "before", "before": "xx ", "after": " yy"}
    text = written(sources=[source(quote(words=words, note="so 🙂"))], memos=[memo()])
    assert dump(load("\ufeff" + text, "w.json")) == text
    assert text.endswith("}\n")
    assert json.loads(text) == json.loads(json.dumps(json.loads(text), sort_keys=True))


def test_the_order_in_the_file_does_not_matter() -> None:
    quotes = [quote(number, number, number + 3) for number in range(9)]
    memos = [memo(100 + number) for number in range(4)]
    orderly = written(sources=[source(*quotes)], memos=memos)
    random.Random(3).shuffle(quotes)  # noqa: S311 - must repeat itself
    assert written(sources=[source(*quotes)], memos=memos[::-1]) == orderly


def test_words_and_what_only_informs_is_left_out() -> None:
    text = written()
    assert "words" not in text
    assert "groundedness" not in text
    assert "candidates" not in text


def test_text_is_kept_composed() -> None:
    assert "Zażółć" in written(sources=[source(quote(note="Zaz\u0307o\u0301łc\u0301"))])


def test_all_wrong_types_and_unknown_fields_are_told_at_once() -> None:
    bad = tree(colour=1, sources=[source(quote() | {"start": "3", "role": "great"}, size=2)])
    bad["themes"].append({"guid": THEME, "label": "Timing"})
    assert faults(bad) == {
        "colour": "unknown-field",
        "sources[0].quotes[0].start": "wrong-type",
        "sources[0].quotes[0].role": "wrong-type",
        "sources[0].size": "unknown-field",
        "themes[1].guid": "doubled-guid",
        "themes[1].label": "doubled-label",
    }


def test_a_field_that_stands_twice_is_refused() -> None:
    text = text_of(tree()).replace('"coder": "Marek"', '"coder": "Marek", "coder": "Anna"')
    assert faults(text) == {"coder": "doubled-field"}


@pytest.mark.parametrize(
    ("more", "place", "rule"),
    [
        ({"coder": " "}, "coder", "no-coder"),
        ({"coder": "\x1b[31mM"}, "coder", "no-coder"),
        ({"sources": [source(quote(), quote(1, 20, 30))]}, "sources[0].quotes[1].guid",
         "doubled-guid"),
        ({"sources": [source(quote(), quote(2))]}, "sources[0].quotes[1]", "doubled-place"),
        ({"sources": [source(quote(1, 9, 9))]}, "sources[0].quotes[0]", "bad-place"),
        ({"sources": [source(quote(1, 9, 101))]}, "sources[0].quotes[0]", "bad-place"),
        ({"sources": [source(quote(codes=[guid(7)]))]}, "sources[0].quotes[0].codes[0]",
         "bad-code"),
        ({"sources": [source(quote(codes=[CONCEPT, CONCEPT]))]}, "sources[0].quotes[0].codes[1]",
         "doubled-code"),
        ({"sources": [source(quote(words={"text": "far too long"}))]},
         "sources[0].quotes[0].words", "bad-words"),
        ({"sources": [source(quote(note="\x1b[2J"))]}, "sources[0].quotes[0].note",
         "control-characters"),
        ({"memos": [memo(text=" ")]}, "memos[0].text", "empty-memo"),
        ({"memos": [memo(on="code")]}, "memos[0].on_guid", "bad-target"),
        ({"memos": [memo(on="code", on_guid=guid(7))]}, "memos[0].on_guid", "bad-target"),
        ({"memos": [memo(on="source", on_guid=guid(7))]}, "memos[0].on_guid", "bad-target"),
        ({"memos": [memo(on_guid=guid(7))]}, "memos[0].on_guid", "bad-target"),
        ({"memos": [memo(at="2026-13-01T10:00:00Z")]}, "memos[0].at", "wrong-type"),
        ({"memos": [memo(at="yesterday")]}, "memos[0].at", "wrong-type"),
        ({"memos": [memo(at="0001-01-01T00:00:00+00:00")]}, "memos[0].at", "wrong-type"),
        ({"memos": [memo(changed_at="9999-12-31T23:59:59-14:00")]}, "memos[0].changed_at",
         "wrong-type"),
    ],
)  # fmt: skip
def test_what_does_not_add_up_is_refused(more: dict[str, Any], place: str, rule: str) -> None:
    assert faults(tree(**more)) == {place: rule}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "empty"),
        (written()[:200], "not JSON"),
        ("[" * 100_000, "nested"),
        ("[]", "no coded work"),
        ('{"format": "gioia-work", "version": 2}', "newer Gioia"),
        ('{"format": "gioia-work", "version": true}', "number 1"),
        ('{"format": "gioia-codebook", "version": 1}', "gioia codebook merge"),
    ],
)
def test_what_is_no_work_is_told_as_such(text: str, told: str) -> None:
    with pytest.raises(FaultsFound) as caught:
        load(text, "w.json")
    assert told in str(caught.value)
    assert "w.json" in str(caught.value)


def test_the_schema_takes_what_we_write_and_refuses_what_we_refuse() -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert validator.is_valid(json.loads(written(memos=[memo()])))
    assert not validator.is_valid(tree(colour=1))
    assert not validator.is_valid(tree(coder=3))


def test_values_cannot_be_changed() -> None:
    work = Work.model_validate(tree())
    with pytest.raises(ValueError, match="frozen"):
        work.coder = "Anna"
