"""The map between two texts: both ways, in two steps, and written down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.text.normalise import normalise
from gioia.text.offsets import Edit, OffsetMap
from tests.text.strategies import texts


@st.composite
def rewritings(draw: st.DrawFn) -> tuple[OffsetMap, int, int]:
    """A map, with the lengths of the texts on both sides."""
    edits, original, normalised = [], 0, 0
    for gap, old, new in draw(
        st.lists(st.tuples(st.integers(0, 3), st.integers(1, 3), st.integers(0, 3)), max_size=5)
    ):
        edits.append(Edit(original + gap, old, normalised + gap, new))
        original += gap + old
        normalised += gap + new
    tail = draw(st.integers(0, 3))
    return OffsetMap(tuple(edits)), original + tail, normalised + tail


@given(texts())
def test_a_map_is_read_back_as_it_was_written(raw: str) -> None:
    offsets = normalise(raw).offsets
    assert OffsetMap.load(offsets.dump()) == offsets


def test_the_written_form_is_short() -> None:
    assert OffsetMap().dump() == "[]"
    assert normalise("one\r\ntwo\r\n").offsets.dump() == "[3,2,1,3,2,1]"


@pytest.mark.parametrize("dumped", ["[1,2]", "[1]", "nothing"])
def test_what_is_no_map_is_not_read(dumped: str) -> None:
    with pytest.raises(ValueError, match=r"shorter|Expecting"):
        OffsetMap.load(dumped)


@given(rewritings(), rewritings())
def test_two_steps_lead_from_end_to_end_and_never_back(
    first: tuple[OffsetMap, int, int], second: tuple[OffsetMap, int, int]
) -> None:
    one, original, middle = first
    two, _, _ = second
    two = OffsetMap(tuple(e for e in two.edits if e.original + e.original_length <= middle))
    normalised = two.to_normalised(middle)
    both = one.then(two)
    back = [both.to_original(i) for i in range(normalised + 1)]
    assert back == sorted(back)
    assert both.to_original(normalised) == original
    assert both.to_normalised(original) == normalised


@given(texts(), texts())
def test_outside_what_either_rewrote_two_steps_are_one_after_the_other(a: str, b: str) -> None:
    one = normalise(a + "|" + b).offsets
    two = OffsetMap((Edit(0, 1, 0, 0),))
    if one.to_original(1) - one.to_original(0) == 1 and not any(
        e.normalised < 1 for e in one.edits
    ):
        both = one.then(two)
        for i in range(1, len(normalise(b).text)):
            assert both.to_original(i) == one.to_original(two.to_original(i))
