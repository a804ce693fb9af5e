"""From cell to cell of the board: which one is up, down, left or right of another."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

from gioia.tui.board.measure import COLUMN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.tui.board.sheet import Cell, Sheet
    from gioia.tui.board.structure import Structure

Direction = Literal["up", "down", "left", "right"]


def neighbour(sheet: Sheet, structure: Structure, key: int, to: Direction) -> int:
    """The code beside another one; that one itself at the edge of the board.

    To the right stands what a code belongs to, to the left what belongs to it.
    """
    cell = sheet.cells[key]
    if to in {"up", "down"}:
        return _above_or_below(sheet, cell, down=to == "down")
    related = _related(sheet, structure, cell, to)
    return related if related is not None else _beside(sheet, cell, right=to == "right")


def page(sheet: Sheet, key: int, rows: int) -> int:
    """The code of the same column so many rows below (above, where negative)."""
    cell = sheet.cells[key]
    column = [other for other in sheet.cells.values() if _overlap_across(other, cell)]
    return min(column, key=lambda other: (abs(other.y - cell.y - rows), other.y)).key


def end(sheet: Sheet, key: int, *, last: bool) -> int:
    """The first or the last code of the same column."""
    cell = sheet.cells[key]
    column = [other for other in sheet.cells.values() if _overlap_across(other, cell)]
    return column[-1 if last else 0].key


def next_part(sheet: Sheet, key: int) -> int | None:
    """The first code of the next part of the board, the figure after the last; None if all is one.

    The figure is one part, what is below each heading another.
    """
    heads = sorted(sheet.headings)
    parts: dict[int, list[int]] = {}
    for cell in sheet.cells.values():
        parts.setdefault(bisect_right(heads, cell.y), []).append(cell.key)
    here = bisect_right(heads, sheet.cells[key].y)
    others = sorted(parts.keys() - {here}, key=lambda part: (part < here, part))
    return parts[others[0]][0] if others else None


def wanted_top(sheet: Sheet, cell: Cell, top: int, rows: int) -> int:
    """The first row of the board to be shown, so that a cell is among the `rows` in sight.

    It is as it was where the cell is in sight already; else a quarter of the rows further than
    needed, so that not every step scrolls.
    """
    first = cell.y - (cell.y - 1 in sheet.headings)
    if first < top:
        wanted = first - rows // 4
    elif cell.bottom > top + rows:
        wanted = min(cell.bottom - rows + rows // 4, first)
    else:
        return top
    return max(0, min(wanted, sheet.height - rows))


def stayed(before: Sheet, after: Sheet, key: int | None) -> int | None:
    """The code for the cursor on another sheet: the same, else the one where it was."""
    if key in after.cells or not after.cells:
        return key if after.cells else None
    was = before.cells.get(key) if key is not None else None
    if was is None:
        return next(iter(after.cells))
    same = [cell for cell in after.cells.values() if cell.level == was.level]
    return _nearest(same or after.cells.values(), was)


def _related(sheet: Sheet, structure: Structure, cell: Cell, to: Direction) -> int | None:
    if structure.codes[cell.key].retired:
        return None
    if to == "right":
        return structure.home(cell.key)[1]
    below = [sheet.cells[key] for key in structure.below(cell.key)]
    return _nearest(below, cell)


def _above_or_below(sheet: Sheet, cell: Cell, *, down: bool) -> int:
    """The nearest in the same column, else the nearest that is shown of any."""
    beyond = [
        other
        for other in sheet.cells.values()
        if (other.y >= cell.bottom if down else other.bottom <= cell.y)
    ]
    if not beyond:
        return cell.key
    column = [other for other in beyond if _overlap_across(other, cell)] or beyond
    return min(column, key=lambda other: (_rows_apart(other, cell), abs(other.x - cell.x))).key


def _beside(sheet: Sheet, cell: Cell, *, right: bool) -> int:
    """The nearest in the same rows; else a code of the next level on that side."""
    side = [
        other
        for other in sheet.cells.values()
        if (other.x >= cell.right if right else other.right <= cell.x)
    ]
    rows = [other for other in side if other.y < cell.bottom and other.bottom > cell.y]
    if rows:
        return min(rows, key=lambda other: (abs(other.x - cell.x), other.y)).key
    if right:
        return cell.key
    lower = [other for other in side if COLUMN[other.level] == COLUMN[cell.level] - 1]
    nearest = _nearest(lower or side, cell)
    return cell.key if nearest is None else nearest


def _nearest(cells: Iterable[Cell], to: Cell) -> int | None:
    """The cell whose anchor is the nearest, the upper of two."""
    found = min(cells, key=lambda cell: (abs(cell.anchor - to.anchor), cell.y), default=None)
    return None if found is None else found.key


def _overlap_across(one: Cell, other: Cell) -> bool:
    return one.x < other.right and other.x < one.right


def _rows_apart(one: Cell, other: Cell) -> int:
    return one.y - other.bottom if one.y >= other.bottom else other.y - one.bottom
