"""What the mouse hits: wide letters, joined emoji, marks, letters that run from right to left."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from gioia.text.graphemes import is_boundary
from gioia.tui.reader.cells import clusters
from gioia.tui.reader.codings import Coding
from gioia.tui.reader.edges import kept
from gioia.tui.reader.lanes import Bar
from gioia.tui.reader.layout import Layout
from gioia.tui.reader.margin import Mark, Widths
from gioia.tui.reader.motions import place_at
from gioia.tui.reader.page import Page
from gioia.tui.reader.paint import Painter
from gioia.tui.reader.units import UNITS, word_at
from tests.tui.reader.texts import few, texts


@few
@given(texts, st.integers(6, 60))
def test_every_cell_hits_the_character_that_it_shows(text: str, cells: int) -> None:
    rows = Layout(text, cells)
    for row in range(len(rows)):
        column, start = 0, rows.starts[row]
        for cluster in clusters(rows.shown(row)):
            for _ in range(cluster.width):
                assert place_at(rows, row, column) == start + cluster.start
                column += 1


@few
@given(texts, st.integers(6, 60))
def test_a_row_takes_the_cells_of_its_characters_however_it_is_cut(text: str, cells: int) -> None:
    rows = Layout(text, cells)
    for row in range(len(rows)):
        shown = rows.shown(row)
        pieces = [shown[cluster.start : cluster.end] for cluster in clusters(shown)]
        assert [cell_len(piece) for piece in pieces] == [c.width for c in clusters(shown)]


@few
@given(texts, st.integers(6, 60), st.integers(0, 40), st.integers(0, 70), st.integers(0, 70))
def test_a_drag_never_cuts_a_character(
    text: str, cells: int, row: int, first: int, last: int
) -> None:
    rows = Layout(text, cells)
    row = min(row, len(rows) - 1)
    ends = sorted((place_at(rows, row, first), place_at(rows, row, last)))
    stretch = kept(text, (ends[0], ends[1]))
    assert all(is_boundary(text, end) for end in ends)
    if stretch is not None:
        assert is_boundary(text, stretch[0])
        assert is_boundary(text, stretch[1])


@few
@given(texts, st.integers(6, 60), st.integers(0, 40), st.integers(0, 70))
def test_two_and_three_clicks_take_whole_characters(
    text: str, cells: int, row: int, column: int
) -> None:
    rows, page = Layout(text, cells), Page(text, ())
    offset = place_at(rows, min(row, len(rows) - 1), column)
    for unit in UNITS.values():
        start, end = unit(page, offset)
        assert 0 <= start <= end <= len(text)
        taken = kept(text, (start, end))
        assert taken is None or (is_boundary(text, taken[0]) and is_boundary(text, taken[1]))


def test_words_of_every_script_are_taken_whole() -> None:
    for text, word in (
        ("قال العمل كثير.", "العمل"), ("אמר שלום לכולם", "שלום"),
        ("е\u0301то гроші є", "гроші"), ("the 👩\u200d🚀 flew", "flew"),
        ("cafe\u0301s open", "cafe\u0301s"),
    ):  # fmt: skip
        start, end = word_at(Page(text, ()), text.index(word) + 1)
        assert text[start:end] == word


def test_every_cell_of_the_margin_hits_the_code_that_it_shows() -> None:
    widths = Widths(10, 4, 30)
    marks = {1: Mark("信頼 trust", 0, 0), 2: Mark("👩\u200d🚀 flew", 1, 1)}
    paint = Painter(lambda _: Style(), marks, None, {2: "▲"}, lambda style: style)
    bars = [
        Bar(0, 3, 5, 3, Coding(0, 9, 1, 1)),
        Bar(2, 3, 3, 3, Coding(2, 4, 2, 2)),
        Bar(5, 3, 3, 9, Coding(2, 5, 3, 1)),
    ]
    shown = "".join(segment.text for segment in paint.row("", [], 0, bars, 3, widths))
    margin = shown[widths.text + 2 :]
    hit = [paint.bar_at(cell, bars, 3, widths) for cell in range(cell_len(margin))]
    assert [one and one.coding.quote for one in hit[:5]] == [1, None, 2, None, None]
    for name, quote in (("信", 1), ("t", 1), ("▲", 2), ("🚀", 2)):
        cell = cell_len(margin[: margin.index(name)])
        found = hit[cell]
        assert found is not None
        assert found.coding.quote == quote
