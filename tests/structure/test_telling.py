"""The rules of quotes that are to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .asking import informants, quote, told
from .books import book, code, guid, sound_book

if TYPE_CHECKING:
    from gioia.structure.facts import QuoteFact


def test_a_quote_under_three_themes_is_used_often() -> None:
    themes = [code(number, 1) for number in (11, 12, 13)]
    concepts = [code(21, 11), code(22, 12), code(23, 13)]
    structure = book([code(1)], themes, concepts)
    assert told("G20", structure, quote(21, 22), quote(21, 22, 12)) == []
    (fault,) = told("G20", structure, quote(21, 22, 13))
    assert (fault.severity, fault.about) == ("warning", guid(900))
    assert fault.message == "stands under 3 themes: “code 11”; “code 12”; “code 13”"


@pytest.mark.parametrize(
    ("words", "role", "found"),
    [
        (2, "power", 1), (3, "power", 0), (100, "proof", 0), (101, "proof", 1), (2, "none", 0),
    ],
)  # fmt: skip
def test_power_and_proof_quotes_are_of_a_handy_length(words: int, role: str, found: int) -> None:
    faults = told("G21", sound_book(), quote(21, text="word " * words, role=role))
    assert len(faults) == found
    assert all(fault.message == f"is a {role} quote of {words} words" for fault in faults)


def test_a_theme_is_shown_by_quotes_once_it_is_final() -> None:
    quotes = [quote(21, role="power"), quote(21, role="proof"), quote(22)]
    assert told("G22", sound_book(), *quotes) == []
    faults = told("G22", sound_book(), *quotes, final=True)
    assert [(fault.place, fault.message) for fault in faults] == [
        ("theme “code 11”", "has 1 proof quote"),
        ("theme “code 12”", "has no power quote and no proof quote"),
    ]
    assert told("G22", sound_book(), *quotes, quote(11, role="proof"), final=True) == faults[1:]


def test_proof_quotes_come_from_several_informants() -> None:
    def proof(number: int, who: str) -> QuoteFact:
        return quote(number, role="proof", informant=who)

    quotes = [proof(22, "who 1"), proof(23, "who 1"), proof(21, "who 1")]
    (fault,) = told("G23", sound_book(), *quotes, informants=informants(3))
    assert fault.place == "theme “code 12”"
    assert fault.message == "all its 2 proof quotes are by Informant 1"
    mixed = [*quotes, proof(22, "who 2")]
    assert told("G23", sound_book(), *mixed, informants=informants(3)) == []
    assert told("G23", sound_book(), *quotes, informants=informants(2)) == []


def test_something_speaks_against() -> None:
    assert told("G27", sound_book()) == []
    quotes = [quote(21)] * 19
    assert told("G27", sound_book(), *quotes) == []
    (fault,) = told("G27", sound_book(), *quotes, quote(22))
    assert (fault.severity, fault.about) == ("information", "")
    assert told("G27", sound_book(), *quotes, quote(22, stance="qualifies")) == []
