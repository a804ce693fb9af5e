"""Candidate themes of concepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import LevelBroken
from gioia.project.codes.candidates import (
    candidates,
    name_candidate,
    settle_on,
    withdraw_candidate,
)

if TYPE_CHECKING:
    from gioia.project import Project


def test_candidates_are_named_withdrawn_and_undone(project: Project) -> None:
    concept = project.codes.add("we hear of it in January")
    late, early = (project.codes.add(label, level="theme") for label in ("late", "early"))
    for theme in (late, early, late):
        name_candidate(project, concept, theme)
    assert candidates(project) == {concept.id: (late.id, early.id)}
    exported = next(iter(project.codebooks.export().concepts))
    assert set(exported.candidates) == {late.guid, early.guid}
    withdraw_candidate(project, concept, late)
    assert candidates(project) == {concept.id: (early.id,)}
    project.history.undo()
    assert set(candidates(project)[concept.id]) == {late.id, early.id}


def test_a_concept_is_settled_under_one_of_them_as_one_change(project: Project) -> None:
    concept = project.codes.add("we hear of it in January")
    late, early = (project.codes.add(label, level="theme") for label in ("late", "early"))
    for theme in (late, early):
        name_candidate(project, concept, theme)
    assert settle_on(project, concept, late).parent == "late"
    assert candidates(project) == {}
    project.history.undo()
    assert project.codes.by_id(concept.id).parent is None
    assert len(candidates(project)[concept.id]) == 2


def test_only_themes_are_candidates_and_only_of_concepts(project: Project) -> None:
    concept = project.codes.add("we hear of it in January")
    theme = project.codes.add("late", level="theme")
    for one, other in ((theme, concept), (theme, theme), (concept, concept)):
        with pytest.raises(LevelBroken, match="cannot be a candidate"):
            name_candidate(project, one, other)
    assert candidates(project) == {}
