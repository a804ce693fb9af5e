"""The quick ways find what comparing all with all would find."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from gioia.codebook.merging.alike import FEWEST, OVERLAP, WORDING, alike, overlapping
from gioia.codebook.merging.values import Span
from tests.depth import examples

if TYPE_CHECKING:
    from collections.abc import Iterable

spans = st.builds(
    lambda source, start, length: Span(source, start, start + length),
    st.sampled_from(("a", "b")), st.integers(0, 20), st.integers(1, 8),
)  # fmt: skip
coded = st.dictionaries(st.sampled_from("xyz"), st.frozensets(spans, max_size=5), max_size=3)
WORDS = ("waiting", "letters", "offices", "promise", "nobody", "answered", "market", "budget")


def characters(quotes: Iterable[Span]) -> set[tuple[str, int]]:
    return {(each.source, place) for each in quotes for place in range(each.start, each.end)}


@given(coded, coded)
def test_overlap_is_the_jaccard_index_of_characters(
    ours: dict[str, frozenset[Span]], theirs: dict[str, frozenset[Span]]
) -> None:
    expected = {}
    for one, mine in ours.items():
        for two, other in theirs.items():
            here, there = characters(mine), characters(other)
            index = len(here & there) / max(1, len(here | there))
            if min(len(mine), len(other)) >= FEWEST and index >= OVERLAP:
                expected[one, two] = index
    assert overlapping(ours, theirs) == expected


@settings(max_examples=examples(20))
@given(
    st.lists(st.sampled_from(WORDS), min_size=3, max_size=6).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=3, max_size=6).map(" ".join),
    st.data(),
)
def test_a_label_with_a_letter_changed_is_found(
    label: str, distraction: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(label) - 1))
    other = label[:place] + data.draw(st.sampled_from(("", "x", "ss"))) + label[place + 1 :]
    first, second = sorted((label, other))
    ratio = SequenceMatcher(None, first, second, autojunk=False).ratio()
    found = alike({"a": label}, {"b": other, "c": distraction})
    assert (("a", "b") in found) == (ratio >= WORDING)


def test_labels_as_long_as_interviews_are_compared_whole() -> None:
    long = "waiting for letters " * 100
    assert alike({"a": long}, {"b": long, "c": f"{long}x"}) == {("a", "b"): 1.0}
