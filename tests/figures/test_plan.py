"""From an outline to measured labels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gioia.errors import UsageError
from gioia.figures.fonts import find_typeface
from gioia.figures.measure import Ruler, ruler_of
from gioia.figures.plan import HEADERS, plan_of
from gioia.structure.outline import DimensionBlock, Outline
from tests.figures.outlines import SMALL, outline_of, theme_of


@pytest.fixture(scope="module")
def ruler() -> Ruler:
    return ruler_of(find_typeface())


def test_labels_keep_the_authors_order(ruler: Ruler) -> None:
    plan = plan_of(SMALL, HEADERS, ruler)
    assert [block.dimension.text for block in plan.blocks] == [
        "Becoming Partners",
        "Умови співтворення",
    ]
    assert [row.theme.text for row in plan.rows] == [
        "Slow Building of Trust",
        "Negotiated Roles",
        "Źródła zaufania",
    ]
    assert plan.concepts[1].text == "Coffee & cake before contracts"
    assert plan.warnings == ()


def test_the_description_tells_what_the_figure_shows(ruler: Ruler) -> None:
    described = plan_of(SMALL, HEADERS, ruler).description
    assert "4 1st-order concepts, 3 2nd-order themes and 2 aggregate dimensions" in described
    assert "Becoming Partners: Slow Building of Trust, Negotiated Roles" in described


@pytest.mark.parametrize(
    "outline",
    [Outline(), outline_of({"D": {}}), outline_of({"D": {"T": []}})],
    ids=["nothing", "dimension", "theme"],
)
def test_nothing_to_draw_is_refused_with_the_way_out(outline: Outline, ruler: Ruler) -> None:
    with pytest.raises(UsageError, match="No theme with concepts") as refusal:
        plan_of(outline, HEADERS, ruler)
    assert "under themes" in refusal.value.way_out


def test_what_has_nothing_under_it_is_left_out_and_named(ruler: Ruler) -> None:
    themes = (theme_of("Full", ["concept"]), theme_of("Bare", []))
    dimensions = DimensionBlock("d", "D", themes), DimensionBlock("e", "Empty")
    outline = Outline(dimensions, themes_apart=1, concepts_apart=12)
    plan = plan_of(outline, HEADERS, ruler)
    assert [row.theme.text for row in plan.rows] == ["Full"]
    assert plan.warnings == (
        "the theme “Bare” has no concept and is left out",
        "the dimension “Empty” has no theme with concepts and is left out",
        "under no dimension of the figure, so not drawn: 1 theme",
        "under no theme of the figure, so not drawn: 12 concepts",
    )


def test_characters_that_the_font_lacks_are_named_and_never_drawn_as_boxes(ruler: Ruler) -> None:
    plan = plan_of(outline_of({"D 漢": {"T": ["字 and Ω"]}}), HEADERS, ruler)
    assert plan.concepts[0].text == "? and Ω"
    assert plan.blocks[0].dimension.text == "D ?"
    (warning,) = plan.warnings
    assert "漢 U+6F22, 字 U+5B57" in warning
    assert "Ω" not in warning
    assert "Source Sans Pro" in warning


def test_a_font_without_bold_is_told() -> None:
    plan = plan_of(SMALL, HEADERS, Ruler(replace(find_typeface(), bold=None)))
    assert plan.warnings == ("Source Sans Pro has no bold face; its regular one stands in",)


@pytest.mark.parametrize("headers", [(), ("Concepts", "Themes")])
def test_headers_are_three(headers: tuple[str, ...], ruler: Ruler) -> None:
    with pytest.raises(UsageError, match="three columns"):
        plan_of(SMALL, headers, ruler)


def test_controls_in_a_label_do_not_reach_the_figure(ruler: Ruler) -> None:
    plan = plan_of(outline_of({"D": {"T": ["a\x1b[31m\x00 b\n c"]}}), HEADERS, ruler)
    assert plan.concepts[0].text.isprintable()
