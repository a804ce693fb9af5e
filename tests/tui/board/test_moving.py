from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.board.layout import lay_out
from gioia.tui.board.moving import Direction, end, neighbour, next_part, page, stayed, wanted_top
from gioia.tui.board.structure import Structure, structure_of
from tests.tui.board.structures import structures
from tests.tui.records import code

DIRECTIONS: tuple[Direction, ...] = ("up", "down", "left", "right")


@given(structures(), st.integers(54, 200))
def test_arrows_lead_where_they_point_and_reach_everything(
    structure: Structure, available: int
) -> None:
    sheet = lay_out(structure, available, retired=True)
    for key, cell in sheet.cells.items():
        up, down, left, right = (
            sheet.cells[neighbour(sheet, structure, key, to)] for to in DIRECTIONS
        )
        assert up is cell or up.bottom <= cell.y
        assert down is cell or down.y >= cell.bottom
        assert left is cell or left.right <= cell.x
        assert right is cell or right.x >= cell.right
    if sheet.cells:
        first = next(iter(sheet.cells))
        reached, fresh = {first}, [first]
        while fresh:
            key = fresh.pop()
            found = {neighbour(sheet, structure, key, to) for to in DIRECTIONS} - reached
            reached |= found
            fresh += found
        assert reached == sheet.cells.keys()


@given(structures(), st.integers(54, 200))
def test_right_leads_to_the_parent_and_left_to_a_child(
    structure: Structure, available: int
) -> None:
    sheet = lay_out(structure, available)
    for key in sheet.cells:
        parent = structure.home(key)[1]
        if parent is not None:
            assert neighbour(sheet, structure, key, "right") == parent
        if structure.below(key):
            assert neighbour(sheet, structure, key, "left") in structure.below(key)


@given(structures(), st.integers(54, 200))
def test_the_parts_of_the_board_follow_one_another_in_a_ring(
    structure: Structure, available: int
) -> None:
    sheet = lay_out(structure, available, retired=True)
    for key in sheet.cells:
        reached, there = [], next_part(sheet, key)
        while there is not None and there not in reached:
            reached.append(there)
            there = next_part(sheet, there)
        assert len(reached) in {0, len(sheet.headings), len(sheet.headings) + 1}


@given(structures(), st.integers(54, 200))
def test_pages_and_ends_stay_in_the_column(structure: Structure, available: int) -> None:
    sheet = lay_out(structure, available)
    for key, cell in sheet.cells.items():
        for found in (page(sheet, key, 10), page(sheet, key, -10),
                      end(sheet, key, last=True), end(sheet, key, last=False)):  # fmt: skip
            other = sheet.cells[found]
            assert other.x < cell.right
            assert cell.x < other.right


@given(structures(), st.integers(54, 200), st.integers(6, 40), st.integers(0, 60))
def test_the_cursor_is_scrolled_into_sight(
    structure: Structure, available: int, rows: int, top: int
) -> None:
    sheet = lay_out(structure, available)
    for cell in sheet.cells.values():
        now = wanted_top(sheet, cell, top, rows)
        assert now <= cell.y
        assert cell.bottom <= now + rows
        assert wanted_top(sheet, cell, now, rows) == now
        assert now == top or 0 <= now <= max(0, sheet.height - rows)


def test_the_cursor_stays_on_its_code_or_where_it_was() -> None:
    codes = [code(number, position=number) for number in range(1, 6)]
    before = lay_out(structure_of(codes), 40)
    after = lay_out(structure_of(code for code in codes if code.id != 3), 40)
    assert stayed(before, after, 4) == 4
    assert stayed(before, after, 3) == 4
    assert stayed(before, lay_out(structure_of([]), 40), 3) is None
    assert stayed(lay_out(structure_of([]), 40), after, None) == 1
