"""Scripts of letters and of texts."""

from __future__ import annotations

from collections import Counter

import pytest

from gioia.language.scripts import main_script, script_of


@pytest.mark.parametrize(
    ("letters", "script"),
    [
        ("aZżạ", "Latin"),
        ("їЩ", "Cyrillic"),
        ("ωἀ", "Greek"),
        ("ש", "Hebrew"),
        ("ق", "Arabic"),
        ("ひカ", "Kana"),
        ("我", "Han"),
        ("한", "Hangul"),
        ("5!@😀ʃ", ""),
    ],
)
def test_a_letter_belongs_to_a_script_and_a_sign_to_none(letters: str, script: str) -> None:
    assert {script_of(letter) for letter in letters} == {script}


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Так, OK", "Cyrillic"),
        ("我们知道", "Han"),
        ("私は東京大学に行きます", "Kana"),
        ("12:30 — ?", ""),
    ],
)
def test_most_letters_name_the_script_of_a_text(text: str, script: str) -> None:
    assert main_script(Counter(text)) == script
