from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.page import Page
from tests.tui.reader.texts import few, page_of, pages

PAGE = page_of(["How are you?", "Fine.  "])


def test_talk_is_a_turn_without_its_label() -> None:
    assert PAGE.text[slice(*PAGE.talk(0))] == "How are you?"
    assert PAGE.text[slice(*PAGE.talk(1))] == "Fine."


def test_a_turn_of_nothing_but_its_label_is_taken_whole() -> None:
    page = page_of([""])
    assert page.text[slice(*page.talk(0))] == "Interviewer:"


def test_roles_are_known_by_place() -> None:
    assert PAGE.role_at(3) == "interviewer"
    assert PAGE.role_at(PAGE.text.index("Anna")) == "informant"
    assert Page("no turns", ()).role_at(2) is None


@few
@given(pages, st.data())
def test_marks_between_are_those_that_touch(page: Page, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(page.text)))
    end = data.draw(st.integers(start, len(page.text)))
    marks = [mark for turn in page.turns for mark in turn.marks]
    found = page.marks_between(start, end)
    assert found == [mark for mark in marks if mark.start < end and mark.end > start]
