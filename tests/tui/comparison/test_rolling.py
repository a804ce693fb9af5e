"""Scrolling over blocks is scrolling over the list of all their rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.comparison.rolling import Anchor, Roll, thumb

heights = st.lists(st.integers(1, 12), min_size=1, max_size=12)
windows = st.integers(1, 15)


def rows_of(found: list[int]) -> list[Anchor]:
    return [Anchor(block, row) for block, height in enumerate(found) for row in range(height)]


def roll_of(found: list[int], window: int) -> Roll:
    return Roll(len(found), found.__getitem__, window)


@given(heights, windows, st.data())
def test_the_window_shows_the_rows_from_the_anchor_on(
    found: list[int], window: int, data: st.DataObject
) -> None:
    rows = rows_of(found)
    top = data.draw(st.integers(0, len(rows) - 1))
    assert roll_of(found, window).visible(rows[top]) == rows[top : top + window]


@given(heights, windows, st.integers(-40, 40), st.data())
def test_rolling_goes_by_rows_and_stops_at_both_ends(
    found: list[int], window: int, by: int, data: st.DataObject
) -> None:
    rows, roll = rows_of(found), roll_of(found, window)
    last = max(0, len(rows) - window)
    assert roll.last() == rows[last]
    top = data.draw(st.integers(0, last))
    assert roll.rolled(rows[top], by) == rows[min(last, max(0, top + by))]


@given(heights, windows, st.data())
def test_a_block_comes_into_sight_by_the_shortest_way(
    found: list[int], window: int, data: st.DataObject
) -> None:
    rows, roll = rows_of(found), roll_of(found, window)
    top = data.draw(st.integers(0, max(0, len(rows) - window)))
    block = data.draw(st.integers(0, len(found) - 1))
    whole = [row for row in rows if row.block == block]
    after = roll.revealing(rows[top], block)
    seen = roll.visible(after)
    assert whole[0] in seen
    assert whole[-1] in seen or after == whole[0]
    if set(whole) <= set(roll.visible(rows[top])):
        assert after == rows[top]


@given(heights, windows, st.data())
def test_what_is_hidden_below_is_what_the_window_does_not_reach(
    found: list[int], window: int, data: st.DataObject
) -> None:
    rows, roll = rows_of(found), roll_of(found, window)
    top = data.draw(st.integers(0, len(rows) - 1))
    seen = rows[top : top + window]
    block = data.draw(st.sampled_from(sorted({row.block for row in seen})))
    below = [row for row in rows[top + window :] if row.block == block]
    assert roll.hidden_below(rows[top], block) == len(below)


@given(heights, windows, st.data())
def test_going_through_a_block_skips_no_row_and_ends(
    found: list[int], window: int, data: st.DataObject
) -> None:
    rows, roll = rows_of(found), roll_of(found, window)
    block = data.draw(st.integers(0, len(found) - 1))
    words = [row for row in rows if row.block == block][:-1]
    at, seen = roll.revealing(Anchor(), block), set[Anchor]()
    for _ in rows:
        seen.update(roll.visible(at))
        onwards = roll.within(at, block, 1)
        if onwards is None:
            break
        assert onwards > at
        at = onwards
    assert roll.within(at, block, 1) is None
    assert set(words) <= seen
    for _ in rows:
        back = roll.within(at, block, -1)
        if back is None:
            break
        assert back < at
        at = back
    assert at <= Anchor(block, 0)


@given(heights, windows, st.data())
def test_the_bar_stands_in_the_window_and_at_its_ends_only_at_the_ends(
    found: list[int], window: int, data: st.DataObject
) -> None:
    rows, roll = rows_of(found), roll_of(found, window)
    last = max(0, len(rows) - window)
    top = rows[data.draw(st.integers(0, last))]
    at = thumb(roll, top, roll.visible(top))
    assert (at is None) == (len(rows) <= window)
    if at is not None:
        assert 0 <= at.start < at.stop <= window
        assert top != rows[last] or at.stop == window
        assert top != rows[0] or at.start == 0


def test_nothing_is_seen_of_nothing() -> None:
    roll = Roll(0, [].__getitem__, 5)
    assert roll.visible(Anchor()) == []
    assert roll.rolled(Anchor(), 3) == roll.last() == Anchor()
