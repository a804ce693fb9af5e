"""Two people with the same interview and codebook, each in a workspace of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.project import Project
from tests.project.two_sides import TALK, copies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.project.two_sides import Opening


@pytest.fixture(scope="package")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Olena's and Marek's workspaces: the guids of the codes are the same, those of sources not."""
    folder = tmp_path_factory.mktemp("team")
    (folder / "anna.txt").write_text(TALK, encoding="utf-8")
    with Project.create(folder / "olena", name="Study", coder="Olena") as olena:
        olena.sources.add([folder / "anna.txt"], language="en")
        openness = olena.codes.add("Openness", level="dimension")
        timing = olena.codes.add("Timing", level="theme", parent=openness)
        for label in ("asked afterwards", "app before need", "finished plan"):
            olena.codes.add(label, parent=timing)
        olena.codebooks.export_to(folder / "base.json")
    with Project.create(folder / "marek", coder="Marek") as marek:
        marek.sources.add([folder / "anna.txt"], language="en")
        marek.codebooks.import_from(folder / "base.json")
    return folder


@pytest.fixture
def a_team(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Opening:
    """Opens fresh copies of the two workspaces."""
    return lambda: copies(made_once, tmp_path_factory.mktemp("copy"), "olena", "marek")


@pytest.fixture
def team(a_team: Opening) -> Iterator[tuple[Project, Project]]:
    """Olena, who brings things together, and Marek."""
    with a_team() as both:
        yield both
