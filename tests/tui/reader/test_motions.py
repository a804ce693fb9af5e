from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.text.graphemes import is_boundary
from gioia.tui.reader import motions
from gioia.tui.reader.layout import Layout
from gioia.tui.reader.page import Page
from tests.tui.reader.texts import few, page_of, pages

PAGE = page_of(["How are you? Tell me.", "I trust them. We don’t stop!", "Ja, tak."])
MOTIONS = (motions.by_character, motions.by_word, motions.by_sentence, motions.by_turn)


def walk(motion: object, step: int) -> list[str]:
    assert callable(motion)
    offset = 0 if step > 0 else len(PAGE.text)
    seen: list[str] = []
    while True:
        following = motion(PAGE, offset, step)
        if following in {offset, len(PAGE.text), 0}:
            return seen
        offset = following
        seen.append(PAGE.text[offset : offset + 5])


def test_sentences_on_and_back() -> None:
    steps = ["How a", "Tell ", "I tru", "We do", "Ja, t"]
    assert walk(motions.by_sentence, 1) == steps
    assert walk(motions.by_sentence, -1) == steps[::-1]


def test_turns_on_and_back() -> None:
    steps = ["How a", "I tru", "Ja, t"]
    assert walk(motions.by_turn, 1) == steps[1:]
    assert walk(motions.by_turn, -1) == steps[::-1]


def test_found_sentences_lead_the_way() -> None:
    page = PAGE.with_sentences([(13, 16), (40, 50)])
    assert motions.by_sentence(page, 0, 1) == 13
    assert motions.by_sentence(page, 13, 1) == 40
    assert motions.by_sentence(page, 40, 1) == len(page.text)
    assert motions.by_sentence(page, 41, -1) == 40
    assert motions.by_sentence(page, 40, -1) == 13


def test_words_go_by_their_beginnings() -> None:
    assert walk(motions.by_word, 1)[:5] == ["How a", "are y", "you? ", "Tell ", "me.\nA"]
    assert walk(motions.by_word, -1)[-1] == "How a"
    assert PAGE.text[: motions.word_end(PAGE, 13)].endswith("How")


def test_a_word_far_away_is_found_both_ways() -> None:
    page = Page("word" + " " * 5000 + "other", ())
    assert motions.by_word(page, 0, 1) == 5004
    assert motions.by_word(page, 5004, -1) == 0


@few
@given(pages, st.sampled_from(MOTIONS), st.sampled_from([1, -1]), st.data())
def test_a_motion_goes_its_way_inside_the_text(
    page: Page, motion: object, step: int, data: st.DataObject
) -> None:
    assert callable(motion)
    offset = data.draw(st.integers(0, len(page.text)))
    target = motion(page, offset, step)
    assert 0 <= target <= len(page.text)
    if step > 0 and offset < len(page.text):
        assert target > offset
    if step < 0 and offset > 0:
        assert target < offset


@few
@given(pages, st.data())
def test_by_character_is_by_grapheme(page: Page, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(page.text)))
    assert is_boundary(page.text, motions.by_character(page, offset, 1))


@few
@given(pages, st.integers(4, 30), st.sampled_from([-40, -3, -1, 1, 3, 40]), st.data())
def test_by_row_comes_to_the_row_and_the_column(
    page: Page, width: int, step: int, data: st.DataObject
) -> None:
    layout = Layout(page.text, width, set(page.turn_starts))
    offset = data.draw(st.integers(0, len(page.text)))
    column = motions.column_of(layout, offset)
    target = motions.by_row(layout, offset, step, column)
    row, aim = layout.row_of(offset), layout.row_of(target)
    assert not layout.is_gap(aim)
    assert motions.column_of(layout, target) <= column
    if step > 0:
        assert aim > row or aim == len(layout) - 1
        assert aim >= min(row + step, len(layout) - 1)
    else:
        assert aim < row or aim == 0
        assert aim <= max(row + step, 0)


@few
@given(pages, st.integers(4, 30), st.data())
def test_the_edges_of_a_row_are_on_it(page: Page, width: int, data: st.DataObject) -> None:
    layout = Layout(page.text, width)
    offset = data.draw(st.integers(0, len(page.text)))
    row = layout.row_of(offset)
    assert layout.row_of(motions.row_edge(layout, offset, -1)) == row
    assert layout.row_of(motions.row_edge(layout, offset, 1)) == row


@pytest.mark.parametrize("motion", MOTIONS)
def test_nothing_moves_in_an_empty_text(motion: object) -> None:
    assert callable(motion)
    page = Page("", ())
    assert motion(page, 0, 1) == motion(page, 0, -1) == 0


def test_without_turns_paragraphs_are_gone_through() -> None:
    page = Page("One.\n\nTwo two.\nThree.", ())
    starts, at = [], 0
    while at < len(page.text):
        at = motions.by_turn(page, at, 1)
        starts.append(at)
    assert starts == [6, 15, 21]
    assert [motions.by_turn(page, at, -1) for at in (21, 15, 10, 6, 0)] == [15, 6, 6, 0, 0]
