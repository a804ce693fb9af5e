"""The rules of informants' own words."""

from __future__ import annotations

import pytest

from .asking import quote, told
from .books import book, code


@pytest.mark.parametrize(
    ("label", "text", "said"),
    [
        ("the app came before the need", "You see: The app came\nbefore the need, always.", True),
        ("“nobody asked us.”", "And nobody asked us", True),
        ('the "third" sector', "In the „third” sector", True),
        ("co-production is work", "Co\u2011production is work", True),
        ("they don't come", "Well, they don’t come any more", True),
        ("Ніхто не чекав дозволу (nobody waited)", "Але ніхто не чекав дозволу.", True),
        ("we were asked … afterwards", "we were asked what we think afterwards", True),
        ("afterwards … we were asked", "we were asked what we think afterwards", False),
        ("the app came after the need", "The app came before the need", False),
        ("urze\u0328dy", "Urzędy wszystko wiedzą", True),
    ],
)
def test_an_in_vivo_label_stands_in_a_quote(label: str, text: str, *, said: bool) -> None:
    structure = book([], [], [code(21, label=label, in_vivo=True)])
    faults = told("G15", structure, quote(21, text="something else"), quote(21, text=text))
    assert [fault.severity for fault in faults] == ([] if said else ["warning"])


def test_only_in_vivo_labels_with_quotes_are_looked_for() -> None:
    assert told("G15", book([], [], [code(21, label="x", in_vivo=True)])) == []
    assert told("G15", book([], [], [code(21, label="x")]), quote(21)) == []


@pytest.mark.parametrize(
    ("label", "text", "shared"),
    [
        ("Distrust of officials", "The official said no.", True),
        ("Zaufanie do urzędów", "Nie mam zaufania.", True),
        ("Distrust of officials", "We of the street know of them.", False),
        ("the pace of it", "The Pace was set", True),
        ("pace", "in some space", False),
        ("Ґанок", "на ґанку", False),
        ("we did it", "it was us", True),
        ("2022", "in 2021", True),
    ],
)
def test_a_concept_shares_a_word_with_its_quotes(label: str, text: str, *, shared: bool) -> None:
    structure = book([], [], [code(21, label=label)])
    faults = told("G16", structure, quote(21, text=text))
    assert [fault.severity for fault in faults] == ([] if shared else ["information"])
