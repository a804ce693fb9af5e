"""The rhythm of a figure."""

from __future__ import annotations

import pytest

from gioia.figures.spacing import spacing


def test_tight_spacing_takes_out_air() -> None:
    airy, tight = (spacing(0.66, 67, tight=it) for it in (False, True))
    assert tight.concept_box([1, 1]) < airy.concept_box([1, 1])
    assert tight.dimension_gap < airy.dimension_gap
    assert tight.line == airy.line


def test_a_narrow_figure_has_narrower_gaps() -> None:
    assert spacing(0.66, 32, tight=False).fan < spacing(0.66, 67, tight=False).fan


def test_a_box_is_padded_alike_above_its_capitals_and_below_its_last_baseline() -> None:
    space = spacing(0.66, 67, tight=False)
    assert space.box(3) == pytest.approx(0.66 + 2 * space.line + 2 * space.pad_y)
    assert space.concept_box([2, 1]) == pytest.approx(space.box(3) + space.concept_gap)
