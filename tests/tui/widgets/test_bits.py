from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.cells import width
from gioia.tui.widgets.bits import Bit, column, fitted

WORDS = st.lists(st.sampled_from(["a", "b", " ", "ż", "字", "👩‍🚀", "…"]), max_size=12).map("".join)


@given(st.lists(st.builds(Bit, WORDS)), st.integers(0, 40))
def test_what_is_shown_fits_and_is_the_beginning(bits: list[Bit], room: int) -> None:
    shown = fitted(bits, room)
    assert sum(width(bit.text) for bit in shown) <= room
    whole = [bit.text for bit in bits]
    assert [bit.text for bit in shown[:-1]] == whole[: max(0, len(shown) - 1)]


@given(WORDS, st.integers(4, 30), st.booleans())
def test_a_column_is_always_as_wide_as_it_is(text: str, cells: int, right: bool) -> None:
    assert width(column(text, cells, right=right)) == cells
