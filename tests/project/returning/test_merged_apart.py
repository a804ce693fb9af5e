"""Codes merged both ways, at home and in a copy: all that they code is under the one that stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.project.returning.acting import brought

if TYPE_CHECKING:
    from gioia.codebook.merging.values import Side
    from gioia.project import Project


@pytest.mark.parametrize(("prefer", "stays"), [("ours", "plan"), ("theirs", "app")])
def test_all_quotes_are_under_the_one_that_stays(
    pair: tuple[Project, Project], prefer: Side, stays: str
) -> None:
    home, copy = pair
    home.codes.merge([home.codes.get("app")], home.codes.get("plan"))
    copy.codes.merge([copy.codes.get("plan")], copy.codes.get("app"))
    copy.quotes.add(copy.sources.list()[0], 10, 15, [copy.codes.get("app")])
    assert [one.kind for _, one in brought(home, copy, prefer=None).merged.conflicts()] == [
        "merge/merge"
    ]
    before = home.codes.list(retired=True)
    brought(home, copy, prefer=prefer)
    assert home.codes.get(stays).quotes == 5
    assert {code.label for code in home.codes.list()} & {"app", "plan"} == {stays}
    assert {code for one in home.quotes.list() for code in one.codes} == {stays, "afterwards"}
    assert not brought(home, copy).changes
    home.history.undo()
    assert home.codes.list(retired=True) == before
