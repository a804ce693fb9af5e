from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.cells import width
from gioia.tui.reader.margin import SHAPES, clipped, glyph, mark_of, share, tag, widths
from tests.tui.reader.texts import few, texts

signs = st.sampled_from(["", "▲", "≠✎", "△~✎"])
labels = texts.map(lambda text: " ".join(text.split())).filter(bool)


@few
@given(st.integers(24, 300))
def test_the_parts_fill_the_reader(available: int) -> None:
    parts = widths(available)
    assert parts.text + parts.lanes + parts.names + 3 == available
    assert parts.text <= 100


@few
@given(labels, st.integers(1, 30))
def test_a_clipped_label_fits(label: str, cells: int) -> None:
    assert width(clipped(label, cells)) <= cells
    if width(label) <= cells:
        assert clipped(label, cells) == label


@few
@given(st.lists(st.tuples(signs, labels), max_size=5), st.integers(5, 40))
def test_names_of_a_row_fit_together(names: list[tuple[str, str]], cells: int) -> None:
    shared = share(names, cells)
    assert sum(width(name) + 2 for name in shared) <= max(cells, 1) or len(shared) == 1
    assert sum(width(name) + 2 for name in shared) <= cells
    if shared and names[0][0]:
        assert shared[0].startswith(names[0][0][:2])


def test_tags_are_short_and_telling() -> None:
    assert tag("trust") == "tru"
    assert tag("budget cuts hurt") == "bch"


def test_eighteen_codes_look_different() -> None:
    looks = {mark_of("x", colour)[1:] for colour in range(18)}
    assert len(looks) == 18
    assert len({mark_of("x", colour).shape for colour in range(3)}) == 3
    assert len({glyph(shape, 1, 0, 2) for shape in range(len(SHAPES))}) == len(SHAPES)


def test_a_bar_shows_where_it_begins_and_ends() -> None:
    assert [glyph(0, row, 3, 5) for row in (3, 4, 5)] == ["┏", "┃", "┗"]
    assert glyph(0, 3, 3, 3) == "┃"
