from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.model.diagram.lanes import Net, lanes_of


def test_an_arrow_turns_before_another_goes_out_at_its_row() -> None:
    first, second = Net(0, left=3, right=8), Net(1, left=1, right=3)
    assert lanes_of([first, second]) == {first: 0, second: 1}


def test_two_that_block_one_another() -> None:
    assert lanes_of([Net(0, left=1, right=4), Net(1, left=4, right=1)]) is None


def test_a_lane_is_shared_by_those_that_do_not_meet() -> None:
    upper, lower = Net(0, left=1, right=2), Net(1, left=5, right=7)
    assert lanes_of([upper, lower]) == {upper: 0, lower: 0}


def test_what_runs_straight_needs_no_lane() -> None:
    assert lanes_of([Net(0, left=1, right=1)]) == {}


@given(st.permutations(range(12)), st.permutations(range(12)), st.integers(0, 12))
def test_no_two_run_along_one_another(lefts: list[int], rights: list[int], count: int) -> None:
    nets = [
        Net(number, left, right)
        for number, (left, right) in enumerate(zip(lefts[:count], rights[:count], strict=True))
    ]
    lanes = lanes_of(nets)
    if lanes is None:
        return
    for one, lane in lanes.items():
        for other, its in lanes.items():
            if one is not other and one.right == other.left:
                assert its < lane
            if one is not other and lane == its:
                assert one.span[1] < other.span[0] or other.span[1] < one.span[0]
