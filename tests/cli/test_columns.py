from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.cli.columns import ELLIPSIS, LEAST, arrange, cells, cut, narrowed


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("plain", 5),
        ("Łódź", 4),
        ("Дніпро", 6),
        ("e\N{COMBINING ACUTE ACCENT}", 1),
        ("🙂", 2),
        ("👩\N{ZERO WIDTH JOINER}🔬", 2),
        ("🇺🇦", 2),
        ("❤\N{VARIATION SELECTOR-16}", 2),
        ("語", 2),
        ("\N{ZERO WIDTH NON-JOINER}", 0),
    ],
)
def test_cells_are_counted_as_a_terminal_does(text: str, width: int) -> None:
    assert cells(text) == width


def test_a_cut_text_says_that_it_is_cut() -> None:
    assert cut("asked afterwards", 8) == "asked a" + ELLIPSIS
    assert cut("asked afterwards", 7) == "asked" + ELLIPSIS
    assert cut("asked", 5) == "asked"


def test_a_character_is_not_cut_in_two() -> None:
    assert cut("👩\N{ZERO WIDTH JOINER}🔬 works", 4) == "👩\N{ZERO WIDTH JOINER}🔬" + ELLIPSIS
    assert cut("語語語", 4) == "語" + ELLIPSIS


@given(st.text(), st.integers(min_value=1, max_value=40))
def test_a_cut_text_fits(text: str, width: int) -> None:
    assert cells(cut(text, width)) <= width


def test_numbers_stand_right_and_texts_left() -> None:
    lines = arrange([["CODE", "QUOTES"], ["pace", "7"], ["довіра", "12"]], [False, True], None)
    assert lines == ["CODE    QUOTES", "pace         7", "довіра      12"]


def test_texts_give_way_and_numbers_do_not() -> None:
    rows = [["a long label, a very long one", "123456", "another long text here"]]
    (line,) = arrange(rows, [False, True, False], 40)
    assert cells(line) <= 40
    assert "123456" in line
    assert line.count(ELLIPSIS) == 2


def test_a_line_without_a_limit_is_whole() -> None:
    assert arrange([["x" * 500, "y"]], [False, False], None) == ["x" * 500 + "  y"]


@given(st.lists(st.integers(0, 200), min_size=1, max_size=8), st.integers(1, 200))
def test_columns_are_narrowed_no_more_than_needed(widths: list[int], limit: int) -> None:
    narrow = narrowed(widths, [False] * len(widths), limit)
    total = sum(narrow) + 2 * (len(narrow) - 1)
    assert all(min(LEAST, wide) <= thin <= wide for thin, wide in zip(narrow, widths, strict=True))
    if narrow != widths:
        assert total == limit or all(wide <= LEAST for wide in narrow)
