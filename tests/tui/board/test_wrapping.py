from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.board.wrapping import MOST_ROWS, wrapped
from gioia.tui.reader.cells import width
from tests.tui.board.structures import LABELS


@given(LABELS, st.integers(8, 60))
def test_no_row_is_too_wide_and_no_word_is_lost(label: str, cells: int) -> None:
    rows = wrapped(label, cells)
    assert 1 <= len(rows) <= MOST_ROWS
    assert all(width(row) <= cells for row in rows)
    if not rows[-1].endswith("…"):
        assert "".join(rows).replace(" ", "") == label.replace(" ", "")


def test_it_breaks_between_words() -> None:
    assert wrapped("we hear of it in January", 12) == ("we hear of", "it in", "January")
    assert wrapped("invited after the decision was taken", 10) == (
        "invited",
        "after the",
        "decision…",
    )
