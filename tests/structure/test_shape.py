"""The rules of numbers."""

from __future__ import annotations

from gioia.codebook.model import Retirement
from gioia.structure.check import check
from gioia.structure.thresholds import Thresholds

from .asking import places, quote, told
from .books import book, code, guid, sound_book


def test_a_theme_of_one_concept_and_a_dimension_of_one_theme() -> None:
    structure = book([code(1)], [code(11, 1)], [code(21, 11), code(22, 11, in_figure=False)])
    (theme,), (dimension,) = told("G09", structure), told("G10", structure)
    assert (theme.place, theme.severity, theme.about) == ("theme “code 11”", "warning", guid(11))
    assert (dimension.place, dimension.severity) == ("dimension “code 1”", "warning")
    assert places(told("G09", sound_book())) == ["theme “code 11”"]
    assert told("G10", sound_book()) == []


def test_empty_and_undrawn_ones_are_not_of_one() -> None:
    structure = book([code(1, in_figure=False)], [code(11, 1), code(12)], [])
    assert told("G09", structure) + told("G10", structure) == []


def test_crowded_codes_are_told_from_the_threshold_on() -> None:
    concepts = [code(number, 11) for number in range(21, 28)]
    themes = [code(number, 1) for number in range(11, 16)]
    assert told("G11", book([code(1)], themes, concepts)) == []
    faults = told("G11", book([code(1)], [*themes, code(16, 1)], [*concepts, code(28, 11)]))
    assert [(fault.place, fault.severity) for fault in faults] == [
        ("dimension “code 1”", "information"),
        ("theme “code 11”", "information"),
    ]
    assert faults[1].message == "holds 8 concepts; more than 7 are seldom seen"


def test_thresholds_can_be_set() -> None:
    faults = check(sound_book(), thresholds=Thresholds(concepts_of_theme=1, fewest_themes=2))
    assert [fault.about for fault in faults if fault.rule == "G11"] == [guid(12)]
    assert [fault for fault in faults if fault.rule == "G17"] == []


def test_unusual_totals_are_information_on_the_whole() -> None:
    concepts = [code(number) for number in range(100, 136)]
    dimensions = [code(number) for number in range(1, 8)]
    themes = [code(number) for number in range(20, 36)]
    faults = told("G17", book(dimensions, themes, concepts))
    assert [(fault.place, fault.about) for fault in faults] == [
        ("dimensions in the figure", ""),
        ("themes in the figure", ""),
        ("concepts in the figure", ""),
    ]
    assert told("G17", book(dimensions[:6], themes[:15], concepts[:35])) == []
    assert [fault.message for fault in told("G17", sound_book())] == [
        "there are 2; fewer than 3 are seldom seen"
    ]
    assert told("G17", book([], [], concepts[:3])) == []


def test_concepts_left_out_are_listed_with_their_quotes() -> None:
    structure = book(
        [code(1)],
        [code(11, 1)],
        [code(21, 11), code(22, in_figure=False), code(23, in_figure=False, retired=Retirement())],
    )
    one_of_five = [quote(22), *(quote(21) for _ in range(4))]
    (fault,) = told("G18", structure, *one_of_five)
    assert (fault.place, fault.severity) == ("concept “code 22”", "information")
    assert fault.message == "is left out of the figure, with 1 quote"
    whole, _ = told("G18", structure, *one_of_five[:4])
    assert (whole.severity, whole.message, whole.about) == ("warning", "hold 1 of 4 quotes", "")
