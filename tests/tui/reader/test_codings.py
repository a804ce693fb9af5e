from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.codings import Coding, CodingIndex
from tests.tui.reader.texts import few

codings = st.builds(
    lambda start, length, quote, code: Coding(start, start + length, quote, code),
    st.integers(0, 3000), st.integers(1, 1500), st.integers(0, 9), st.integers(0, 4),
)  # fmt: skip


@few
@given(st.sets(codings, max_size=30), st.integers(0, 4600), st.integers(0, 900))
def test_between_finds_what_a_plain_search_finds(
    held: set[Coding], start: int, length: int
) -> None:
    end = start + length
    found = CodingIndex(held).between(start, end)
    assert found == sorted(c for c in held if c.start < end and c.end > start)


@few
@given(st.lists(st.tuples(st.booleans(), codings), max_size=40), st.integers(0, 4600))
def test_adding_and_removing_leaves_what_is_held(
    steps: list[tuple[bool, Coding]], offset: int
) -> None:
    index, held = CodingIndex(), set[Coding]()
    for add, coding in steps:
        if add:
            index.add(coding)
            held.add(coding)
        elif coding in held:
            index.remove(coding)
            held.remove(coding)
    assert list(index) == sorted(held)
    here = {coding for coding in held if coding.start <= offset < coding.end}
    assert set(index.at(offset)) == here


@few
@given(st.sets(codings, max_size=30), st.integers(-1, 4600))
def test_next_and_previous_starts(held: set[Coding], offset: int) -> None:
    index = CodingIndex(held)
    later = [coding.start for coding in held if coding.start > offset]
    earlier = [coding.start for coding in held if coding.start < offset]
    assert index.next_start(offset) == min(later, default=None)
    assert index.previous_start(offset) == max(earlier, default=None)
    of_one = [coding.start for coding in held if coding.start > offset and coding.code == 1]
    assert index.next_start(offset, 1) == min(of_one, default=None)


def test_the_shortest_quote_is_the_one_pointed_at() -> None:
    index = CodingIndex([Coding(0, 100, 1, 1), Coding(10, 20, 2, 2)])
    assert [coding.quote for coding in index.at(15)] == [2, 1]


def test_removing_what_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="not in the index"):
        CodingIndex().remove(Coding(0, 1, 1, 1))
