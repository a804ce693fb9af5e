"""The files of abbreviations and what is made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import gioia.language.rules
from gioia.language.rules import STOPS, rules_for

FILES = sorted((Path(gioia.language.rules.__file__).parent / "abbreviations").glob("*.txt"))
KINDS = {"ends", "never", "before a number", "doubtful", "always capital", "ordinals", "stops"}


def rows(path: Path) -> list[tuple[str, list[str]]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(kind, words.split()) for kind, _, words in (line.partition(": ") for line in lines)]


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_each_line_of_a_file_is_of_a_known_kind_and_says_something(path: Path) -> None:
    assert all(kind in KINDS and words for kind, words in rows(path))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_no_word_stands_twice_in_a_list_or_ends_in_a_stop(path: Path) -> None:
    words = [(kind, word) for kind, words in rows(path) for word in words]
    assert len(words) == len(set(words))
    assert not [word for kind, word in words if kind != "stops" and word[-1] in STOPS]


def test_the_rules_of_a_language_are_its_file_and_its_function_words() -> None:
    polish = rules_for("pl")
    assert {"np", "ul", "tzn"} <= polish.never
    assert {"ok", "godz"} <= polish.before_number
    assert "potem" in polish.function_words
    assert polish.stops == STOPS
    assert rules_for("de").ordinals
    assert ";" in rules_for("el").stops


def test_a_language_without_a_file_has_the_rules_of_none_in_particular() -> None:
    assert rules_for("vi").never == rules_for("").never
    assert "của" in rules_for("vi").function_words
    assert not rules_for("").function_words
