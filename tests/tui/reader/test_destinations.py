from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.text.graphemes import is_boundary
from gioia.text.transcript import Mark, Turn
from gioia.tui.modals.go_to import destination_told
from gioia.tui.reader.destinations import destination, times_of
from gioia.tui.reader.page import Page
from tests.tui.reader.texts import few, page_of, pages

TIMED = Page(
    "A: one.\nB: two. Three.\nA: four.\n",
    (
        Turn(0, 8, "A", "interviewer", 1_000, (Mark(0, 2),)),
        Turn(8, 23, "B", "informant", 60_000, (Mark(8, 10), Mark(16, 16, 90_000))),
        Turn(23, 32, "A", "interviewer", 3_700_000, (Mark(23, 25),)),
    ),
)


@pytest.mark.parametrize(
    ("typed", "offset", "told"),
    [
        ("0:00", 3, "turn 1 of 3  ·  A  ·  0:01"),
        ("1:00", 11, "turn 2 of 3  ·  B  ·  1:00"),
        ("1:29", 11, "turn 2 of 3  ·  B  ·  1:00"),
        ("1:30.5", 16, "turn 2 of 3  ·  B  ·  1:30"),
        ("1:01:40", 26, "turn 3 of 3  ·  A  ·  1:01:40"),
        ("99:00:00", 26, "turn 3 of 3  ·  A  ·  1:01:40"),
        ("3", 26, "turn 3 of 3  ·  A  ·  1:01:40"),
        ("#2", 11, "turn 2 of 3  ·  B  ·  1:00"),
        ("Turn 2", 11, "turn 2 of 3  ·  B  ·  1:00"),
        ("50 %", 16, "turn 2 of 3  ·  B  ·  1:00"),
        ("End", 32, "turn 3 of 3  ·  A  ·  1:01:40"),
        ("start", 0, "turn 1 of 3  ·  A  ·  0:01"),
        ("4", None, "The turns go from 1 to 3."),
        ("101%", None, "The document ends at 100 %."),
        ("noon", None, "12:30 a time · 12 a turn · 40 % · start · end"),
    ],
)
def test_what_is_typed_leads_to_a_place_or_says_why_not(
    typed: str, offset: int | None, told: str
) -> None:
    place = destination(TIMED, typed)
    assert place.offset == offset
    assert destination_told(TIMED, place) == told


def test_a_document_without_times_or_turns_says_so() -> None:
    assert "no times" in destination(page_of(["One."]), "1:00").why_not
    assert "no turns" in destination(Page("One.", ()), "1").why_not
    assert destination_told(Page("One.", ()), destination(Page("One.", ()), "50%")) != ""


@few
@given(pages, st.integers(0, 100))
def test_no_share_leads_into_a_character(page: Page, percent: int) -> None:
    offset = destination(page, f"{percent}%").offset
    assert offset is not None
    assert is_boundary(page.text, offset)
    assert list(times_of(page)) == []
