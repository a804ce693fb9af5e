"""The rules of wording beyond doubled labels."""

from __future__ import annotations

import pytest

from .asking import places, told
from .books import book, code, guid, sound_book


@pytest.mark.parametrize(
    ("above", "below", "alike"),
    [
        ("Timing of involvement", "timing  of Involvement", True),
        ("Timing of involvement", "Timing of involvements", True),
        ("Timing of involvement", "Involvement of timing", False),
        ("Trust", "Distrust", False),
    ],
)
def test_a_label_says_something_else_than_the_one_above(
    above: str, below: str, *, alike: bool
) -> None:
    structure = book([code(1, label="Openness")], [code(11, 1, label=above)], [
        code(21, 11, label=below), code(22, 11, label="something else"),
    ])  # fmt: skip
    faults = told("G14", structure)
    assert [(fault.about, fault.severity) for fault in faults] == (
        [(guid(21), "warning")] if alike else []
    )
    assert all(f"its theme “{above}”" in fault.message for fault in faults)


def test_a_dimension_says_more_than_its_theme() -> None:
    structure = book([code(1, label="Trust")], [code(11, 1, label="TRUST")])
    assert places(told("G14", structure)) == ["theme “TRUST”"]


def test_labels_as_long_as_interviews_are_compared_whole() -> None:
    long = "waiting for letters " * 100
    structure = book(
        [code(1, label=long)], [code(11, 1, label=long), code(12, 1, label=long + "x")]
    )
    assert len(told("G14", structure)) == 1


def test_themes_and_dimensions_are_defined() -> None:
    structure = book(
        [code(1, definition="When …"), code(2)], [code(11, 1, notes="later"), code(12, 1)]
    )
    assert places(told("G24", structure)) == ["dimension “code 2”", "theme “code 12”"]
    noted = frozenset({guid(2), guid(12)})
    assert told("G24", structure, noted=noted) == []
    assert {fault.severity for fault in told("G24", sound_book())} == {"warning"}
