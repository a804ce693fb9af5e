"""The outline: what is in the figure, nested, in the author's order."""

from __future__ import annotations

from typing import Any

import pytest

from gioia.codebook.model import Code, Groundedness, Retirement
from gioia.structure.graph import build
from gioia.structure.outline import ConceptBlock, DimensionBlock, Outline, ThemeBlock, outline

from .books import book, code, guid, sound_book


def shape(found: Outline) -> dict[str, dict[str, list[str]]]:
    """The labels, nested."""
    return {
        dimension.label: {
            theme.label: [concept.label for concept in theme.concepts] for theme in dimension.themes
        }
        for dimension in found.dimensions
    }


def test_the_outline_is_nested_in_the_authors_order() -> None:
    found = outline(
        book(
            [code(1, position=2), code(2, position=1)],
            [code(11, 1, position=9), code(12, 1, position=8), code(13, 2)],
            [code(21, 12, position=1), code(22, 12), code(23, 11), code(24, 13)],
        )
    )
    assert shape(found) == {
        "code 2": {"code 13": ["code 24"]},
        "code 1": {"code 12": ["code 22", "code 21"], "code 11": ["code 23"]},
    }
    assert list(shape(found)) == ["code 2", "code 1"]
    assert list(shape(found)["code 1"]) == ["code 12", "code 11"]


def test_concepts_carry_their_groundedness() -> None:
    grounded = Groundedness(quotes=5, informants=3, sources=2)
    found = outline(
        book([code(1)], [code(11, 1)], [code(21, 11, in_vivo=True, groundedness=grounded)])
    )
    concept = ConceptBlock(guid(21), "code 21", in_vivo=True, quotes=5, informants=3, sources=2)
    theme = ThemeBlock(guid(11), "code 11", (concept,))
    assert found == Outline((DimensionBlock(guid(1), "code 1", (theme,)),))


def test_a_codebook_and_its_graph_have_the_same_outline() -> None:
    assert outline(build(sound_book())) == outline(sound_book())


OUT: list[dict[str, Any]] = [{"in_figure": False}, {"retired": Retirement()}]


@pytest.mark.parametrize("out", OUT)
def test_what_is_out_of_the_figure_takes_what_is_under_it_along(out: dict[str, Any]) -> None:
    concepts = [code(21, 11), code(22, 12), code(23, 13)]
    themes = [code(11, 1), code(12, 1, **out), code(13, 2)]
    found = outline(book([code(1), code(2, **out)], themes, concepts))
    assert shape(found) == {"code 1": {"code 11": ["code 21"]}}
    assert (found.themes_apart, found.concepts_apart) == (1, 1)


@pytest.mark.parametrize("out", OUT)
def test_a_concept_may_be_out_alone(out: dict[str, Any]) -> None:
    found = outline(book([code(1)], [code(11, 1)], [code(21, 11, **out), code(22, 11)]))
    assert shape(found) == {"code 1": {"code 11": ["code 22"]}}


@pytest.mark.parametrize(
    "stray",
    [code(21), code(21, 99), code(21, 1), code(21, 21), code(21, 22)],
    ids=["under nothing", "missing", "dimension", "itself", "concept"],
)
def test_a_concept_that_is_under_no_theme_is_not_in_it(stray: Code) -> None:
    found = outline(book([code(1)], [code(11, 1)], [stray, code(22, 11)]))
    assert shape(found) == {"code 1": {"code 11": ["code 22"]}}
    assert (found.themes_apart, found.concepts_apart) == (0, 1)


def test_a_theme_or_dimension_may_be_empty_while_drafting() -> None:
    found = outline(book([code(1), code(2, position=1)], [code(11, 1)]))
    assert shape(found) == {"code 1": {"code 11": []}, "code 2": {}}


def test_an_empty_codebook_has_an_empty_outline() -> None:
    assert outline(book()) == Outline()
