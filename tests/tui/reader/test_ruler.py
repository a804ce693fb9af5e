from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.cells import width
from gioia.tui.reader.codings import Coding, CodingIndex
from gioia.tui.reader.layout import Layout
from gioia.tui.reader.ruler import DENSE, Ruler, Tick, glyph_of
from tests.tui.reader.texts import few, pages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.tui.reader.page import Page

sizes = st.tuples(st.integers(1, 500), st.integers(1, 60))
places = st.lists(
    st.tuples(st.integers(1, 3), st.integers(0, 499), st.integers(0, 30)), max_size=20
)


def rows_of(number: int) -> Layout:
    """So many rows, each of which owns one character."""
    return Layout("\n" * (number - 1), 10)


def ruler_of(size: tuple[int, int], codings: Iterable[Coding] = ()) -> Ruler:
    return Ruler(rows_of(size[0]), size[1], CodingIndex(codings))


@given(sizes)
def test_the_cells_share_the_rows_without_gap(size: tuple[int, int]) -> None:
    ruler = ruler_of(size)
    told = [row for cell in range(ruler.cells) for row in range(*ruler.rows_of(cell))]
    assert told == list(range(size[0]))
    for cell in range(ruler.cells):
        first, end = ruler.rows_of(cell)
        assert first < end
        assert {ruler.cell_of(row) for row in range(first, end)} == {cell}
        assert ruler.borders[cell] == first


@given(sizes, places, st.integers(0, 20), st.sampled_from((None, 1, 2)))
def test_codings_that_come_and_go_are_counted_as_if_there_had_been_no_others(
    size: tuple[int, int], places: list[tuple[int, int, int]], kept: int, looked_at: int | None
) -> None:
    rows = size[0]
    given = [
        Coding(first % rows, min(rows - 1, first % rows + long) + 1, quote, code)
        for quote, (code, first, long) in enumerate(places)
    ]
    index = CodingIndex(given[kept // 2 :])
    ruler = Ruler(rows_of(rows), size[1], index)
    ruler.codings_at(0, looked_at)
    for coding in given[: kept // 2]:
        index.add(coding)
        assert set(ruler.count(coding, 1)) == {
            ruler.cell_of(row) for row in range(coding.start, coding.end)
        }
    for coding in given[kept:]:
        index.remove(coding)
        ruler.count(coding, -1)
    for cell in range(ruler.cells):
        told = set(range(*ruler.rows_of(cell)))
        for wanted in (None, 1, 2, 3):
            lying = [
                one for one in given[:kept]
                if wanted in {None, one.code} and told & set(range(one.start, one.end))
            ]  # fmt: skip
            assert ruler.codings_at(cell, wanted) == len(lying)
        focused = ruler.tick(cell, 2, found=False, in_sight=False).focused
        assert focused == (ruler.codings_at(cell, 2) > 0)


@few
@given(pages, st.integers(6, 40), st.integers(1, 12), st.data())
def test_a_cell_counts_what_lies_beside_its_rows(
    page: Page, width: int, cells: int, data: st.DataObject
) -> None:
    length = max(1, len(page.text))
    starts = st.integers(0, length - 1)
    spans = data.draw(st.lists(st.tuples(starts, st.integers(1, 80)), max_size=8))
    codings = [
        Coding(start, min(length, start + long), quote, 1)
        for quote, (start, long) in enumerate(spans)
    ]
    rows = Layout(page.text, width, page.turn_starts)
    ruler = Ruler(rows, cells, CodingIndex(codings))
    for cell in range(ruler.cells):
        first, end = ruler.rows_of(cell)
        beside = [
            coding for coding in codings
            if rows.row_of(coding.start) < end and rows.row_of(coding.end - 1) >= first
        ]  # fmt: skip
        assert ruler.codings_at(cell) == len(beside)


@given(sizes, st.integers(0, 600), st.integers(1, 80))
def test_the_cells_in_sight_tell_of_rows_on_the_screen(
    size: tuple[int, int], top: int, height: int
) -> None:
    ruler = ruler_of(size)
    top = min(top, size[0] - 1)
    shown = set(range(top, min(top + height, size[0])))
    seen = [cell for cell in range(ruler.cells) if shown & set(range(*ruler.rows_of(cell)))]
    assert list(ruler.in_sight(top, height)) == seen


def test_every_look_has_a_sign_of_its_own() -> None:
    looks = {
        Tick(count, focused, found, seen)
        for count, focused, found, seen in itertools.product(
            (0, 1, DENSE), (False, True), (False, True), (False, True)
        )
        if count or not focused
    }
    signs = {glyph_of(look) for look in looks}
    assert len(signs) == 10
    assert {width(sign) for sign in signs} == {1}
    for look in looks:
        assert glyph_of(look._replace(in_sight=True)) != glyph_of(look._replace(in_sight=False))
