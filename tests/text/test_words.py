"""Words of a text and the talk of a turn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.text.turns import find_turns
from gioia.text.words import count_words, talk_spans
from tests.text.strategies import texts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" \n ", 0),
        ("It's co-produced, isn't it?", 4),
        ("Так — п'ятеро, на-при-клад … і все.", 5),
        ("one / two & three - four", 4),
        ("- yes\n- no", 2),
        ("3,5 % of 2,000", 4),
        ("我们见面了。", 5),
        ("使用 Gioia 方法", 5),
        ("ありがとう!", 5),
    ],
)
def test_words_are_what_a_person_would_count(text: str, words: int) -> None:
    assert count_words(text) == words


def test_words_of_a_part() -> None:
    text = "one two three four"
    assert count_words(text, 4, 13) == 2
    assert count_words(text, 4) == 3


@given(st.text(st.sampled_from("ab é…—.-“中🙂   \n\t\x1c"), max_size=40))
def test_wide_white_space_parts_words_as_spaces_do(text: str) -> None:
    assert count_words(text) == count_words(text.replace(" ", "\u00a0"))


@given(texts())
def test_words_of_two_paragraphs_add_up(text: str) -> None:
    assert count_words(f"{text}\n{text}") == 2 * count_words(text)


def test_talk_is_a_turn_without_its_marks() -> None:
    text = (
        "Anna: One [00:12] two.\n\n[00:15]\nAnna: Three.\n\nJan: Four.\nAnna: Five.\nJan: [01:00]\n"
    )
    said = [[text[start:end].strip() for start, end in talk_spans(t)] for t in find_turns(text)]
    assert said == [["One", "two.", "Three."], ["Four."], ["Five."], []]
