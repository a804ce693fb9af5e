"""Codes that both sides merged, each in its way: one of them stays, and the others lead to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.codebook.files import digest
from gioia.codebook.merging.merge import merge
from gioia.codebook.merging.sides import by_guid
from gioia.codebook.merging.values import Merge, Placed, Resolution, Side
from gioia.codebook.model import Code, Codebook, Retirement
from tests.codebook.books import guid

from .variants import book_of, united

if TYPE_CHECKING:
    from collections.abc import Iterable

LABELS = "abcdef"
Pairs = list[tuple[int, int]]
pairs = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=4)
BASE = book_of(
    {
        guid(at): Placed("theme", Code(guid=guid(at), label=label))
        for at, label in enumerate(LABELS)
    },
    Codebook(),
)


def after(*unions: tuple[str, str], base: Codebook = BASE, **changes: dict[str, Any]) -> Codebook:
    """The base after codes were merged, one into another, and then changed, all by label."""
    codes = by_guid(base)
    for one, other in unions:
        united(codes, guid(LABELS.index(one)), guid(LABELS.index(other)))
    for label, news in changes.items():
        at = guid(LABELS.index(label))
        codes[at] = codes[at]._replace(code=codes[at].code.model_copy(update=news))
    return book_of(codes, base)


def in_use(merged: Merge, labels: Iterable[str]) -> str:
    codes = by_guid(merged.codebook)
    found = [codes[guid(LABELS.index(label))].code for label in labels]
    return "".join(code.label for code in found if code.retired is None)


def leads(book: Codebook, label: str) -> str:
    """The label in use at which the reasons for retiring end; empty where they end at none."""
    codes, seen = {code.label: code for code in book.themes}, set()
    while (reason := codes[label].retired) is not None:
        told = re.fullmatch("merged into “(.+)”", reason.reason)
        if told is None or label in seen:
            return ""
        seen.add(label)
        label = told[1]
    return label


@pytest.mark.parametrize(
    ("ours", "theirs", "stays"),
    [
        ((("a", "b"),), (("b", "a"),), ("b", "a")),
        ((("a", "b"), ("b", "c")), (("c", "a"),), ("c", "a")),
        ((("a", "b"), ("c", "d")), (("b", "c"), ("d", "a")), ("b", "a")),
    ],
)
def test_of_codes_merged_in_a_circle_one_stays(ours: Any, theirs: Any, stays: Any) -> None:
    mine, other = after(*ours), after(*theirs)
    merged = merge(BASE, mine, other)
    (conflict,) = merged.conflicts
    assert (conflict.kind, [one.name for one in conflict.choices]) == (
        "merge/merge",
        ["ours", "theirs"],
    )
    circle = sorted({label for pair in (*ours, *theirs) for label in pair})
    assert in_use(merged, circle) == stays[0]
    sides: tuple[Side, Side] = ("ours", "theirs")
    for choice, label in zip(sides, stays, strict=True):
        answered = merge(BASE, mine, other, resolutions={conflict.key: Resolution(choice)})
        for settled in (answered, merge(BASE, mine, other, prefer=choice)):
            assert settled.conflicts == ()
            assert in_use(settled, circle) == label
            gone = {guid(LABELS.index(one)) for one in circle if one != label}
            assert settled.unified == dict.fromkeys(gone, guid(LABELS.index(label)))
            assert {leads(settled.codebook, one) for one in circle} == {label}


def test_what_the_other_side_retired_is_asked_about_where_something_was_merged_into_it() -> None:
    ours, theirs = after(("a", "b")), after(b={"retired": Retirement(reason="thin")})
    (conflict,) = merge(BASE, ours, theirs).conflicts
    assert (conflict.kind, conflict.label) == ("merge/merge", "b")
    assert in_use(merge(BASE, ours, theirs, prefer="ours"), "ab") == "b"
    settled = merge(BASE, ours, theirs, prefer="theirs")
    assert in_use(settled, "ab") == "a"
    assert settled.unified == {guid(1): guid(0)}
    assert merge(BASE, ours, BASE).conflicts == merge(ours, ours, theirs).conflicts == ()


def test_what_something_was_merged_into_and_is_renamed_is_found() -> None:
    ours = after(("a", "b"), b={"label": "x"})
    merged = merge(BASE, ours, after(("b", "a")))
    assert [one.kind for one in merged.conflicts] == ["merge/merge"]


def test_what_was_merged_into_a_code_that_the_other_side_deleted_is_in_use_again() -> None:
    codes = by_guid(BASE)
    del codes[guid(1)]
    merged = merge(BASE, after(("a", "b")), book_of(codes, BASE))
    assert merged.conflicts == ()
    assert in_use(merged, "a") == "a"


def test_codes_that_are_not_of_one_level_any_more_do_not_become_one() -> None:
    codes = by_guid(after(("b", "a")))
    codes[guid(0)] = codes[guid(0)]._replace(level="dimension")
    ours, theirs = after(("a", "b")), book_of(codes, BASE)
    (conflict,) = merge(BASE, ours, theirs).conflicts
    assert "the quotes of “a” stay where they are" in conflict.choices[0].does
    prefer: Side
    for prefer, stays in (("ours", "b"), ("theirs", "a")):
        merged = merge(BASE, ours, theirs, prefer=prefer)
        assert (in_use(merged, "ab"), merged.unified) == (stays, {})
        again = merge(BASE, merged.codebook, theirs, prefer=prefer)
        assert digest(again.codebook) == digest(merged.codebook)


def test_what_they_put_under_a_code_that_was_merged_here_stands_under_what_it_became() -> None:
    codes = by_guid(BASE)
    codes[guid(9)] = Placed("concept", Code(guid=guid(9), label="new", parent=guid(0)))
    codes[guid(8)] = Placed("concept", Code(guid=guid(8), label="other", candidates=(guid(0),)))
    ours, theirs = after(("a", "b")), book_of(codes, BASE)
    for one, other in ((ours, theirs), (theirs, ours)):
        there = by_guid(merge(BASE, one, other).codebook)
        assert there[guid(9)].code.parent == guid(1)
        assert there[guid(8)].code.candidates == (guid(1),)


@given(pairs, pairs, st.sampled_from(("ours", "theirs")))
def test_whatever_both_sides_merge_leads_to_codes_in_use(
    mine: Pairs, other: Pairs, prefer: Side
) -> None:
    ours, theirs = (after(*merging(each)) for each in (mine, other))
    for merged in (merge(BASE, ours, theirs), merge(BASE, ours, theirs, prefer=prefer)):
        assert all(leads(merged.codebook, label) for label in LABELS)
    once = merge(BASE, ours, theirs, prefer=prefer).codebook
    assert digest(merge(BASE, once, theirs, prefer=prefer).codebook) == digest(once)


def merging(chosen: Pairs) -> list[tuple[str, str]]:
    """Those of the pairs that can be merged, one after another."""
    gone: set[str] = set()
    found = []
    for one, other in ((LABELS[one], LABELS[other]) for one, other in chosen):
        if one != other and not {one, other} & gone:
            gone.add(one)
            found.append((one, other))
    return found
