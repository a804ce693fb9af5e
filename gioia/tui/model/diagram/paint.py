"""Drawing what was planned: boxes, arrows through columns and spaces, numbers and signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.model.diagram.cells import DOUBLE, SINGLE, Sheet
from gioia.tui.model.diagram.plan import HEAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import CodeRecord, RelationKind
    from gioia.tui.model.diagram.lanes import Net
    from gioia.tui.model.diagram.plan import Plan

HEADS: dict[RelationKind, str] = {
    "leads to": "─►", "enables": "+►", "hinders": "×►", "shapes": "~►", "relates to": "──",
}  # fmt: skip
"""How an arrow of each kind ends; the last has no direction."""


def painted(plan: Plan, codes: Sequence[CodeRecord], kinds: Sequence[RelationKind]) -> Sheet:
    """The sheet with the boxes of these codes, and arrows of these kinds."""
    sheet = Sheet()
    for column, items in enumerate(plan.layers.columns):
        for item in items:
            if item < len(codes):
                _box(sheet, plan, column, item, codes[item])
            else:
                _pass(sheet, plan, column, item)
    for space, nets in enumerate(plan.nets):
        for net in nets:
            _net(sheet, plan, space, net)
    _back(sheet, plan)
    _ends(sheet, plan, kinds)
    return sheet


def _box(sheet: Sheet, plan: Plan, column: int, item: int, code: CodeRecord) -> None:
    top, left = plan.rows.tops[item], plan.left(column)
    height, cells = plan.rows.heights[item], plan.columns[column]
    frame = DOUBLE if code.level == "dimension" else SINGLE
    sheet.frame(top, left, height, cells, frame)
    words = plan.words[item]
    first = top + 1 + (height - 2 - len(words)) // 2
    for place, told in enumerate(words):
        sheet.write(first + place, left + 2, told)
    for (there, _), row in plan.rows.reaches.items():
        if there == item:
            sheet.write(row, left, frame.left_port)
    for (there, _), row in plan.rows.leaves.items():
        if there == item:
            sheet.write(row, left + cells - 1, frame.right_port)


def _pass(sheet: Sheet, plan: Plan, column: int, item: int) -> None:
    """An arrow goes through a column; where it must change its row, it does so at the left."""
    left = plan.left(column)
    last = left + plan.columns[column] - 1
    for (there, number), row in plan.rows.reaches.items():
        if there == item:
            out = plan.rows.leaves[item, number]
            sheet.across(number, row, left - 1, left)
            sheet.down(number, left, row, out)
            sheet.across(number, out, left, last + 1)


def _net(sheet: Sheet, plan: Plan, space: int, net: Net) -> None:
    """An arrow goes through a space."""
    end = plan.left(space) if space < len(plan.columns) else plan.cells
    start = end - plan.spaces[space]
    if net.left is not None and net.straight:
        sheet.across(net.number, net.left, start, end - 1)
        return
    lane = plan.lane(space, net)
    sheet.down(net.number, lane, *net.span)
    if net.left is not None:
        sheet.across(net.number, net.left, start, lane)
    if net.right is not None:
        sheet.across(net.number, net.right, lane, end - 1)


def _back(sheet: Sheet, plan: Plan) -> None:
    """Arrows run back below everything."""
    ends: dict[int, list[int]] = {}
    for space, nets in enumerate(plan.nets):
        for net in nets:
            if net.below is not None:
                ends.setdefault(net.number, []).extend((net.below, plan.lane(space, net)))
    for number, (row, left, _, right) in ends.items():
        sheet.across(number, row, left, right)


def _ends(sheet: Sheet, plan: Plan, kinds: Sequence[RelationKind]) -> None:
    """The number where an arrow begins, the sign of its kind where it ends."""
    boxes = len(plan.words)
    columns = {item: column for column, items in enumerate(plan.layers.columns) for item in items}
    for (item, number), row in plan.rows.leaves.items():
        if item < boxes:
            right = plan.left(columns[item]) + plan.columns[columns[item]]
            sheet.mark(number, row, right, str(number + 1))
    for (item, number), row in plan.rows.reaches.items():
        if item < boxes:
            left = plan.left(columns[item])
            sheet.mark(number, row, left - HEAD, HEADS[kinds[number]])
