"""One form for letters, one line end, nothing unseen; and the way back to the original."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given

from gioia.text.normalise import clean_label, normalise
from tests.text.strategies import texts


@given(texts())
def test_normalising_twice_is_normalising_once(raw: str) -> None:
    text = normalise(raw).text
    again = normalise(text)
    assert again.text == text
    assert again.offsets.edits == ()


@given(texts())
def test_what_comes_out_is_clean(raw: str) -> None:
    text = normalise(raw).text
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b\ufeff\ud800-\udfff]", text)
    text.encode()


@given(texts())
def test_the_map_steps_forward_in_both_directions_and_ends_with_the_texts(raw: str) -> None:
    normalised = normalise(raw)
    text, offsets = normalised.text, normalised.offsets
    back = [offsets.to_original(i) for i in range(len(text) + 1)]
    forth = [offsets.to_normalised(i) for i in range(len(raw) + 1)]
    assert back == sorted(back)
    assert forth == sorted(forth)
    assert back[-1] == len(raw)
    assert forth[-1] == len(text)
    assert forth[0] == 0


@given(texts())
def test_both_directions_undo_each_other_where_no_length_changed(raw: str) -> None:
    normalised = normalise(raw)
    changed = {
        i
        for edit in normalised.offsets.edits
        for i in range(edit.normalised, edit.normalised + edit.normalised_length)
    }
    for i in set(range(len(normalised.text) + 1)) - changed:
        assert normalised.offsets.to_normalised(normalised.offsets.to_original(i)) == i


@given(texts())
def test_a_stretch_without_edits_is_the_same_stretch_of_the_original(raw: str) -> None:
    normalised = normalise(raw)
    text, offsets = normalised.text, normalised.offsets
    borders = [0, *(e.normalised + e.normalised_length for e in offsets.edits)]
    for start, edit in zip(borders, offsets.edits, strict=False):
        length = edit.normalised - start
        original = raw[edit.original - length : edit.original]
        assert normalise(original).text == text[start : edit.normalised]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "Zażółć gęślą jaźń.\n\n— Інтерв'ю з п'ятьма.\n",
        "👩‍🚀 and 🏳️‍🌈, نص عربي \u200fمع علامة, कर्‍म, می\u200cخواهم\n",
        "no last newline",
    ],
)
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    normalised = normalise(text)
    assert normalised.text == text
    assert normalised.offsets.edits == ()


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("one\u2028two\u2029three", "one\ntwo\nthree"),
        ("\ufeffone", "one"),
        ("a\tb\t\tc", "a b  c"),
        ("co\u00adordi\u200bna\ufefftion", "coordination"),
        ("bell\x07 null\x00 delete\x7f", "bell null delete"),
        ("one\x0btwo\x0cthree\x85four", "one\ntwo\nthree\nfour"),
        ("a page ends\n\x0cin a\r\x0csentence\r\n\x0c.", "a page ends\nin a\nsentence\n."),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b[38:5:1mcolons\x1b[?25l", "colons"),
        ("\x1b]0;a title\x07text", "text"),
        ("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31m8-bit\x9d0;title\x9ctext", "8-bittext"),
        ("\x1bP1$r0m\x1b\\text\x1b(B\x1b7", "text"),
        ("an opener \x1b]with no end\nand more", "an opener with no end\nand more"),
        ("cut \x1b[31", "cut "),
        ("e\u0301 n\u0303 a\u0328", "é ñ ą"),
        ("e\u00ad\u0301", "é"),
        ("\u0438\u0306 \u0456\u0308", "й ї"),
        ("\u1112\u1161\u11ab", "한"),
        ("lost \ud83d half", "lost \ufffd half"),
    ],
)
def test_what_each_rule_does(raw: str, text: str) -> None:
    assert normalise(raw).text == text


def test_a_place_is_mapped_across_what_was_dropped_and_composed() -> None:
    raw = "\ufeffI: e\u0301a\r\nR: b\u00adc"
    normalised = normalise(raw)
    assert normalised.text == "I: éa\nR: bc"
    for word in ("I:", "a", "R:", "c"):
        assert normalised.offsets.to_original(normalised.text.index(word)) == raw.index(word)
        assert normalised.offsets.to_normalised(raw.index(word)) == normalised.text.index(word)


@given(texts())
def test_a_label_is_one_line_without_spaces_around(raw: str) -> None:
    label = clean_label(raw)
    assert label == " ".join(label.split())
    assert clean_label(label) == label


def test_a_label_keeps_its_letters() -> None:
    assert clean_label(" trust\t in\nthe \x1b[1mother\x1b[0m\u00ad ") == "trust in the other"


@pytest.mark.parametrize("raw", ["\u200d", "\u200e \u2060", "\ufeff\u00ad"])
def test_of_a_label_that_nobody_sees_nothing_is_left(raw: str) -> None:
    assert clean_label(raw) == ""
    assert clean_label(f"{raw}👩\u200d🚀") != ""


def test_a_label_turns_round_nothing_that_stands_after_it() -> None:
    assert clean_label("\u202etrust\u202c \u2067years\u2069") == "trust years"


def test_marks_that_change_places_across_a_dropped_sign_are_one_edit() -> None:
    normalised = normalise("a\u0301\ufeff\u0323b")
    assert normalised.text == unicodedata.normalize("NFC", "a\u0301\u0323b")
    assert normalised.offsets.to_original(normalised.text.index("b")) == 4
