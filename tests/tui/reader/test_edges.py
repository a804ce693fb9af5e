from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.text.graphemes import is_boundary
from gioia.tui.reader.edges import change_told, kept
from gioia.tui.reader.layout import Layout
from gioia.tui.reader.moves import MOTIONS
from tests.tui.reader.texts import few, pages

if TYPE_CHECKING:
    from gioia.tui.reader.page import Page

moves = st.lists(st.sampled_from([*MOTIONS, "other edge"]), max_size=12)


@few
@given(pages, st.integers(0, 200), moves)
def test_whatever_moves_the_edges_a_quote_stays_whole(
    page: Page, start: int, steps: list[str]
) -> None:
    rows = Layout(page.text, 30)
    held = fixed = min(start, len(page.text))
    while not is_boundary(page.text, held):
        held = fixed = held - 1
    for step in steps:
        if step == "other edge":
            held, fixed = fixed, held
        else:
            held = MOTIONS[step](page, rows, held)
    selection = (min(held, fixed), max(held, fixed))
    stretch = kept(page.text, selection)
    if stretch is None:
        assert not page.text[slice(*selection)].strip()
        return
    words = page.text[slice(*stretch)]
    assert words
    assert is_boundary(page.text, stretch[0])
    assert is_boundary(page.text, stretch[1])
    assert page.text[slice(*selection)].strip() in words
    assert kept(page.text, stretch) == stretch


def test_the_change_is_told_in_words() -> None:
    assert change_told("one two three", (0, 7), (0, 13)) == "2 → 3 words"
    assert change_told("x" * 30_000, (0, 7), (0, 30_000)) == "7 → 30000 characters"
    assert change_told("one two three", (0, 6), (0, 7)) == "6 → 7 characters"
    assert change_told("one two three", (0, 7), (0, 7)) == "2 → 2 words"
