from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gioia.records import LEVELS
from gioia.tui.board.layout import CONCEPTS_APART, RETIRED, lay_out, widths
from gioia.tui.board.looks import Looks, parts_of
from gioia.tui.board.paint import placed
from gioia.tui.board.structure import Structure, structure_of
from gioia.tui.reader.cells import width
from tests.tui.board.structures import structures
from tests.tui.records import code

WIDTHS = st.integers(54, 200)


@given(structures(), WIDTHS)
def test_every_code_stands_on_the_board_once(structure: Structure, available: int) -> None:
    sheet = lay_out(structure, available, informants=12)
    in_use = {key for key, code in structure.codes.items() if not code.retired}
    assert sheet.cells.keys() == in_use
    everything = lay_out(structure, available, informants=12, retired=True)
    assert everything.cells.keys() == structure.codes.keys()


@given(structures(), WIDTHS)
def test_what_is_pointed_at_is_what_is_drawn_there(structure: Structure, available: int) -> None:
    sheet = lay_out(structure, available, retired=True)
    taken: dict[tuple[int, int], int] = {}
    for cell in sheet.cells.values():
        for y in range(cell.y, cell.bottom):
            for x in range(cell.x, cell.right):
                assert taken.setdefault((x, y), cell.key) == cell.key, "two codes in one place"
                assert sheet.hit(x, y) == cell
        assert 0 <= cell.y < cell.bottom <= sheet.height
        assert not any(cell.y <= row < cell.bottom for row in sheet.headings)
    for y in range(sheet.height):
        for piece in sheet.strokes.row(y):
            assert all((x, y) not in taken for x in range(piece.x, piece.x + len(piece.text)))


@given(structures(), WIDTHS)
def test_nothing_is_wider_than_the_screen(structure: Structure, available: int) -> None:
    sheet = lay_out(structure, available, informants=12, retired=True)
    assert sheet.widths.total <= available
    for cell in sheet.cells.values():
        assert cell.right <= sheet.widths.total
        for row in range(cell.y, cell.bottom):
            parts = parts_of(cell, row, structure.codes[cell.key], Looks())
            drawn = [part.text for _, part in placed(cell.x, cell.width, parts)]
            assert sum(map(width, drawn)) == cell.width, drawn


@given(structures(), WIDTHS)
def test_the_order_is_the_authors(structure: Structure, available: int) -> None:
    sheet = lay_out(structure, available)
    for home, keys in structure.homes.items():
        cells = [sheet.cells[key] for key in keys]
        assert all((a.y, a.x) < (b.y, b.x) for a, b in pairwise(cells)), home
    for level in LEVELS:
        order = structure.in_order(level)
        assert len(order) == len(set(order))


@given(structures(), WIDTHS)
def test_a_code_stands_beside_what_belongs_to_it(structure: Structure, available: int) -> None:
    sheet = lay_out(structure, available)
    for key, cell in sheet.cells.items():
        below = [sheet.cells[child] for child in structure.below(key)]
        if below:
            assert below[0].y <= cell.anchor <= below[-1].bottom or cell.y <= below[0].y
            assert all(child.right < cell.x for child in below)


def test_connectors_lead_from_concepts_to_their_theme() -> None:
    made = [code(1, "participation", "dimension"), code(2, "late", "theme", 1)]
    made += [code(number, f"concept {number}", "concept", 2, number) for number in (3, 4, 5)]
    sheet = lay_out(structure_of(made), 80)
    first = widths(80).concepts
    joint = ["".join(p.text for p in sheet.strokes.row(y) if p.x == first) for y in range(3)]
    assert joint == ["─┐", "─┼─", "─┘"]


def test_what_has_no_parent_waits_below_and_what_is_retired_below_that() -> None:
    made = [code(1, "a dimension", "dimension"), code(2, "alone")]
    structure = structure_of([*made, replace(code(3, "gone"), retired=True)])
    sheet = lay_out(structure, 80, retired=True)
    assert list(sheet.headings.values()) == [CONCEPTS_APART, RETIRED]
    assert sheet.tray is not None
    assert sheet.cells[1].y < sheet.tray < sheet.cells[2].y < sheet.cells[3].y
