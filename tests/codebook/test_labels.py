"""Labels and texts: how they are compared, tidied and shown."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.codebook.labels import (
    fold_label,
    has_controls,
    is_blank,
    shown,
    tidy_label,
    tidy_text,
)


def test_a_label_is_one_line_in_nfc() -> None:
    assert tidy_label("  zaufanie\t do \n urze\u0328do\u0301w ") == "zaufanie do urzędów"


def test_a_label_has_no_marks_that_nobody_sees() -> None:
    assert tidy_label("\u202etrust\u202c in\ufeff \u200b of\u00adfices") == "trust in offices"
    assert tidy_label("e\u200b\u0301") == "é"
    assert fold_label("\u2067trust\u2069") == fold_label("trust")
    assert tidy_label("👩\u200d🚀 می\u200cخواهم") == "👩\u200d🚀 می\u200cخواهم"


def test_a_text_keeps_its_lines() -> None:
    assert tidy_text("e\u0301\r\nb\rc\n") == "é\nb\nc\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trust", "TRUST"),
        ("trust  in   offices", " Trust in offices"),
        ("STRASSE", "straße"),
        ("Caf\u00e9", "cafe\u0301"),
        ("ДОВІРА", "довіра"),
    ],
)
def test_labels_that_people_call_the_same_fold_alike(one: str, other: str) -> None:
    assert fold_label(one) == fold_label(other)


def test_other_words_do_not_fold_alike() -> None:
    assert fold_label("trust") != fold_label("trusts")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_label(fold_label(text)) == fold_label(text)


@pytest.mark.parametrize("label", ["", "  ", "\t\n", "\u200b", "\u00a0\u2060"])
def test_nothing_to_see_is_blank(label: str) -> None:
    assert is_blank(label)


@pytest.mark.parametrize("label", ["a", " é", "!", "довіра", "🙂", "\u200bx"])
def test_anything_to_see_is_not(label: str) -> None:
    assert not is_blank(label)


@pytest.mark.parametrize("text", ["\x1b[31mred", "a\x00", "a\x7f", "\x9b31m", "a\x0bb"])
def test_controls_are_found(text: str) -> None:
    assert has_controls(text)


def test_line_ends_tabs_and_joiners_are_no_controls() -> None:
    assert not has_controls("a\tb\r\nc 👩\u200d🔬 \u202b")


@given(st.text(st.characters()), st.integers(1, 80))
def test_what_is_shown_is_one_harmless_line_of_that_width(text: str, width: int) -> None:
    line = shown(text, width)
    assert len(line) <= width
    assert all(unicodedata.category(character) not in {"Cc", "Cs"} for character in line)


def test_a_long_text_is_shown_with_an_ellipsis() -> None:
    assert shown("one two three", 9) == "one two…"


@given(st.text(st.characters() | st.sampled_from(" \xa0\u200b\x1b\n\t\ufeff")))
def test_a_quick_look_tells_what_looking_at_each_character_does(text: str) -> None:
    assert is_blank(text) == all(unicodedata.category(each)[0] in "CZ" for each in text)
    controls = {*map(chr, range(32)), *map(chr, range(127, 160))} - set("\t\n\r")
    assert has_controls(text) == any(each in controls for each in text)
