from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.analysis.disagreement import Coded, clusters, disagreements
from gioia.analysis.sharing import differences, places, share_at, shares

if TYPE_CHECKING:
    from random import Random

TEXT = "We were told, late. Trust is slow; it takes months, and it goes in a day."
NAMES = ["Anna", "Marek", "Oksana", "Zoe"]

spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda it: (it[0], it[0] + it[1]))
coded = st.lists(
    st.builds(
        lambda coder, span, code: Coded(coder, span[0], span[1], code),
        st.sampled_from(NAMES), spans, st.integers(1, 3),
    ),
    max_size=14,
)  # fmt: skip


@given(coded)
def test_every_code_that_not_all_gave_lies_in_a_place_that_tells_of_it(coded: list[Coded]) -> None:
    everybody = {one.coder for one in coded}
    found = places(coded)
    for one in (one for lying in clusters(coded).values() for one in lying):
        if one.coders != everybody:
            assert any(place.start <= one.start < one.end <= place.end for place in found)
    for place in found:
        assert set(dict(place.codes)) == everybody
        assert len(set(dict(place.codes).values())) > 1
    for place, following in pairwise(found):
        assert (place.start, place.end) <= (following.start, following.end)


@given(coded, st.permutations(NAMES), st.randoms())
def test_nobody_counts_for_more(coded: list[Coded], names: list[str], chance: Random) -> None:
    new = dict(zip(NAMES, names, strict=True))
    turned = [one._replace(coder=new[one.coder]) for one in coded]
    chance.shuffle(turned)
    expected = [
        one._replace(codes=tuple(sorted((new[coder], own) for coder, own in one.codes)))
        for one in places(coded)
    ]
    assert places(turned) == expected


@given(coded)
def test_who_codes_alike_agrees_wherever_the_edges_are(coded: list[Coded]) -> None:
    own = [one._replace(coder="Anna") for one in coded]
    others = [one._replace(coder=name, end=one.end + 1) for one in own for name in NAMES[1:]]
    assert places([*own, *others]) == []


@given(coded)
def test_of_two_it_is_told_to_the_character(coded: list[Coded]) -> None:
    two = [one for one in coded if one.coder in NAMES[:2]]
    assert differences(two, TEXT) == disagreements(two, TEXT)


def test_of_several_it_is_told_of_how_many_a_code_is() -> None:
    given = [Coded("Anna", 0, 18, 1), Coded("Marek", 2, 18, 1), Coded("Zoe", 0, 18, 2)]
    given += [Coded("Marek", 0, 60, 3)]
    same, long = differences(given, TEXT)
    assert (same.start, same.end, long.start, long.end) == (0, 18, 0, 60)
    assert [str(share) for share in shares(same)] == ["2 of 3: Anna, Marek", "1 of 3: Zoe"]
    assert [str(share) for share in shares(long)] == ["1 of 3: Marek"]


def test_a_code_that_all_gave_is_told_as_such_beside_one_that_they_did_not() -> None:
    given = [Coded(name, 0, 18, 1) for name in NAMES] + [Coded("Zoe", 0, 19, 2)]
    (one,) = differences(given, TEXT)
    assert [str(share) for share in shares(one)] == ["all 4", "1 of 4: Zoe"]
    assert one.kind == "other codes"


def test_whose_a_code_is_at_one_character() -> None:
    lying = clusters([Coded("Zoe", 0, 12, 1), Coded("Anna", 6, 18, 1), Coded("Zoe", 30, 33, 1)])
    assert str(share_at(3, 1, lying, 3)) == "2 of 3: Anna, Zoe"
    assert str(share_at(31, 1, lying, 3)) == "1 of 3: Zoe"
    assert share_at(20, 1, lying, 3) is None
    assert share_at(3, 2, lying, 3) is None
