"""A picture from strips: all that is to be drawn is there, from the widget in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip

from gioia.tui.mosaic import Mosaic

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 30, 8
SCREEN = Region(0, 0, WIDTH, HEIGHT)


def stretches(length: int) -> st.SearchStrategy[tuple[int, int]]:
    ends = st.tuples(st.integers(0, length - 1), st.integers(0, length - 1))
    return ends.map(lambda pair: (min(pair), max(pair) + 1))


regions = st.tuples(stretches(WIDTH), stretches(HEIGHT)).map(
    lambda both: Region(both[0][0], both[1][0], both[0][1] - both[0][0], both[1][1] - both[1][0])
)
widgets = st.lists(regions, max_size=6).map(lambda found: [*found, SCREEN])
"""From front to back; the last one fills the screen."""
spans = st.lists(st.tuples(st.integers(0, HEIGHT - 1), stretches(WIDTH)), min_size=1).map(
    lambda found: sorted((row, left, right) for row, (left, right) in found)
)


def cuts_of(shown: Sequence[Region]) -> list[list[int]]:
    return [
        sorted({x for one in shown if row in one.line_range for x in (one.x, one.right)})
        for row in range(HEIGHT)
    ]


def letters(place: int, part: Region) -> list[Strip]:
    """The rows of a widget that shows nothing but its own letter."""
    row = Strip([Segment("abcdefg"[place] * part.width)], part.width)
    return [row] * part.height


def front(shown: Sequence[Region], x: int, row: int) -> str:
    return next("abcdefg"[place] for place, one in enumerate(shown) if one.contains(x, row))


@given(widgets, spans)
def test_each_cell_of_a_span_is_of_the_widget_in_front(
    shown: list[Region], wanted: list[tuple[int, int, int]]
) -> None:
    cuts = cuts_of(shown)
    mosaic = Mosaic(cuts, wanted)
    for place, one in enumerate(shown):
        for part in mosaic.wanted(one):
            mosaic.lay(part, letters(place, part))
    rows = mosaic.rows(HEIGHT)
    for row, left, right in wanted:
        told = "".join(
            piece.text if piece is not None else " " * (end - x)
            for (x, piece), end in zip(rows[row].items(), cuts[row][1:], strict=True)
        )
        assert told[left:right] == "".join(front(shown, x, row) for x in range(left, right))


@given(widgets, spans)
def test_nothing_is_asked_for_that_is_hidden_or_was_not_to_be_drawn(
    shown: list[Region], wanted: list[tuple[int, int, int]]
) -> None:
    mosaic = Mosaic(cuts_of(shown), wanted)
    rows = {row for row, _, _ in wanted}
    for place, one in enumerate(shown):
        for part in mosaic.wanted(one):
            assert one.contains_region(part)
            assert rows.issuperset(part.line_range)
            assert all(not (hider.contains_region(part)) for hider in shown[:place])
            mosaic.lay(part, letters(place, part))
    assert all(mosaic.wanted(one) == [] for one in shown)
