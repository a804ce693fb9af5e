from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.palette.row_list import with_sign
from gioia.tui.reader.cells import width
from gioia.tui.widgets.bits import Bit

WORDS = st.lists(st.sampled_from(["a", "b", " ", "ż", "字", "👩‍🚀", "…"]), max_size=12).map("".join)


@given(st.lists(st.builds(Bit, WORDS)), st.integers(6, 60))
def test_the_sign_stands_at_the_end_whatever_the_row_says(bits: list[Bit], room: int) -> None:
    shown = with_sign(bits, room, "apply")
    assert sum(width(bit.text) for bit in shown) == room
    assert "⏎" in shown[-1].text


def test_what_enter_does_is_told_in_words_only_where_the_row_is_whole() -> None:
    row = [Bit("slow trust"), Bit("  ‹ building trust")]
    told = ["".join(bit.text for bit in with_sign(row, room, "apply")) for room in (42, 34, 28)]
    assert told == [
        "slow trust  ‹ building trust      ⏎ apply ",
        "slow trust  ‹ building trust    ⏎ ",
        "slow trust  ‹ building tr… ⏎",
    ]
