from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.codings import Coding
from gioia.tui.reader.lanes import NAME_REACH, Bar, Lanes
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


def placed_at_once(codings: set[Coding]) -> set[Bar]:
    """What all codings come to, one after the other from the first row to the last."""
    bars: set[Bar] = set()
    rows = sorted((row_of(one.start), -row_of(one.end - 1), one) for one in codings)
    for first, back, coding in rows:
        beside = {bar.lane for bar in bars if bar.last >= first}
        lane = next(lane for lane in range(len(beside) + 1) if lane not in beside)
        names = {bar.name_row for bar in bars}
        reach = range(first, min(-back + 1, first + NAME_REACH))
        name_row = next((row for row in reach if row not in names), first)
        bars.add(Bar(lane, first, -back, name_row, coding))
    return bars


@few
@given(st.sets(codings, max_size=25), st.lists(st.integers(0, 130), max_size=6))
def test_it_is_the_same_wherever_one_looks_first(held: set[Coding], looks: list[int]) -> None:
    lanes = Lanes(held, row_of)
    for row in looks:
        lanes.at(row)
    assert set(lanes.between(0, 130)) == placed_at_once(held)


@few
@given(st.sets(codings, min_size=2, max_size=25), st.integers(0, 130))
def test_what_comes_or_goes_before_anybody_looks_is_as_after(held: set[Coding], row: int) -> None:
    new, gone, *rest = sorted(held)
    looked_at, other = Lanes([gone, *rest], row_of), Lanes([gone, *rest], row_of)
    looked_at.between(0, 130)
    for lanes in (looked_at, other):
        lanes.remove(gone)
        lanes.add(new)
    assert other.at(row) == looked_at.at(row)


def test_lanes_are_no_more_than_needed() -> None:
    nested = {Coding(0, 400, 1, 1), Coding(0, 40, 2, 2), Coding(80, 120, 3, 3)}
    lanes = Lanes(nested, row_of)
    assert {bar.coding.quote: bar.lane for bar in lanes.between(0, 20)} == {1: 0, 2: 1, 3: 1}


def test_names_of_bars_that_begin_together_stand_below_each_other() -> None:
    lanes = Lanes({Coding(0, 200, quote, quote) for quote in range(3)}, row_of)
    assert sorted(bar.name_row for bar in lanes.between(0, 9)) == [0, 1, 2]
