"""The rows of a quote: its words in their order, none lost, none wider than the room."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.text.graphemes import snap
from gioia.text.transcript import Mark, Turn
from gioia.tui.comparison.arranging import Title
from gioia.tui.comparison.blocks import Bit, Row, Scene, fitted, rows, scene_words
from gioia.tui.comparison.context import QUOTE, TURN, TURNS, WORDS, excerpt, time_at
from gioia.tui.comparison.piles import Item
from gioia.tui.reader.cells import width
from gioia.tui.reader.page import Page
from tests.tui.comparison.makers import CODES
from tests.tui.records import quote

SYLLABLES = [
    "trust",
    "довіра",
    "信頼",
    "שלום",
    "مرحبا",
    "é",
    "👩🏽‍🚀",
    "👍🏽",
    "a\u0301b",
    "—",
    "’tis",
    "한국",
]
words = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=30).map(" ".join)
reaches = st.sampled_from([QUOTE, WORDS, TURN, TURNS])


@st.composite
def quoted(draw: st.DrawFn) -> tuple[Page, Item]:
    """A transcript of some turns with a quote in one of them, or from one to another."""
    text, turns = "", []
    for number in range(draw(st.integers(1, 4))):
        label = f"Speaker {number}: "
        start = len(text)
        text += f"{label}{draw(words)}\n"
        turns.append(
            Turn(start, len(text), f"Speaker {number}", "informant", None,
                 (Mark(start, start + len(label)),))
        )  # fmt: skip
    spoken, last = sorted(draw(st.tuples(*[st.sampled_from(turns)] * 2)), key=lambda one: one.start)
    low = draw(st.integers(spoken.marks[0].end, spoken.end - 2))
    high = draw(st.integers(max(low, last.marks[0].end) + 1, last.end - 1))
    start, end = snap(text, low, high)
    one = quote(1, start, end, [3])._replace(text=text[start:end], speaker=spoken.speaker)
    return Page(text, tuple(turns)), Item(one, (3,))


def told(found: list[Row], *parts: str) -> str:
    return "".join(bit.text for row in found for bit in row if bit.part in parts)


def bare(text: str) -> str:
    return "".join(text.split())


@given(quoted(), st.integers(12, 100), reaches)
def test_the_words_of_a_quote_are_all_there_and_only_they_look_like_it(
    given_quote: tuple[Page, Item], cells: int, reach: int
) -> None:
    page, item = given_quote
    found = rows(item, Scene(CODES, pages={1: page}), cells, reach)
    labels = page.marks_between(item.quote.start, item.quote.end)
    own = [
        page.text[at]
        for at in range(item.quote.start, item.quote.end)
        if not any(mark.start <= at < mark.end for mark in labels)
    ]
    assert bare(told(found, "quote")) == bare("".join(own))
    assert all(sum(width(bit.text) for bit in row) <= cells for row in found)
    assert found[-1] == ()


@given(quoted(), st.integers(12, 100), reaches)
def test_quote_and_context_are_the_excerpt_as_the_source_has_it(
    given_quote: tuple[Page, Item], cells: int, reach: int
) -> None:
    page, item = given_quote
    around = excerpt(page, item.quote, reach)
    shown = bare(told(rows(item, Scene(CODES, pages={1: page}), cells, reach)[1:], "quote",
                      "context", "label"))  # fmt: skip
    source = bare(page.text[around.start : around.end])
    assert shown == "…" * around.cut_before + source + "…" * around.cut_after


@given(quoted())
def test_more_reach_shows_no_less_and_always_the_quote(given_quote: tuple[Page, Item]) -> None:
    page, item = given_quote
    around = [excerpt(page, item.quote, reach) for reach in (QUOTE, WORDS, TURN, TURNS)]
    assert around[0][:2] == (item.quote.start, item.quote.end)
    for less, more in itertools.pairwise(around):
        assert more.start <= less.start < less.end <= more.end
    index = page.turn_index(item.quote.start)
    assert index is not None
    assert page.turns[index].marks[0].end <= around[2].start


def test_a_long_turn_is_cut_at_words_on_both_sides() -> None:
    text = "word " * 100
    one = quote(1, 250, 254, [3])._replace(text=text[250:254])
    around = excerpt(Page(text.strip(), ()), one, WORDS)
    assert (around.cut_before, around.cut_after) == (True, True)
    assert text[around.start - 1] == " "
    assert text[around.end] == " "


def test_a_document_without_turns_shows_the_paragraph_and_then_what_is_beside_it() -> None:
    text = "One before.\nThe quote is here.\nOne after."
    start = text.index("quote")
    one = quote(1, start, start + 5, [3])._replace(text="quote")
    page = Page(text, ())
    assert text[slice(*excerpt(page, one, TURN)[:2])] == "The quote is here."
    assert text[slice(*excerpt(page, one, TURNS)[:2])] == text
    assert time_at(page, start) is None


def test_the_time_is_the_last_one_told_before_the_quote() -> None:
    marks = (Mark(0, 5, 1000), Mark(20, 20, 9000))
    page = Page("x" * 40, (Turn(0, 40, "Anna", "informant", 1000, marks),))
    assert [time_at(page, offset) for offset in (6, 19, 20, 30)] == [1000, 1000, 9000, 9000]


def test_signs_note_and_other_codes_are_told_in_words_too() -> None:
    one = quote(1, 0, 5, [3, 5])._replace(
        role="power", stance="contradicts", note="look\nagain", text="trust"
    )
    found = rows(Item(one, (3,)), Scene(CODES, memos={"quote-1": 2}), 80)
    assert told(found[:1], "sign", "against") == "▲ power≠ contradicts2 memos"
    assert told(found, "note") == "look again"
    assert told(found, "name") == "money"


@pytest.mark.parametrize(("by", "source", "names"), [("source", "", "slow trust"),
                                                     ("concept", "a.txt", "")])  # fmt: skip
def test_what_the_title_tells_is_not_told_again(by: str, source: str, names: str) -> None:
    item = Item(quote(1, 0, 5, [3]), (3,))
    scene = Scene(CODES, by="source" if by == "source" else "concept", several=True)
    head = rows(item, scene, 80)[:1]
    assert ("a.txt" in told(head, "head")) == bool(source)
    assert told(head, "name") == names


def test_what_was_searched_for_stands_out_in_either_case() -> None:
    item = Item(quote(1, 0, 15, [3])._replace(text="Trust is trusty"), (3,))
    found = rows(item, Scene(CODES, words=scene_words("TRUST")), 80)
    assert [bit.text for row in found for bit in row if bit.part == "match"] == ["Trust", "trust"]


@given(words, st.integers(12, 60))
def test_titles_fit_the_room(text: str, cells: int) -> None:
    (row,) = rows(Title(text, 3), Scene(CODES), cells)
    assert sum(width(bit.text) for bit in row) <= cells


@given(st.lists(words, max_size=4), st.integers(0, 40))
def test_bits_are_clipped_to_the_room(texts: list[str], cells: int) -> None:
    assert sum(width(bit.text) for bit in fitted([Bit(one, "head") for one in texts], cells)) <= (
        cells
    )


def test_beyond_a_paragraph_whole_words_are_shown_and_what_is_left_out_is_told() -> None:
    text = "word " * 300 + "\nquote\n" + "word " * 300
    start = text.index("quote")
    one = quote(1, start, start + 5, [3])._replace(text="quote")
    around = excerpt(Page(text, ()), one, TURNS)
    assert (around.cut_before, around.cut_after) == (True, True)
    assert set(text[around.start : around.end].split()) == {"word", "quote"}
