"""Our code beside theirs, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from gioia.codebook.merging.abreast import Sides, abreast
from gioia.codebook.merging.sides import by_guid
from gioia.codebook.merging.words import ABSENT
from tests.codebook.books import guid, small_book

from .test_merge import grown, new
from .variants import families

if TYPE_CHECKING:
    from gioia.codebook.model import Codebook

BASE = by_guid(small_book())


def test_what_always_stands_there_and_what_differs() -> None:
    theirs = by_guid(grown(c5={"notes": "By post."}))
    told = {one.field: one for one in abreast(guid(5), guid(5), Sides(BASE, BASE, theirs))}
    assert [*told] == ["label", "level", "definition", "notes"]
    assert (told["notes"].ours, told["notes"].theirs) == ("(nothing)", "By post.")
    assert told["notes"].differs
    assert not told["label"].differs
    assert told["level"].base == "a concept under the theme “Timing of involvement”"


def test_two_codes_beside_each_other_and_what_is_not_there() -> None:
    ours, theirs = by_guid(grown(c7=new(7, "Trust"))), by_guid(grown(c8=new(8, "Faith")))
    label, *_ = abreast(guid(7), guid(8), Sides(BASE, ours, theirs))
    assert (label.base, label.ours, label.theirs) == (ABSENT, "Trust", "Faith")
    label, *_ = abreast(guid(7), guid(7), Sides(BASE, ours, theirs))
    assert (label.ours, label.theirs) == ("Trust", ABSENT)
    assert abreast(guid(99), guid(99), Sides(BASE, ours, theirs)) == ()


@given(families())
def test_codes_that_say_the_same_do_not_differ(
    family: tuple[Codebook, Codebook, Codebook],
) -> None:
    sides = Sides(*map(by_guid, family))
    for code in sides.ours:
        same = sides.ours[code] == sides.theirs.get(code)
        rows = abreast(code, code, Sides(sides.base, sides.ours, sides.ours))
        assert rows
        assert not any(one.differs for one in rows)
        assert same or abreast(code, code, sides)
