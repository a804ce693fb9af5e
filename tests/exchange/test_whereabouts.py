from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.exchange.whereabouts import Finder, Found, Stored

TEXT = "Она 🙂 каже\r\n«так» 👍🏽 і\u00a0ще раз «так» ✋.\nKoniec."


def units(text: str, position: int, *, utf16: bool, folded: bool) -> int:
    before = text[:position]
    before = before.replace("\r\n", "\n") if folded else before
    return len(before.encode("utf-16-le")) // 2 if utf16 else len(before)


@pytest.mark.parametrize("utf16", [False, True])
@pytest.mark.parametrize("folded", [False, True])
@given(start=st.integers(0, len(TEXT) - 1), length=st.integers(1, 20))
def test_a_place_is_understood_in_any_unit(
    start: int, length: int, *, utf16: bool, folded: bool
) -> None:
    end = min(start + length, len(TEXT))
    words = TEXT[start:end]
    if not words.strip() or "\n" in (TEXT[start], TEXT[end - 1]) or words[-1] == "\r":
        return
    place = [units(TEXT, at, utf16=utf16, folded=folded) for at in (start, end)]
    found = Finder(TEXT).find(Stored(place[0], place[1], words.replace("\r\n", "\u2029")))
    assert found is not None
    assert TEXT[found.start : found.end] == words
    assert found == Found(start, end, "there") or TEXT.count(words) > 1


def test_words_that_moved_are_found_at_the_nearest_place() -> None:
    finder = Finder("one two one  two three one\ntwo")
    assert finder.find(Stored(12, 15, "one two")) == Found(8, 16, "nearby")
    assert finder.find(Stored(30, 99, "one two")) == Found(23, 30, "nearby")
    assert finder.find(Stored(0, 7, "one three")) is None


def test_the_exact_letters_go_before_words_that_fit_but_for_spaces() -> None:
    text = "🙂 x Hello Hello "
    assert Finder(text).find(Stored(5, 11, "Hello ")) == Found(4, 10, "there")


def test_most_quotes_tell_the_unit_of_a_short_one_and_of_one_without_words() -> None:
    text = "🙂🙂 aaaa first second"
    told = [Stored(10, 15, "first"), Stored(16, 22, "second"), Stored(5, 6, "a")]
    assert Finder(text).find(told[2]) == Found(5, 6, "there")
    finder = Finder(text, told)
    assert [finder.find(one) for one in told] == [
        Found(8, 13, "there"), Found(14, 20, "there"), Found(3, 4, "there"),
    ]  # fmt: skip
    assert finder.find(Stored(16, 22, "")) == Found(14, 20, "there")
    assert finder.find(Stored(5, 5, "")) is None
    assert finder.find(Stored(-3, 5, "")) is None
    assert finder.find(Stored(0, 10**30, "")) is None
