from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from gioia.tui.comparison.piles import (
    NO_SPEAKER,
    branch,
    by_code,
    counted,
    informants,
    pile,
    voice_of,
)
from tests.tui.comparison.makers import CODES, VOICES, items_of, quotes, said

if TYPE_CHECKING:
    from gioia.records import QuoteRecord


@pytest.mark.parametrize(("code", "under"), [(1, {1, 2, 3, 4}), (2, {2, 3, 4}), (3, {3}), (5, {5})])
def test_a_code_stands_for_all_under_it(code: int, under: set[int]) -> None:
    record = CODES.get(code)
    assert record is not None
    assert branch(CODES, record) == under


@given(quotes())
def test_a_pile_holds_the_quotes_of_its_branch_for_those_codes_only(
    found: list[QuoteRecord],
) -> None:
    theme = CODES.get(2)
    assert theme is not None
    made = pile(CODES, theme, found)
    assert [item.quote for item in made.items] == [
        one for one in found if {3, 4} & set(one.code_ids)
    ]
    assert all(set(item.codes) == {3, 4} & set(item.quote.code_ids) for item in made.items)


@given(quotes())
def test_quotes_by_code_are_all_codings(found: list[QuoteRecord]) -> None:
    told = by_code(items_of(found))
    assert sorted((one.id, code) for code, of in told.items() for one in of) == sorted(
        (one.id, code) for one in found for code in one.code_ids
    )


def test_one_person_in_two_sources_counts_once_and_interviewers_do_not() -> None:
    found = [
        said(1, 1, "Anna", (3,)), said(2, 1, "Interviewer", (3,)), said(3, 2, "A", (3,)),
        said(4, 2, "Taras", (3,)), said(5, 2, None, (3,)),
    ]  # fmt: skip
    counts = counted(items_of(found), VOICES)
    assert (counts.quotes, counts.sources, counts.informants) == (5, 2, 2)
    assert counts.talkative == "Anna"
    assert counts.share == pytest.approx(2 / 3)
    assert informants(VOICES) == 2
    assert voice_of(found[4], VOICES).name == NO_SPEAKER


def test_where_a_voice_is_not_known_a_label_stands_for_a_person() -> None:
    found = [said(1, 1, "Anna", (3,)), said(2, 2, "A", (3,))]
    assert counted(items_of(found), {}).informants == 2
    assert counted([], {}).talkative == ""
