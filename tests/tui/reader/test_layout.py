from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gioia.text.graphemes import is_boundary
from gioia.tui.reader.cells import width
from gioia.tui.reader.layout import Layout, fit
from tests.tui.reader.texts import few, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTHS = st.integers(min_value=2, max_value=30)


@few
@given(texts, WIDTHS)
def test_rows_cover_the_text_and_hide_only_white_space(text: str, cells: int) -> None:
    layout = Layout(text, cells)
    rebuilt = ""
    for row in range(len(layout)):
        start, end = layout.starts[row], layout.ends[row]
        following = layout.starts[row + 1] if row + 1 < len(layout) else len(text)
        assert start <= end <= following
        assert not text[end:following].strip()
        rebuilt += text[start:following]
    assert layout.starts[0] == 0
    assert rebuilt == text


@few
@given(texts, WIDTHS)
def test_no_row_is_wider_than_the_width(text: str, cells: int) -> None:
    layout = Layout(text, cells)
    for row in range(len(layout)):
        shown = layout.shown(row)
        assert cell_len(shown) <= max(cells, 2)
        assert "\n" not in shown


@few
@given(texts, WIDTHS)
def test_no_row_begins_inside_a_grapheme(text: str, cells: int) -> None:
    layout = Layout(text, cells)
    assert all(is_boundary(text, start) for start in layout.starts)


@few
@given(texts, WIDTHS, st.data())
def test_every_offset_belongs_to_the_row_that_says_so(
    text: str, cells: int, data: st.DataObject
) -> None:
    layout = Layout(text, cells)
    offset = data.draw(st.integers(0, len(text)))
    row = layout.row_of(offset)
    assert layout.starts[row] <= offset
    assert row + 1 == len(layout) or offset < layout.starts[row + 1]


@few
@given(texts | st.text(alphabet="abc ’–żї\n", max_size=300), WIDTHS)
def test_the_quick_way_and_the_careful_way_agree(text: str, cells: int) -> None:
    quick = Layout(text, cells)
    careful = [row for start, line in _lines(text) for row in _careful(line, start, cells)]
    assert list(zip(quick.starts, quick.ends, strict=True)) == careful


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _careful(line: str, start: int, cells: int) -> Iterator[tuple[int, int]]:
    """The rows of a line, each from its characters one by one."""
    while True:
        fitting = fit(line, cells, whole=True)
        assert fitting is not None
        yield start, start + fitting[0]
        start, line = start + fitting[1], line[fitting[1] :]
        if not line:
            return


@few
@given(texts, WIDTHS, st.integers(1, 80))
def test_a_row_is_known_as_soon_as_it_cannot_change(text: str, cells: int, known: int) -> None:
    line = text.replace("\n", " ") + "e\u0301" * cells
    told = fit(line[:known], cells, whole=False)
    assert told is None or told == fit(line, cells, whole=True)


def test_a_mark_joins_the_space_before_it() -> None:
    layout = Layout("aaaaa \u0301b", 5)
    assert all(is_boundary(layout.text, start) for start in layout.starts)


def test_a_space_at_the_end_of_a_full_row_makes_no_empty_row() -> None:
    for text in ("aaaaa ", "aaaaa  ", "会会aa ", "aaaaa \nb"):
        layout = Layout(text, 5)
        assert all(layout.shown(row) for row in range(len(layout))), text


def test_gaps_stand_between_turns_that_no_blank_line_parts() -> None:
    text = "A: one\nB: two\n\nC: three"
    layout = Layout(text, 20, {0, 7, 15})
    shown = [(layout.is_gap(row), layout.shown(row)) for row in range(len(layout))]
    assert shown == [
        (False, "A: one"), (True, ""), (False, "B: two"), (False, ""), (False, "C: three"),
    ]  # fmt: skip
    assert layout.row_of(7) == 2


def test_chinese_breaks_between_characters_but_not_before_a_full_stop() -> None:
    layout = Layout("会議で話した。次に", 8)
    assert [layout.shown(row) for row in range(len(layout))] == ["会議で話", "した。次", "に"]
    layout = Layout("会議で。次", 6)
    assert [layout.shown(row) for row in range(len(layout))] == ["会議", "で。次"]


def test_width_counts_cells() -> None:
    assert width("don’t") == 5
    assert width("会議") == 4
    assert width("👩‍🚀") == 2
