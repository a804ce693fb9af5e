from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.cells import width
from gioia.tui.reader.ruler import DENSE, Ruler, Tick, glyph_of

sizes = st.tuples(st.integers(1, 500), st.integers(1, 60))
places = st.lists(
    st.tuples(st.integers(1, 3), st.integers(0, 499), st.integers(0, 30)), max_size=20
)


@given(sizes)
def test_the_cells_share_the_rows_without_gap(size: tuple[int, int]) -> None:
    ruler = Ruler(*size)
    told = [row for cell in range(ruler.cells) for row in range(*ruler.rows_of(cell))]
    assert told == list(range(size[0]))
    for cell in range(ruler.cells):
        first, end = ruler.rows_of(cell)
        assert first < end
        assert {ruler.cell_of(row) for row in range(first, end)} == {cell}


@given(sizes, places, st.integers(0, 20))
def test_counting_one_by_one_is_counting_all(
    size: tuple[int, int], codings: list[tuple[int, int, int]], kept: int
) -> None:
    rows, cells = size
    spans = [
        (code, first % rows, min(rows - 1, first % rows + long)) for code, first, long in codings
    ]
    ruler, other = Ruler(rows, cells), Ruler(rows, cells)
    for code, first, last in spans:
        ruler.count(code, first, last)
    for code, first, last in spans[kept:]:
        ruler.count(code, first, last, -1)
    for code, first, last in spans[:kept]:
        other.count(code, first, last)
    for cell in range(ruler.cells):
        told = set(range(*ruler.rows_of(cell)))
        for wanted in (None, 1, 2, 3):
            lying = [one for one, first, last in spans[:kept]
                     if wanted in {None, one} and told & set(range(first, last + 1))]  # fmt: skip
            assert ruler.codings_at(cell, wanted) == other.codings_at(cell, wanted) == len(lying)
        focused = ruler.tick(cell, 2, found=False, in_sight=False).focused
        assert focused == (ruler.codings_at(cell, 2) > 0)


@given(sizes, st.integers(0, 600), st.integers(1, 80))
def test_the_cells_in_sight_tell_of_rows_on_the_screen(
    size: tuple[int, int], top: int, height: int
) -> None:
    ruler = Ruler(*size)
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
