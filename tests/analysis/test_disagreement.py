from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.analysis.disagreement import Coded, Disagreement, disagreements

if TYPE_CHECKING:
    from random import Random

TEXT = "We were told, late. Trust is slow; it takes months, and it goes in a day."
LATE = 14, 18
"""The word “late”."""

spans = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda it: (it[0], it[0] + it[1]))
coded = st.lists(
    st.builds(
        lambda coder, span, code: Coded(coder, span[0], span[1], code),
        st.sampled_from(["Anna", "Marek", "Zoe"]), spans, st.integers(1, 3),
    ),
    max_size=12,
)  # fmt: skip


def codes_at(coded: list[Coded], offset: int) -> dict[str, frozenset[int]]:
    """By coder, what lies on one character: found one by one."""
    return {
        coder: frozenset(
            one.code for one in coded if one.coder == coder and one.start <= offset < one.end
        )
        for coder in {one.coder for one in coded}
    }


def of_two(anna: list[tuple[int, int, int]], marek: list[tuple[int, int, int]]) -> list[Coded]:
    return [Coded("Anna", *one) for one in anna] + [Coded("Marek", *one) for one in marek]


def told(found: list[Disagreement]) -> list[tuple[int, int, str]]:
    return [(one.start, one.end, one.kind) for one in found]


@given(coded)
def test_they_lie_exactly_where_the_sets_differ_and_tell_those_sets(coded: list[Coded]) -> None:
    found = disagreements(coded, TEXT)
    for offset in range(80):
        here = [one for one in found if one.start <= offset < one.end]
        at = codes_at(coded, offset)
        assert len(here) == (len(set(at.values())) > 1)
        assert all(dict(one.codes) == at for one in here)


@given(coded)
def test_they_are_in_order_and_none_could_be_longer(coded: list[Coded]) -> None:
    for one, other in pairwise(disagreements(coded, TEXT)):
        assert one.start < one.end <= other.start < other.end
        assert one.end < other.start or (one.kind, one.codes) != (other.kind, other.codes)


@given(coded, st.permutations(["Anna", "Marek", "Zoe"]), st.randoms())
def test_nobody_counts_for_more(coded: list[Coded], names: list[str], chance: Random) -> None:
    new = dict(zip(["Anna", "Marek", "Zoe"], names, strict=True))
    turned = [one._replace(coder=new[one.coder]) for one in coded]
    chance.shuffle(turned)
    expected = [
        one._replace(codes=tuple(sorted((new[coder], own) for coder, own in one.codes)))
        for one in disagreements(coded, TEXT)
    ]
    assert disagreements(turned, TEXT) == expected


@given(coded)
def test_who_codes_alike_agrees_and_who_is_alone_has_nobody_to_differ_from(
    coded: list[Coded],
) -> None:
    own = [one._replace(coder="Anna") for one in coded]
    assert disagreements(own, TEXT) == []
    assert disagreements(own + [one._replace(coder="Marek") for one in own], TEXT) == []


@given(coded)
def test_only_edges_are_slight_and_none_with_a_word_in_it(coded: list[Coded]) -> None:
    for one in disagreements(coded, TEXT):
        if one.slight:
            assert one.kind == "other edges"
            assert not any(letter.isalnum() for letter in TEXT[one.start : one.end])


def test_the_kinds() -> None:
    assert told(disagreements(of_two([(0, 12, 1)], [(20, 33, 1)]), TEXT)) == [
        (0, 12, "some only"), (20, 33, "some only"),
    ]  # fmt: skip
    assert told(disagreements(of_two([(0, 12, 1)], [(0, 12, 2)]), TEXT)) == [(0, 12, "other codes")]
    assert told(disagreements(of_two([(0, 18, 1)], [(8, 33, 1)]), TEXT)) == [
        (0, 8, "other edges"), (18, 33, "other edges"),
    ]  # fmt: skip


def test_a_full_stop_more_is_slight_and_a_word_more_is_not() -> None:
    stop = disagreements(of_two([(*LATE, 1)], [(LATE[0], LATE[1] + 1, 1)]), TEXT)
    assert [(one.kind, one.slight) for one in stop] == [("other edges", True)]
    word = disagreements(of_two([(*LATE, 1)], [(0, LATE[1], 1)]), TEXT)
    assert [(one.kind, one.slight) for one in word] == [("other edges", False)]


def test_two_quotes_of_one_coder_are_one_of_the_other() -> None:
    found = disagreements(of_two([(0, 33, 1)], [(0, 19, 1), (20, 33, 1)]), TEXT)
    assert [(one.start, one.end, one.kind, one.slight) for one in found] == [
        (19, 20, "other edges", True)
    ]


def test_of_three_one_alone_may_differ() -> None:
    coded = [Coded(name, 0, 12, 1) for name in ("Anna", "Marek", "Zoe")]
    coded.append(Coded("Zoe", 0, 12, 2))
    (found,) = disagreements(coded, TEXT)
    assert found.kind == "other codes"
    assert dict(found.codes) == {
        "Anna": frozenset({1}), "Marek": frozenset({1}), "Zoe": frozenset({1, 2}),
    }  # fmt: skip
