from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from gioia.tui.widgets.code_label import Row, draw, fold_sign
from tests.tui.reader.texts import texts
from tests.tui.records import code

labels = texts.map(lambda text: " ".join(text.replace("\u200d", "").split())).filter(bool)
PLAIN = Style()


def drawn(row: Row) -> str:
    return draw(row, lambda _: PLAIN, PLAIN, PLAIN).plain


@given(labels, st.integers(20, 60), st.sampled_from(["", "▾ "]), st.sampled_from(["", "7"]),
       st.integers(0, 1200))  # fmt: skip
def test_every_row_ends_at_the_same_cell(
    label: str, room: int, icon: str, digit: str, quotes: int
) -> None:
    text = draw(
        Row(code(1, label, quotes=quotes), room, icon, digit), lambda _: PLAIN, PLAIN, PLAIN
    )
    assert text.cell_len == room - 1
    assert text.plain.endswith(str(quotes) if quotes else digit)


def test_a_row_tells_sign_label_digit_and_count() -> None:
    assert drawn(Row(code(1, "slow trust", quotes=12), 24, "", "3")) == "║ slow trust      3  12"
    assert drawn(Row("concept", 30, "▾ ", "")).startswith("▾ Concepts without a theme")
    assert drawn(Row(code(1, "a very long label indeed"), 20, "", "")) == "║ a very long lab… "


def test_levels_and_folding_are_told_without_colour() -> None:
    items = [code(1, level="dimension"), code(2, level="theme")]
    signs = {fold_sign(item, unfolded=unfolded) for item in items for unfolded in (True, False)}
    assert len(signs) == 4
