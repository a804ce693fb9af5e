"""The laws of the merge, for any codebooks: nothing depends on who merges, or how often."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gioia.codebook.files import digest, dump, load
from gioia.codebook.merging.merge import merge
from gioia.codebook.merging.sides import by_guid
from gioia.codebook.merging.values import Merge, Resolution, Side
from gioia.codebook.model import Codebook
from tests.codebook.books import codebooks
from tests.depth import examples

from .variants import coded, families

Family = tuple[Codebook, Codebook, Codebook]
laws = settings(max_examples=examples(25))
few = settings(max_examples=examples(8))
"""Whole codebooks are slow to draw."""
sides = st.sampled_from(("ours", "theirs"))
OTHER: dict[Side, Side] = {"ours": "theirs", "theirs": "ours"}
strangers = st.tuples(codebooks(), codebooks(), codebooks())
"""Three books with the same guids that have little in common: nearly all is in conflict."""


def plain(book: Codebook) -> str:
    """What a book says, positions aside."""
    news = {
        f"{level}s": tuple(code.model_copy(update={"position": 0}) for code in codes)
        for level, codes in book.levels()
    }
    return digest(book.model_copy(update=news))


def answered(merged: Merge, draw: st.DataObject) -> dict[str, Resolution]:
    """Some answer to each open conflict."""
    return {
        each.key: Resolution(draw.draw(st.sampled_from(each.choices)).name)
        for each in merged.conflicts
    }


def adds_up(book: Codebook) -> bool:
    """Whether the file could be read again."""
    return digest(load(dump(book), "merged")) == digest(book)


def settled(draw: st.DataObject, *books: Any, **options: Any) -> Merge:
    """The merge with an answer to every conflict, the later ones too."""
    resolutions: dict[str, Resolution] = {}
    while True:
        merged = merge(*books, resolutions=resolutions, **options)
        if not merged.conflicts:
            return merged
        resolutions |= answered(merged, draw)


@few
@given(codebooks(), codebooks())
def test_with_itself_and_with_an_ancestor_nothing_changes(base: Codebook, book: Codebook) -> None:
    for before, theirs in ((base, book), (None, book), (base, base), (book, book)):
        merged = merge(before, book, theirs)
        assert (merged.conflicts, merged.unified) == ((), {})
        assert digest(merged.codebook) == digest(book)


@few
@given(codebooks(), codebooks())
def test_what_only_they_changed_is_taken_whole(base: Codebook, theirs: Codebook) -> None:
    merged = merge(base, base, theirs)
    assert merged.conflicts == ()
    assert digest(merged.codebook) == digest(theirs)


@pytest.mark.parametrize("prefer", ["ours", "theirs"])
@laws
@given(families())
def test_twice_is_once(prefer: Side, family: Family) -> None:
    base, ours, theirs = family
    once = merge(base, ours, theirs, prefer=prefer).codebook
    assert digest(merge(base, once, theirs, prefer=prefer).codebook) == digest(once)
    by_lineage = merge(theirs, once, theirs)  # theirs is in the lineage now, so it is the base
    assert by_lineage.conflicts == ()
    assert digest(by_lineage.codebook) == digest(once)


@laws
@given(families(), sides, st.booleans(), st.data())
def test_it_does_not_matter_who_merges(
    family: Family, prefer: Side, known: bool, data: st.DataObject
) -> None:
    base, ours, theirs = family if known else (None, *family[1:])
    mine, other = data.draw(coded(ours)), data.draw(coded(theirs))
    here = merge(
        base, ours, theirs, our_spans=mine, their_spans=other, prefer=prefer, names=("A", "B")
    )
    there = merge(
        base,
        theirs,
        ours,
        our_spans=other,
        their_spans=mine,
        prefer=OTHER[prefer],
        names=("B", "A"),
    )
    assert plain(here.codebook) == plain(there.codebook)
    assert {each.conflict.key for each in here.resolved} == {
        each.conflict.key for each in there.resolved
    }


@few
@given(strangers, st.data())
def test_strangers_make_a_book_that_adds_up(family: Family, data: st.DataObject) -> None:
    assert adds_up(settled(data, *family).codebook)


@laws
@given(families(), st.booleans(), st.data())
def test_the_result_adds_up_whatever_is_chosen(
    family: Family, known: bool, data: st.DataObject
) -> None:
    base, ours, theirs = family if known else (None, *family[1:])
    spans: dict[str, Any] = {
        "our_spans": data.draw(coded(ours)),
        "their_spans": data.draw(coded(theirs)),
    }
    for merged in (
        merge(base, ours, theirs, **spans),
        settled(data, base, ours, theirs, **spans),
    ):
        assert adds_up(merged.codebook)


@laws
@given(families(), st.booleans(), st.data())
def test_each_code_is_there_or_was_deleted_by_somebody(
    family: Family, known: bool, data: st.DataObject
) -> None:
    base, ours, theirs = family if known else (None, *family[1:])
    before, mine, other = by_guid(base), by_guid(ours), by_guid(theirs)
    held = data.draw(st.frozensets(st.sampled_from(sorted(mine)))) if mine else frozenset()
    merged = settled(data, base, ours, theirs, held=held)
    there = by_guid(merged.codebook)
    for code in mine.keys() | other.keys():
        deleted = code in before and not (code in mine and code in other)
        assert code in there or deleted
    assert held <= there.keys()
    for gone, into in merged.unified.items():
        assert there[gone].code.retired is not None
        assert there[into].code.retired is None
