"""Which files lie ready to be merged."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from gioia.project import Project
from gioia.project.merging.at_hand import at_hand, look_at

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_new_here_newest_first_with_what_it_is(project: Project, tmp_path: Path) -> None:
    folder = project.workspace.codebooks
    project.codes.add("Trust")
    project.codebooks.export_to(folder / "own.json")
    with Project.create(tmp_path / "marek", coder="Marek") as marek:
        marek.codebooks.import_from(folder / "own.json")
        marek.codes.add("Pace")
        marek.codebooks.export_to(folder / "marek.json")
    with Project.create(tmp_path / "other", name="Another study") as other:
        other.codes.add("Noise")
        other.codebooks.export_to(folder / "other.json")
    (folder / "broken.json").write_text("{", encoding="utf-8")
    for seconds, name in enumerate(("other", "marek", "broken")):
        os.utime(folder / f"{name}.json", (seconds, seconds))
    found = at_hand(project)
    assert [one.path.name for one in found] == ["broken.json", "marek.json", "other.json"]
    broken, theirs, stranger = found
    assert "broken.json" in broken.fault
    assert (theirs.codes, theirs.stranger, theirs.fault) == (2, "", "")
    assert stranger.stranger == "Another study"
    assert look_at(project, folder / "own.json").known
    assert "cannot be read" in look_at(project, folder / "gone.json").fault
