from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.comparison.columns import Columns

names = st.sampled_from("abcd")


@st.composite
def columns(draw: st.DrawFn) -> Columns:
    guids = tuple(draw(st.lists(names, max_size=2, unique=True)))
    return Columns(guids, draw(st.integers(0, max(0, len(guids) - 1))))


@given(columns(), names)
def test_a_code_comes_into_the_column_in_front(before: Columns, guid: str) -> None:
    after = before.showing(guid)
    assert after.guids[after.front] == guid
    assert len(after.guids) == max(1, len(before.guids))
    assert after.front == before.front


@given(columns(), names)
def test_a_second_code_stands_at_the_right_and_in_front(before: Columns, guid: str) -> None:
    if before.guids:
        after = before.closed().showing(guid, beside=True)
        assert after == Columns((before.guids[before.front], guid), 1)
        assert after.turned().turned() == after
        assert after.turned(0).front == 0
        assert after.closed() == Columns((guid,))


@given(columns(), st.frozensets(names))
def test_codes_that_are_gone_are_not_shown(before: Columns, known: frozenset[str]) -> None:
    after = before.among(known)
    assert after.guids == tuple(guid for guid in before.guids if guid in known)
    assert 0 <= after.front <= max(0, len(after.guids) - 1)


def test_a_merged_code_is_shown_once() -> None:
    assert Columns(("a", "b"), 1).instead("b", "a") == Columns(("a",), 0)
    assert Columns(("a", "b"), 0).instead("a", "c") == Columns(("c", "b"), 0)
    assert Columns(("a",)).turned() == Columns(("a",))
