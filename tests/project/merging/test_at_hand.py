"""Which files lie ready to be merged."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

import pytest

from gioia.codebook.files import digest
from gioia.errors import NotFound
from gioia.project import Project
from gioia.project.merging.at_hand import at_hand, look_at, lost_by_writing
from gioia.project.merging.kept import BasesTold, kept, named_book

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_new_here_newest_first_with_what_it_is(project: Project, tmp_path: Path) -> None:
    folder = project.workspace.codebooks
    project.codes.add("Trust")
    project.codebooks.export_to(folder / "own.json")
    with Project.create(tmp_path / "marek", coder="Marek") as marek:
        marek.codebooks.import_from(folder / "own.json")
        marek.codes.add("Pace")
        book = marek.codebooks.export_to(folder / "marek.json")
        work = {"format": "gioia-work", "codebook": digest(book), "coder": "Marek"}
        (folder / "work.json").write_text(json.dumps(work), encoding="utf-8")
        marek.history.undo()
        marek.codes.add("Faith")
        marek.codebooks.export_to(folder / "other way.json")
    with Project.create(tmp_path / "other", name="Another study") as other:
        other.codes.add("Noise")
        other.codebooks.export_to(folder / "other.json")
    (folder / "broken.json").write_text("{", encoding="utf-8")
    names = ("other way", "other", "marek", "own", "broken")
    for seconds, name in enumerate(names):
        os.utime(folder / f"{name}.json", (seconds, seconds))
    found = at_hand(project)
    assert [(one.path.stem, one.relation, one.coder) for one in found] == [
        ("marek", "ahead", "Marek"),
        ("other", "unrelated", ""),
        ("other way", "ahead", ""),
        ("broken", "unrelated", ""),
        ("own", "same", ""),
    ]
    assert "broken.json" in found[3].fault
    assert (found[0].codes, found[0].stranger, found[0].fault) == (2, "", "")
    assert found[1].stranger == "Another study"
    project.codes.add("New")
    relations = {one.path.stem: one.relation for one in at_hand(project)}
    assert (relations["own"], relations["marek"]) == ("known", "common")
    assert look_at(project, folder / "own.json").known
    assert "cannot be read" in look_at(project, folder / "gone.json").fault
    assert "gioia work import" in look_at(project, folder / "work.json").fault


def test_what_was_never_here_would_be_lost_by_writing_over_it(
    project: Project, tmp_path: Path
) -> None:
    ours, theirs = tmp_path / "ours.json", tmp_path / "theirs.json"
    project.codes.add("Trust")
    project.codebooks.export_to(ours)
    project.history.undo()
    assert not lost_by_writing(project, ours), "it was handed out by the project itself"
    with Project.create(tmp_path / "marek") as marek:
        marek.codebooks.import_from(ours)
        marek.codes.add("Pace")
        marek.codebooks.export_to(theirs)
    assert lost_by_writing(project, theirs)
    project.codebooks.import_from(theirs)
    project.codes.add("Noise")
    assert not lost_by_writing(project, theirs)
    theirs.write_text("{", encoding="utf-8")
    assert not lost_by_writing(project, theirs)
    assert not lost_by_writing(project, tmp_path / "none.json")


def test_what_a_project_keeps_is_named_by_its_file_or_the_audit_trail(project: Project) -> None:
    folder = project.workspace.codebooks
    project.codes.add("Trust")
    first = project.codebooks.export_to(folder / "first.json")
    project.codes.add("Pace")
    second = project.codebooks.export_to(folder / "second.json")
    files = {one.digest: one.path.name for one in at_hand(project) if one.path.stem == "first"}
    found = kept(project, files)
    assert [(one.name, one.codes) for one in found] == [
        ("second.json", 2),
        ("first.json", 1),
    ]
    assert digest(named_book(project, found[1].digest)) == digest(first)
    assert digest(named_book(project, folder / "second.json")) == digest(second)
    with pytest.raises(NotFound):
        named_book(project, "0" * 64)
    told = BasesTold(project).of(first, second, second)
    assert re.fullmatch(r"the codebook of \d{4}-\d\d-\d\d \d\d:\d\d \(.*\.json\)", told)
    assert BasesTold(project).of(second, second, first) == "ours as it stands"
