from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.codings import Coding
from gioia.tui.reader.groups import Groups, cells_of
from gioia.tui.reader.lanes import Lanes
from gioia.tui.reader.margin import widths
from tests.tui.reader.test_lanes import codings, row_of
from tests.tui.reader.texts import few


@given(st.integers(20, 200), st.integers(2, 8))
def test_groups_share_the_lanes_with_a_cell_between_two(available: int, groups: int) -> None:
    parts = widths(available, groups)
    cells = [cells_of(group, groups, parts.lanes) for group in range(groups)]
    assert cells[0][0] == 0
    assert cells[-1][1] <= parts.lanes
    assert all(start < end for start, end in cells)
    assert all(one[1] + 1 == other[0] for one, other in pairwise(cells))


@given(st.integers(20, 200))
def test_with_two_coders_the_text_is_as_wide_as_ever(available: int) -> None:
    assert widths(available, 2).text == widths(available).text


@few
@given(
    st.sets(codings, max_size=20), st.sets(codings, max_size=5),
    st.dictionaries(st.integers(0, 9), st.integers(0, 2)),
)  # fmt: skip
def test_each_group_counts_its_lanes_as_if_it_were_alone(
    held: set[Coding], later: set[Coding], coder_of: dict[int, int]
) -> None:
    groups = Groups(("A", "M", "Z"), coder_of)
    lanes = Lanes(held, row_of, groups)
    for coding in sorted(later):
        lanes.add(coding)
    for group in range(3):
        alone = Lanes((one for one in held if groups.of(one) == group), row_of)
        for coding in sorted(later):
            if groups.of(coding) == group:
                alone.add(coding)
        assert [bar[:3] + bar.coding for bar in lanes.between(0, 10_000) if bar.group == group] == [
            bar[:3] + bar.coding for bar in alone.between(0, 10_000)
        ]


def test_a_tag_tells_whose_it_is_where_there_are_groups() -> None:
    coding = Coding(0, 9, 7, 1)
    assert Groups(("A", "M"), {7: 1}).tag(coding) == "M "
    assert Groups().tag(coding) == ""
    assert Groups().of(coding) == 0
