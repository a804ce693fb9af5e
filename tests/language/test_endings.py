"""Whether a stop ends a sentence: one case for each reason."""

from __future__ import annotations

import pytest

from gioia.language.endings import Stop, ends_sentence
from gioia.language.rules import rules_for


def ends(talk: str, language: str = "en", *, capitals: bool = True, opens: bool = False) -> bool:
    """Read `talk` as: word before that, word before with its stop, perhaps a sign, word after."""
    before_that, before, *sign, after = talk.split()
    bare = before.rstrip(".!?…")
    stop = Stop(
        signs=before[len(bare) :],
        before=bare,
        before_that=before_that,
        opens=opens,
        after=after,
        sign=(*sign, after)[0],
    )
    return ends_sentence(stop, rules_for(language), capitals=capitals)


@pytest.mark.parametrize(
    ("talk", "language"),
    [
        ("we left. Then", "en"),
        ("we left?! Then", "en"),
        ("I said... Then", "en"),
        ("Foo Inc. We", "en"),
        ("and I. Nobody", "en"),
        ("at 1990. Sixty", "en"),
        ("I left. 60", "en"),
        ("jest ok. Potem", "pl"),
        ("5 м. Київ", "uk"),
        ("т. п. Правда", "uk"),
        ("war 25. Dann", "de"),
    ],
)
def test_a_sentence_ends(talk: str, language: str) -> None:
    assert ends(talk, language)


@pytest.mark.parametrize(
    ("talk", "language"),
    [
        ("with Mrs. Hall", "en"),
        ("we left. then", "en"),
        ("well I... I'm", "en"),
        ("see p. 5", "en"),
        ("Foo Inc. Warsaw", "en"),
        ("by J. Lis", "en"),
        ("by A. A.", "en"),
        ("na np. Kraków", "pl"),
        ("w ok. 2015", "pl"),
        ("m. in. Warszawa", "pl"),
        ("у м. Київ", "uk"),
        ("2017 р. № 62", "uk"),
        ("am 3. Mai", "de"),
        ("ist das... Amt", "de"),
        ("od 11. 9.", "hr"),
        ("siglo a. C.", "es"),
    ],
)
def test_a_sentence_goes_on(talk: str, language: str) -> None:
    assert not ends(talk, language)


def test_a_number_or_letter_that_opens_a_sentence_counts_a_list() -> None:
    assert not ends("x 1. First", opens=True)
    assert ends("chapter 1. First")


def test_where_no_capitals_are_used_lower_case_says_nothing() -> None:
    assert ends("we left. then", capitals=False)
    assert not ends("with dr. hall", capitals=False)
    assert not ends("so then... it", capitals=False)
