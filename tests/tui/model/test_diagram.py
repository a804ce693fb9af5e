from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.model.diagram.drawing import diagram
from gioia.tui.model.diagram.rows import rows_of
from gioia.tui.reader.cells import width
from tests.tui.model.reading import Sheet
from tests.tui.model.relations import code, models, relation

if TYPE_CHECKING:
    from gioia.records import RelationRecord
    from gioia.tui.model.diagram.layers import Edge, Layered
    from gioia.tui.model.diagram.rows import Rows

TRUST, LATE, AWAY = code(1, "building trust"), code(2, "asking too late"), code(3, "staying away")
WORK = code(4, "Relational work", "dimension")

PLAIN = st.text("abcdefgh ", max_size=40)
ANY = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]))


def rows_apart(plan: Layered, edges: list[Edge], lines: list[int], *, apart: bool) -> Rows:
    assert not apart
    return rows_of(plan, edges, lines, apart=True)


@given(relations=models(PLAIN), apart=st.booleans())
def test_every_box_and_every_arrow_can_be_read(
    relations: list[RelationRecord], apart: bool
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        if apart:  # as where arrows would block one another, which is rare
            patched.setattr("gioia.tui.model.diagram.plan.rows_of", rows_apart)
        drawn = diagram(relations, 10_000)
    sheet = Sheet(drawn.lines)
    labels = {one.label.replace(" ", ""): one for r in relations for one in (r.start, r.end)}
    assert sorted(box.words for box in sheet.boxes) == sorted(labels)
    assert all(box.double == (labels[box.words].level == "dimension") for box in sheet.boxes)

    read = {}
    for number, box, row, column in sheet.starts():
        kind, end = sheet.follow(row, column)
        read[number] = (labels[box.words].id, kind, labels[end.words].id)
    meant = {
        number: (one.start.id, one.kind, one.end.id) for number, one in enumerate(relations, 1)
    }
    assert read == meant


@given(models(ANY), st.integers(12, 160))
def test_no_row_is_wider_than_the_room(relations: list[RelationRecord], cells: int) -> None:
    drawn = diagram(relations, cells)
    assert all(width(line) <= cells for line in drawn.lines)
    assert drawn == diagram(relations, cells)


@given(models(PLAIN, most=6), st.integers(12, 160))
def test_where_boxes_have_no_room_all_is_told_as_a_list(
    relations: list[RelationRecord], cells: int
) -> None:
    drawn = diagram(relations, cells)
    if not drawn.paths:
        told = "".join("".join(drawn.lines).split())
        for one in relations:
            assert one.start.label.replace(" ", "") in told
            assert one.kind.replace(" ", "") in told


@given(models(PLAIN))
def test_the_cells_of_an_arrow_are_its_own(relations: list[RelationRecord]) -> None:
    drawn = diagram(relations, 10_000)
    sheet = Sheet(drawn.lines)
    for path in drawn.paths.values():
        assert path
        assert all(sheet.rows[row][column] not in " │║├╟┤╢" or sheet.rows[row][column] == "│"
                   for row, column in path)  # fmt: skip
    shared = [cell for path in drawn.paths.values() for cell in path]
    twice = {cell for cell in shared if shared.count(cell) > 1}
    assert all(sheet.rows[row][column] == "┼" for row, column in twice)


def test_a_row_of_boxes() -> None:
    drawn = diagram([relation(1, LATE, TRUST, "hinders"), relation(2, TRUST, WORK)], 80)
    assert drawn.lines == (
        "┌─────────────────┐    ┌────────────────┐    ╔═════════════════╗",
        "│ asking too late ├1─×►┤ building trust ├2──►╢ Relational work ║",
        "└─────────────────┘    └────────────────┘    ╚═════════════════╝",
    )


def test_a_circle_runs_back_below() -> None:
    drawn = diagram([relation(1, LATE, AWAY), relation(2, AWAY, LATE, "enables")], 80)
    assert drawn.lines == (
        "     ┌─────────────────┐    ┌──────────────┐",
        "  ╭+►┤ asking too late ├1──►┤ staying away ├2─╮",
        "  │  └─────────────────┘    └──────────────┘  │",
        "  ╰───────────────────────────────────────────╯",
    )


def test_a_list_where_there_is_no_room() -> None:
    drawn = diagram([relation(1, LATE, TRUST, label="takes away")], 26)
    assert drawn.lines == ("1. asking too late —takes", "away→ building trust")
    assert not drawn.paths


@given(models(PLAIN, most=6), st.integers(12, 60))
def test_a_diagram_that_is_scrolled_always_has_boxes(
    relations: list[RelationRecord], cells: int
) -> None:
    drawn = diagram(relations, cells, scrolled=True)
    assert len(drawn.paths) == len(relations)


def test_words_are_broken_only_where_the_diagram_is_not_scrolled() -> None:
    relations = [relation(1, code(7, "Accountability"), TRUST)]
    assert "Account" in diagram(relations, 32).lines[1]
    assert "Accountability" not in "".join(diagram(relations, 32).lines)
    assert "Accountability" in "".join(diagram(relations, 32, scrolled=True).lines)


def test_a_retired_theme_is_told() -> None:
    drawn = diagram([relation(1, code(9, "old", retired=True), TRUST)], 80)
    assert "old (retired)" in drawn.lines[1]


def test_nothing() -> None:
    assert diagram([], 80).lines == ()
