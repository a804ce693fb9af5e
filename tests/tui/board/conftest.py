"""A study whose structure is half done: what a person would have on the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.conftest import IMPORTED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gioia.project import Project
    from tests.prepared import Prepared

STRUCTURE = {
    "Token participation": {
        "Being consulted late": (
            "invited after the decision",
            "we hear of it in January",
            "the app came before the need, you see",
        ),
        "Speaking into the void": ("nobody answers us", "a workshop is not a say"),
    },
    "Relational work": {
        "Building trust slowly": ("trust is built slowly, over many months", "staying at home"),
        "Losing trust quickly": ("every budget round takes some of it away again",),
    },
}


@pytest.fixture
def study(prepared: Prepared, tmp_path: Path) -> Iterator[Project]:
    """Two dimensions, four themes, eight concepts; a theme and three concepts in the tray."""
    with prepared.copy(tmp_path / "study", *IMPORTED, structure) as made:
        yield made


def structure(project: Project) -> None:
    anna = project.sources.get("anna.txt")
    taras = project.sources.get("taras.txt")
    text, other = project.sources.text(anna.id), project.sources.text(taras.id)
    for dimension, themes in STRUCTURE.items():
        above = project.codes.add(dimension, level="dimension")
        for theme, concepts in themes.items():
            middle = project.codes.add(theme, level="theme", parent=above)
            for concept in concepts:
                project.codes.add(concept, parent=middle)
    apart = project.codes.add("Citizens giving", level="theme")
    shared = project.codes.add("we shared what we had", parent=apart)
    for label in ("they came by themselves", "nobody asked", "cannot plan with that"):
        project.codes.add(label)
    project.codes.define(shared, "Citizens put in their own resources, unasked.")
    for words, label in (
        ("We were invited after the decision.", "invited after the decision"),
        ("We hear of it in January.", "we hear of it in January"),
        ("Trust is built slowly, over many months.", "trust is built slowly, over many months"),
        ("people simply stayed at home", "staying at home"),
        ("Every budget round", "every budget round takes some of it away again"),
    ):
        start = text.index(words)
        project.quotes.add(anna, start, start + len(words), [project.codes.get(label)])
    for words, label in (
        ("We shared what we had.", "we shared what we had"),
        ("Nobody asked.", "nobody asked"),
        ("They came by themselves", "they came by themselves"),
    ):
        start = other.index(words)
        project.quotes.add(taras, start, start + len(words), [project.codes.get(label)])
