"""Quotes found again by their words: where they can be meant, and nowhere else."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from gioia.exchange.work.align import Aligned, align
from gioia.exchange.work.values import AROUND, Words, WorkQuote
from gioia.text.graphemes import snap
from tests.exchange.work.making import guid

VOCABULARY = (
    "we",
    "were",
    "asked",
    "after",
    "the",
    "plan",
    "Żółć",
    "👍🏽",
    "it",
    "came",
    "late",
    ".",
)


def spoken(seed: int, words: int = 300) -> str:
    chosen = random.Random(seed)  # noqa: S311 - must repeat itself
    return " ".join(chosen.choice(VOCABULARY) for _ in range(words))


def of(text: str, start: int, end: int, number: int = 1) -> WorkQuote:
    """A quote of a text, with its words."""
    around = {"before": text[max(start - AROUND, 0) : start], "after": text[end : end + AROUND]}
    words = Words(text=text[start:end], **around)
    return WorkQuote(guid=guid(number), start=start, end=end, words=words)


def one(text: str, words: str, other: str) -> Aligned:
    start = text.index(words)
    (found,) = align([of(text, start, start + len(words))], other)
    return found


TALK = "I: And then?\nR: We were invited after the decision. They listened. Yes.\nI: So?\nR: Yes."


@given(st.integers(0, 5), st.text(VOCABULARY[6] + "ab \n", max_size=60), st.integers(0, 200))
def test_quotes_stay_with_their_words_where_something_is_put_in(
    seed: int, added: str, at: int
) -> None:
    text = spoken(seed)
    cut = text.index(" ", at)
    other = text[:cut] + added + text[cut:]
    starts = [cut + 1, cut + 200, cut + 400]
    quotes = [
        of(text, *snap(text, start, start + 60), number) for number, start in enumerate(starts)
    ]
    for found in align(quotes, other):
        assert found.outcome == ("moved" if added else "same")
        assert found.quote.words is not None
        assert other[found.start : found.end] == found.quote.words.text
        assert found.moved == len(added)


def test_words_that_stand_there_often_are_told_by_what_is_around_them() -> None:
    found = one(TALK, "Yes", "Yes, hello. " + TALK)
    assert (found.outcome, found.moved) == ("moved", 12)


def test_words_that_may_be_meant_twice_are_not_placed() -> None:
    other = "R: Yes.\n" * 40
    found = one("R: Well, no.\nR: Yes.\n", "Yes", other[:150])
    assert (found.outcome, found.why[:22]) == ("not found", "its words stand there ")


def test_other_white_space_does_not_matter() -> None:
    other = TALK.replace("after the", "after\n  the")
    found = one(TALK, "invited after the decision", other)
    assert other[found.start : found.end] == "invited after\n  the decision"


def test_words_that_were_corrected_are_found_near_by() -> None:
    other = TALK.replace("invited after the decision", "invited, after the decisions")
    found = one(TALK, "We were invited after the decision. They listened", other)
    assert found.outcome == "reworded"
    assert other[found.start : found.end] == "We were invited, after the decisions. They listened"


def test_what_does_not_stand_there_is_not_found() -> None:
    found = one(TALK, "We were invited after the decision", "R: Something else was said here.")
    assert (found.outcome, found.why) == ("not found", "its words do not stand there")


def test_without_words_nothing_is_found() -> None:
    bare = of(TALK, 3, 9).model_copy(update={"words": None})
    assert align([bare], TALK)[0].outcome == "not found"


def test_no_two_quotes_get_one_place() -> None:
    text = "R: invited after  the decision\nR: so invited after the decision"
    quotes = [of(text, 3, 30, 1), of(text, 37, 63, 2)]
    found = align(quotes, "R: invited after the decision")
    assert [each.outcome for each in found] == ["same", "not found"]


def test_no_character_is_cut() -> None:
    text = "R: they nodded and said fine, and we went home 👍"
    other = text.replace("👍", "👍🏽")
    start = text.index("we went")
    (found,) = align([of(text, start, len(text))], other)
    assert other[found.start : found.end] == "we went home 👍🏽"
