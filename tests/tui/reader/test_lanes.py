from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.codings import Coding
from gioia.tui.reader.lanes import Lanes
from tests.tui.reader.texts import few

ROW = 40

codings = st.builds(
    lambda start, length, quote, code: Coding(start, start + length, quote, code),
    st.integers(0, 4000), st.integers(1, 900), st.integers(0, 9), st.integers(0, 4),
)  # fmt: skip


def row_of(offset: int) -> int:
    return offset // ROW


def check(lanes: Lanes, held: set[Coding]) -> None:
    bars = lanes.between(0, 10_000)
    assert {bar.coding for bar in bars} == held
    taken = set()
    for bar in bars:
        assert bar.first == row_of(bar.coding.start)
        assert bar.last == row_of(bar.coding.end - 1)
        assert bar.first <= bar.name_row <= bar.last
        for row in range(bar.first, bar.last + 1):
            assert (row, bar.lane) not in taken
            taken.add((row, bar.lane))


@few
@given(st.sets(codings, max_size=25))
def test_no_two_bars_share_a_cell(held: set[Coding]) -> None:
    check(Lanes(held, row_of), held)


@few
@given(st.sets(codings, max_size=15), st.lists(st.tuples(st.booleans(), codings), max_size=25))
def test_it_stays_so_when_codings_come_and_go(
    held: set[Coding], steps: list[tuple[bool, Coding]]
) -> None:
    lanes, held = Lanes(held, row_of), set(held)
    for add, coding in steps:
        if add:
            lanes.add(coding)
            held.add(coding)
        elif coding in held:
            lanes.remove(coding)
            held.remove(coding)
    check(lanes, held)


@few
@given(st.sets(codings, max_size=25), st.integers(0, 130))
def test_at_tells_the_bars_of_one_row(held: set[Coding], row: int) -> None:
    lanes = Lanes(held, row_of)
    assert lanes.at(row) == lanes.between(row, row)


def test_lanes_are_no_more_than_needed() -> None:
    nested = {Coding(0, 400, 1, 1), Coding(0, 40, 2, 2), Coding(80, 120, 3, 3)}
    lanes = Lanes(nested, row_of)
    assert {bar.coding.quote: bar.lane for bar in lanes.between(0, 20)} == {1: 0, 2: 1, 3: 1}


def test_names_of_bars_that_begin_together_stand_below_each_other() -> None:
    lanes = Lanes({Coding(0, 200, quote, quote) for quote in range(3)}, row_of)
    assert sorted(bar.name_row for bar in lanes.between(0, 9)) == [0, 1, 2]
