from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.text.transcript import Mark, Turn
from gioia.tui.reader.page import Page, trimmed
from gioia.tui.reader.units import (
    grow,
    hull,
    rough_sentence_at,
    sentence_at,
    shrink,
    take,
    turn_at,
    word_at,
)  # fmt: skip
from tests.tui.reader.texts import few, page_of, pages

PAGE = page_of(["How are you? Tell me.", "I trust them. We don’t stop! Why", "Ja, tak."])


def shown(stretch: tuple[int, int], page: Page = PAGE) -> str:
    return page.text[slice(*stretch)]


def place(words: str) -> int:
    return PAGE.text.index(words)


def test_a_word_keeps_its_apostrophe_and_its_hyphen() -> None:
    assert shown(word_at(PAGE, place("don’t") + 2)) == "don’t"
    page = Page("the co-production of care", ())
    assert shown(word_at(page, 9), page) == "co-production"
    assert shown(word_at(page, 3), page) == "the"
    assert word_at(Page("a  . b", ()), 3) == (3, 3)


def test_chinese_characters_are_words_by_themselves() -> None:
    page = Page("会議で話", ())
    assert shown(word_at(page, 1), page) == "議"


def test_a_sentence_is_known_by_its_punctuation_at_first() -> None:
    assert shown(sentence_at(PAGE, place("trust"))) == "I trust them."
    assert shown(sentence_at(PAGE, place("stop"))) == "We don’t stop!"
    assert shown(sentence_at(PAGE, place("Anna"))) == "I trust them."


def test_found_sentences_go_before_punctuation() -> None:
    start = place("I trust")
    page = PAGE.with_sentences([(start, start + 28)])
    assert shown(sentence_at(page, start + 20)) == "I trust them. We don’t stop!"
    assert shown(sentence_at(page, place("Anna"))) == "I trust them. We don’t stop!"


def test_a_turn_is_taken_without_its_label() -> None:
    assert shown(turn_at(PAGE, place("Anna"))) == "I trust them. We don’t stop! Why"


def test_growing_goes_from_word_to_sentence_to_turn_to_neighbours() -> None:
    selection = (place("trust") + 1, place("trust") + 1)
    seen = []
    for _ in range(5):
        selection = grow(PAGE, selection)
        seen.append(shown(selection))
    assert seen[:3] == ["trust", "I trust them.", "I trust them. We don’t stop! Why"]
    assert seen[3].startswith("How are you?")
    assert seen[3].endswith("Ja, tak.")
    assert seen[4] == PAGE.text


def test_taking_again_takes_the_next_one_as_well() -> None:
    first = take(sentence_at, PAGE, (place("trust"), place("trust")))
    assert shown(first) == "I trust them."
    second = take(sentence_at, PAGE, first)
    assert shown(second) == "I trust them. We don’t stop!"
    turn = take(turn_at, PAGE, (0, 0))
    assert shown(take(turn_at, PAGE, turn)).endswith("Why")


def test_taking_at_the_end_takes_no_more() -> None:
    last = turn_at(PAGE, place("Ja"))
    assert take(turn_at, PAGE, last) == last


@few
@given(pages, st.data())
def test_growing_never_loses_and_always_ends(page: Page, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(page.text)))
    selection = (offset, offset)
    for _ in range(len(page.turns) + 6):
        wider = grow(page, selection)
        assert wider[0] <= selection[0] <= selection[1] <= wider[1]
        selection = wider
    assert selection == (0, len(page.text))


@few
@given(pages, st.data())
def test_shrinking_stays_inside_and_always_ends(page: Page, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(page.text)))
    end = data.draw(st.integers(start, len(page.text)))
    origin = data.draw(st.integers(start, end))
    selection = (start, end)
    for _ in range(len(page.turns) + 6):
        smaller = shrink(page, selection, origin)
        assert smaller == (origin, origin) or (
            selection[0] <= smaller[0] <= smaller[1] <= selection[1] and smaller != selection
        )
        if smaller == (origin, origin):
            return
        selection = smaller
    raise AssertionError("it never became empty")


@few
@given(pages, st.data())
def test_a_rough_sentence_lies_in_the_talk_of_its_turn(page: Page, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(page.text)))
    start, end = rough_sentence_at(page, offset)
    low, high = turn_at(page, offset)
    if low == high and (index := page.turn_index(offset)) is not None:
        low, high = page.talk(index)
    assert low <= start <= end <= high
    assert trimmed(page.text, start, end) == (start, end)


def test_on_the_blank_lines_at_the_end_the_last_sentence_is_meant() -> None:
    text = "Olha: One came. Then\n\n\n"
    page = Page(text, (Turn(0, 20, "Olha", marks=(Mark(0, 6),)),))
    for offset in range(20, len(text) + 1):
        assert shown(rough_sentence_at(page, offset), page) == "Then"


def test_a_rough_sentence_has_no_label_and_no_time_in_it() -> None:
    text = "Olha: One came. Then\nOlha: Nobody did"
    marks = (Mark(0, 6), Mark(21, 27))
    page = Page(text, (Turn(0, len(text), "Olha", marks=marks),))
    found = {text[slice(*rough_sentence_at(page, offset))] for offset in range(len(text))}
    assert found == {"One came.", "Then", "Nobody did"}


@few
@given(pages, st.data())
def test_a_hull_holds_the_selection(page: Page, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(page.text)))
    end = data.draw(st.integers(start, len(page.text)))
    for unit in (word_at, sentence_at, turn_at):
        whole = hull(unit, page, (start, end))
        assert whole[0] <= start <= end <= whole[1]
