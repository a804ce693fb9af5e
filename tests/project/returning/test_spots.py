"""Two things that come to one place: neither says less than before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.project.returning.acting import brought

if TYPE_CHECKING:
    from gioia.project import Project


def test_of_a_relation_that_comes_to_where_another_is_the_wording_is_kept(
    pair: tuple[Project, Project],
) -> None:
    home, copy = pair
    (opens,) = home.model.list()
    home.model.change(opens, kind="hinders")
    timing, need = (copy.codes.get(label) for label in ("Timing", "Need"))
    copy.model.add(timing, need, kind="hinders", label="blocks")
    brought(home, copy)
    assert [(one.guid, one.label) for one in home.model.list()] == [(opens.guid, "opens; blocks")]
    assert not brought(home, copy).changes
