"""Candidate themes: what a concept may come to stand under, while the analysis is young."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import LevelBroken
from gioia.store import read_codes

if TYPE_CHECKING:
    from gioia.project.project import Project
    from gioia.records import CodeRecord


def candidates(project: Project) -> dict[int, tuple[int, ...]]:
    """The keys of the candidate themes of each concept that has any, as they were named."""
    found = read_codes.candidates(project.store)
    return {concept: tuple(key for key, _ in themes) for concept, themes in found.items()}


def name_candidate(project: Project, concept: CodeRecord, theme: CodeRecord) -> None:
    """Says that a concept may come to stand under a theme; nothing happens where it is said.

    Raises:
        LevelBroken: it is no concept, or no theme.
    """
    if (concept.level, theme.level) != ("concept", "theme"):
        raise LevelBroken(
            f"“{theme.label}” cannot be a candidate of “{concept.label}”.",
            "A concept has themes as candidates.",
        )
    told = f"name “{theme.label}” as a candidate of “{concept.label}”"
    with project.change("redefine", told, concept, theme):
        if theme.id not in candidates(project).get(concept.id, ()):
            project.store.insert("candidate", {"concept_id": concept.id, "theme_id": theme.id})


def withdraw_candidate(project: Project, concept: CodeRecord, theme: CodeRecord) -> None:
    """Takes back that a concept may come to stand under a theme."""
    told = f"“{theme.label}” is no candidate of “{concept.label}” any more"
    with project.change("redefine", told, concept, theme):
        project.store.delete("candidate", concept_id=concept.id, theme_id=theme.id)


def settle_on(project: Project, concept: CodeRecord, theme: CodeRecord) -> CodeRecord:
    """Moves a concept under a theme for good: none is a candidate of it any more. One change."""
    with project.change("move", f"settle “{concept.label}” under “{theme.label}”"):
        moved = project.codes.move(concept, theme)
        project.store.delete("candidate", concept_id=concept.id)
    return moved
