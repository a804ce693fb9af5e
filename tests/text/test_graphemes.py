"""Borders of clusters, looked for in a window, against clusters of the whole text."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from gioia.text.graphemes import is_boundary, next_boundary, previous_boundary, snap
from tests.text.strategies import lettered


def boundaries(text: str) -> set[int]:
    return {0, len(text)} | {match.start() for match in regex.finditer(r"\X", text)}


@given(lettered())
def test_every_border_is_that_of_the_whole_text(text: str) -> None:
    borders = boundaries(text)
    for i in range(len(text) + 1):
        assert is_boundary(text, i) == (i in borders)
        assert next_boundary(text, i) == min((b for b in borders if b > i), default=len(text))
        assert previous_boundary(text, i) == max((b for b in borders if b < i), default=0)


@given(lettered(), st.data())
def test_a_snapped_span_is_the_smallest_that_cuts_no_cluster(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    borders = boundaries(text)
    snapped = snap(text, start, end)
    assert snapped == (
        max(b for b in borders if b <= start),
        min(b for b in borders if b >= end),
    )
    assert snap(text, *snapped) == snapped


@pytest.mark.parametrize(
    "cluster",
    [
        "👩‍🚀",
        "👩‍👩‍👧‍👦",
        "👍🏽",
        "❤️",
        "🇵🇱",
        "1️⃣",
        "e\u0323\u0301",
        "\u1100\u1161\u11a8",
        "क्ष",
        "நி",
    ],
)
def test_a_cluster_is_one_character_wherever_it_stands(cluster: str) -> None:
    for before, after in (("", ""), ("a", "b"), (cluster, cluster), ("ż ", "\n")):
        text = before + cluster + after
        start, end = len(before), len(before) + len(cluster)
        assert not any(is_boundary(text, i) for i in range(start + 1, end))
        assert snap(text, start + 1, start + 1) == (start, end)
        assert (next_boundary(text, start), previous_boundary(text, end)) == (end, start)


def test_flags_are_paired_from_the_first_one() -> None:
    text = "x🇵🇱🇺🇦🇬🇧"
    assert [i for i in range(len(text) + 1) if is_boundary(text, i)] == [0, 1, 3, 5, 7]


def test_outside_the_text_is_no_border() -> None:
    assert not is_boundary("abc", -1)
    assert not is_boundary("abc", 4)
    assert (next_boundary("abc", 9), previous_boundary("abc", -9)) == (3, 0)
