"""The rules of the process model."""

from __future__ import annotations

import pytest

from gioia.codebook.model import Retirement
from gioia.structure.facts import RelationFact

from .asking import places, told
from .books import book, code, guid, sound_book

TWO = book(
    [code(1), code(2)],
    [code(11, 1), code(12, 1), code(13, 2)],
    [code(21, 11), code(22, 12), code(23, 13)],
)
"""Two dimensions, of two themes and of one."""


def relation(start: int, end: int, evidence: int = 1) -> RelationFact:
    return RelationFact(guid(700), guid(start), guid(end), "leads to", evidence)


def test_without_a_model_nothing_is_missed_in_it() -> None:
    assert told("G25", TWO) == []
    assert told("G26", TWO) == []


@pytest.mark.parametrize(
    ("related", "missed"),
    [
        ((11, 12), ["theme “code 13”"]),
        ((11, 13), ["theme “code 12”"]),
        ((1, 13), []),
        ((1, 2), []),
        ((11, 11), ["theme “code 12”", "theme “code 13”"]),
    ],
)
def test_themes_that_the_model_leaves_out(related: tuple[int, int], missed: list[str]) -> None:
    faults = told("G25", TWO, relations=(relation(*related),))
    assert places(faults) == missed
    assert {fault.severity for fault in faults} <= {"information"}


def test_the_model_holds_what_the_figure_leaves_out() -> None:
    retired = Retirement(reason="too wide")
    structure = book(
        [code(1)],
        [code(11, 1), code(12, 1, in_figure=False), code(13, 1, retired=retired)],
        [code(21, 11)],
    )
    faults = told("G25", structure, relations=(relation(12, 13), relation(11, 12)))
    assert [(fault.place, fault.severity, fault.message) for fault in faults] == [
        ("theme “code 12”", "warning", "is in the process model, but not in the figure"),
        ("theme “code 13”", "warning", "is in the process model, but retired"),
    ]


def test_a_relation_rests_on_a_quote_or_a_memo() -> None:
    faults = told("G26", sound_book(), relations=(relation(11, 12, 0), relation(12, 11, 1)))
    assert [(fault.place, fault.about) for fault in faults] == [
        ("relation “code 11” leads to “code 12”", guid(700))
    ]
