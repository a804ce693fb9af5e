"""Breaking labels into lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.figures.fonts import find_typeface
from gioia.figures.measure import ruler_of
from gioia.figures.wrap import Label, Span, balanced, fill, flush, measured
from gioia.text.normalise import clean_label
from tests.figures.outlines import LABELS, squeezed

Wrap = Callable[[Label, float], tuple[Span, ...]]
WIDTHS = st.floats(min_value=1.5, max_value=60)
each_way = pytest.mark.parametrize("wrap", [fill, flush, balanced])


def label(text: str) -> Label:
    return measured(text, "regular", ruler_of(find_typeface()).face("regular"))


@each_way
@given(text=LABELS.map(clean_label), width=WIDTHS)
def test_lines_hold_the_whole_text_and_are_no_wider_than_asked(
    wrap: Wrap, text: str, width: float
) -> None:
    it = label(text)
    spans = wrap(it, width)
    assert squeezed("".join(it.lines(spans))) == squeezed(text)
    assert all(it.width(*span) <= width + 1e-9 for span in spans)


@given(text=LABELS.map(clean_label), width=WIDTHS)
def test_no_way_takes_more_lines_than_filling_them(text: str, width: float) -> None:
    it = label(text)
    assert len(balanced(it, width)) == len(flush(it, width)) == len(fill(it, width))


@given(text=LABELS.map(clean_label), width=WIDTHS)
def test_a_line_is_neither_empty_nor_ends_in_a_space(text: str, width: float) -> None:
    it = label(text)
    assert all(line == line.strip(" ") != "" for line in it.lines(fill(it, width)))


def test_balanced_lines_are_about_as_long() -> None:
    it = label("Learning Across Organisations")
    assert it.lines(fill(it, 12.0)) == ("Learning Across", "Organisations")
    it = label("Trust between people who talk of it")
    assert it.lines(fill(it, 14.0))[-1] == "it"
    first, second = balanced(it, 14.0)
    assert abs(it.width(*first) - it.width(*second)) < 3


def test_the_last_line_is_not_one_short_word_where_it_can_be_helped() -> None:
    it = label("Nobody had ever asked me what I would change in it")
    width = it.edges[-1] - 0.5
    assert it.lines(fill(it, width))[-1] == "it"
    assert len(it.lines(flush(it, width))[-1]) > len("in it")


def test_a_word_of_one_letter_stays_with_the_next() -> None:
    it = label("Praca w gminie i z ludźmi")
    ends = {line.split()[-1] for n in range(4, 14) for line in it.lines(fill(it, n))}
    assert not ends & {"w", "i", "z"}


def test_a_dash_does_not_begin_a_line() -> None:
    it = label("Żyjemy od konkursu do konkursu — i tyle")
    starts = {line[0] for n in range(6, 20) for line in it.lines(fill(it, n))}
    assert "—" not in starts


def test_a_space_that_does_not_break_holds_its_words_together() -> None:
    it = label("więcej niż 10\u00a0osób")
    assert it.lines(fill(it, 6.0))[-1] == "10\u00a0osób"


def test_a_wide_word_is_parted_at_its_hyphens_first() -> None:
    it = label("co-production-oriented")
    assert it.lines(fill(it, 7.5)) == ("co-production-", "oriented")
    assert it.widest_piece < 7.5 < it.widest


def test_a_word_wider_than_a_line_is_broken_between_graphemes() -> None:
    it = label("q\u0323\u0307" * 12)
    lines = it.lines(fill(it, 2.0))
    assert len(lines) > 1
    assert all(line.startswith("q") and line.endswith("\u0307") for line in lines)


def test_nothing_takes_no_line() -> None:
    assert fill(label(""), 5.0) == balanced(label(""), 5.0) == flush(label(""), 5.0) == ()
