"""The table of function words: every line is usable, and none stands twice."""

from __future__ import annotations

from pathlib import Path

import gioia.language.words
from gioia.language.words import function_words, languages_of_words

FILE = Path(gioia.language.words.__file__).with_name("function_words.txt")
ROWS = [
    line.split()
    for line in FILE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def test_each_line_names_a_language_once_and_gives_its_words_in_lower_case() -> None:
    codes = [code for code, *_ in ROWS]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 2 and code.isalpha() for code in codes)
    assert [word for _, *words in ROWS for word in words if word != word.lower()] == []


def test_no_language_is_too_poor_to_be_told() -> None:
    assert [code for code, *words in ROWS if len(set(words)) < 20] == []


def test_words_lead_to_their_languages_and_back() -> None:
    assert "więc" in function_words("pl")
    assert languages_of_words()["więc"] == ("pl",)
    assert {"da", "no", "sv"} <= set(languages_of_words()["jag"] + languages_of_words()["og"])
    assert function_words("tlh") == frozenset()
