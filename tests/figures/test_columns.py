"""Choosing the widths of the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gioia.figures.columns import Columns, choose
from gioia.figures.fonts import find_typeface
from gioia.figures.measure import ruler_of
from gioia.figures.plan import HEADERS, Plan, plan_of
from gioia.figures.spacing import spacing
from tests.depth import examples
from tests.figures.outlines import OUTLINES, long_outline, outline_of

if TYPE_CHECKING:
    from gioia.structure.outline import Outline


def plan(outline: Outline) -> Plan:
    return plan_of(outline, HEADERS, ruler_of(find_typeface()))


def chosen(outline: Outline, width: float) -> Columns:
    return choose(plan(outline), width, spacing(0.66, width, tight=False))


@settings(max_examples=examples(15), deadline=None)
@given(outline=OUTLINES, width=st.floats(min_value=29, max_value=80))
def test_columns_and_gaps_fill_the_width(outline: Outline, width: float) -> None:
    columns = chosen(outline, width)
    assert sum(columns) == pytest.approx(width)
    assert min(columns) > 1


def test_long_concepts_get_the_room() -> None:
    short = outline_of({"Trust Between Partners": {"Slow Building of Trust": ["a", "b"]}})
    assert chosen(long_outline(), 67).concepts > chosen(short, 67).concepts


def test_a_long_word_is_given_a_column_that_holds_it() -> None:
    outline = outline_of({"Міжсекторальність": {"Interorganisationality": ["a concept"]}})
    columns = chosen(outline, 34)
    space = spacing(0.66, 34, tight=False)
    block = plan(outline).blocks[0]
    assert block.dimension.widest <= columns.dimensions - 2 * space.pad_x
    assert block.rows[0].theme.widest <= columns.themes - 2 * space.pad_x


def test_short_concepts_leave_their_room_to_the_others() -> None:
    columns = chosen(outline_of({"D": {"T": ["short", "words"]}}), 67)
    space = spacing(0.66, 67, tight=False)
    assert columns.lead > space.lead
    assert columns.fan > space.fan
