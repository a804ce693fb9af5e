"""What a copy and home did alike is what both go on from: the copy can take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.project.returning.acting import brought

if TYPE_CHECKING:
    from gioia.project import Project


def test_what_both_did_alike_can_be_taken_back_in_the_copy(pair: tuple[Project, Project]) -> None:
    home, copy = pair
    guid = home.quotes.list()[0].guid
    for project in pair:
        project.quotes.mark(project.quotes.get(guid), role="power")
        project.codes.define(project.codes.get("app"), "Of apps.")
    trail = len(home.history.log())
    assert not brought(home, copy, apply=False).applied
    assert len(home.history.log()) == trail
    done = brought(home, copy)
    assert (done.applied, done.changes) == (True, False)
    assert not brought(home, copy).applied
    copy.quotes.mark(copy.quotes.get(guid), role="none")
    copy.codes.define(copy.codes.get("app"), "")
    assert brought(home, copy).changes
    assert home.quotes.get(guid).role == "none"
    assert home.codes.get("app").definition == ""


def test_what_both_removed_comes_home_where_it_is_put_back_in_the_copy(
    pair: tuple[Project, Project],
) -> None:
    home, copy = pair
    guid = home.quotes.list()[-1].guid
    for project in pair:
        project.quotes.remove(project.quotes.get(guid))
    assert brought(home, copy).applied
    copy.history.undo()
    assert brought(home, copy).plan.kinds["quote"].new.keys() == {(guid,)}
    assert home.quotes.get(guid)
    assert not brought(home, copy).applied
