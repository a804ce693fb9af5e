from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.keymap.action_table import ACTIONS
from gioia.tui.keymap.help_text import groups_of, lines, wrapped
from gioia.tui.keys.context import PANES
from gioia.tui.keys.panes import ABOUT
from gioia.tui.reader.cells import width


@given(st.integers(44, 200), st.sampled_from(PANES))
def test_no_row_is_too_wide_and_what_runs_over_is_indented(cells: int, pane: str) -> None:
    groups = groups_of(action for action in ACTIONS if pane in action.panes)
    rows = lines(groups, cells)
    column = max(len(row.keys + row.told) - len(row.told.lstrip()) for row in rows if row.keys)
    for row in rows:
        assert width(row.heading + row.keys + row.told) <= cells
        if row.told and not row.keys:
            assert row.told.startswith(" " * 4)
            assert len(row.told) - len(row.told.lstrip()) <= column
    assert [row.heading for row in rows if row.heading] == list(groups)


@given(st.text(), st.integers(1, 40))
def test_wrapping_keeps_every_word(text: str, cells: int) -> None:
    assert " ".join(wrapped(text, cells)).split() == text.split()


def test_every_pane_is_told_of() -> None:
    assert set(ABOUT) == set(PANES)
    for about in ABOUT.values():
        assert 1 <= about.told.count(".") <= 3
        assert about.told.endswith(".")
