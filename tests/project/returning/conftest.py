"""A workspace, and a copy of it to work in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.project import Project
from gioia.project.copying import copy_workspace
from tests.project.two_sides import TALK, copies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.project.two_sides import Opening


@pytest.fixture(scope="package")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Olena's workspace, with something of every kind, and Marek's copy of it."""
    folder = tmp_path_factory.mktemp("returning")
    with Project.create(folder / "home", name="Study", coder="Olena") as home:
        (home.workspace.interviews / "anna.txt").write_text(TALK, encoding="utf-8")
        home.sources.add([home.workspace.interviews], language="en")
        (anna,) = home.sources.list()
        home.sources.set_speaker(anna, "Anna", informant="P01")
        openness = home.codes.add("Openness", level="dimension")
        timing = home.codes.add("Timing", level="theme", parent=openness)
        need = home.codes.add("Need", level="theme", parent=openness)
        codes = [home.codes.add(label, parent=timing) for label in ("afterwards", "app", "plan")]
        quotes = [home.quotes.add(anna, 40 + at, 50 + at, [codes[at % 3]]) for at in range(6)]
        relation = home.model.add(timing, need, label="opens")
        home.model.add_evidence(relation, quotes[0])
        home.memos.add("quote", quotes[0].guid, "on a quote")
        home.memos.add("code", timing.guid, "on a code")
        age = home.attributes.define("Age", "informant", "number")
        home.attributes.set(age, home.informants()[0].guid, "34")
        with Project.open(home.workspace.folder, "Marek", read_only=True) as looking:
            copy_workspace(looking, folder / "copy")
    return folder


@pytest.fixture
def a_pair(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Opening:
    """Opens fresh copies of the two."""
    return lambda: copies(made_once, tmp_path_factory.mktemp("pair"), "home", "copy")


@pytest.fixture
def pair(a_pair: Opening) -> Iterator[tuple[Project, Project]]:
    """Olena's workspace, and Marek's copy of it."""
    with a_pair() as both:
        yield both
