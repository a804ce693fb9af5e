"""Codebooks out and in: identity, guids, lineage, refusals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from gioia.codebook.files import digest, dump
from gioia.errors import FaultsFound, FileError, UsageError
from gioia.project import Project
from gioia.project.demo import CODEBOOK, sample_folder

if TYPE_CHECKING:
    from pathlib import Path


def structured(project: Project) -> None:
    openness = project.codes.add("Openness", level="dimension", definition="How open it is.")
    timing = project.codes.add("Timing", level="theme", parent=openness)
    late = project.codes.add("Invited late", parent=timing, in_vivo=True)
    project.codes.add("Łatka „wolontariusz” — ні", parent=timing)
    project.codes.retire(project.codes.add("Old", parent=timing), "merged elsewhere")
    project.codes.set_in_figure(project.codes.add("Loose"), in_figure=False)
    project.quotes.add(project.sources.get("anna.txt"), 24, 34, [late])


def test_export_then_import_is_identity(project: Project, tmp_path: Path) -> None:
    structured(project)
    project.sources.remove(project.sources.get("anna.txt"))
    out = project.workspace.codebooks / "book.json"
    project.codebooks.export_to(out)
    with Project.create(tmp_path / "other") as other:
        imported = other.codebooks.import_from(out)
        assert (imported.added, imported.changed, imported.adopted) == (6, 0, True)
        assert (other.guid, other.name) == (project.guid, "Study")
        again = tmp_path / "again.json"
        other.codebooks.export_to(again)
        assert again.read_bytes() == out.read_bytes()
        assert other.codebooks.import_from(out).same == 6
        other.history.undo()
        assert other.codes.list(retired=True) == []
        assert other.name == "other"


def test_the_sample_survives_a_round_trip(tmp_path: Path) -> None:
    book = sample_folder() / CODEBOOK
    with Project.create(tmp_path / "study") as project:
        project.codebooks.import_from(book)
        exported = json.loads(dump(project.codebooks.export()))
    for level in ("dimensions", "themes", "concepts"):
        for code in exported[level]:
            del code["groundedness"]
    original = json.loads(book.read_text(encoding="utf-8"))
    assert {**exported, "lineage": []} == {**original, "lineage": []}


def test_the_same_structure_is_the_same_file_and_the_lineage_grows(project: Project) -> None:
    structured(project)
    first = project.workspace.codebooks / "first.json"
    second = project.workspace.codebooks / "second.json"
    one = project.codebooks.export_to(first)
    project.codebooks.export_to(second)
    assert first.read_bytes() == second.read_bytes()
    project.codes.add("New")
    two = project.codebooks.export_to(second)
    assert two.lineage == (*one.lineage, two.lineage[-1])
    project.history.undo()
    assert dump(project.codebooks.export()) == first.read_text(encoding="utf-8")
    assert len(project.store.raw.execute("SELECT digest FROM snapshot").fetchall()) == 2


def test_quotes_go_along_only_if_asked_for(project: Project) -> None:
    structured(project)
    assert "were invit" not in dump(project.codebooks.export())
    book = project.codebooks.export(with_quotes=True)
    (excerpt,) = next(code for code in book.concepts if code.label == "Invited late").quotes or ()
    assert (excerpt.source, excerpt.start, excerpt.end, excerpt.speaker) == (
        "anna.txt",
        24,
        34,
        "R",
    )


def test_a_filled_project_takes_a_codebook_in_by_guid(project: Project, tmp_path: Path) -> None:
    structured(project)
    book = json.loads(dump(project.codebooks.export()))
    late = next(code for code in book["concepts"] if code["label"] == "Invited late")
    late["label"], late["definition"] = "Invited too late", "After the decision."
    book["concepts"] = [late]
    book["project"]["guid"] = "00000000-0000-4000-8000-000000000000"
    path = tmp_path / "theirs.json"
    path.write_text(json.dumps(book))
    with pytest.raises(UsageError, match="belongs to another project"):
        project.codebooks.import_from(path)
    assert project.codes.get("Invited late").definition != "After the decision."
    imported = project.codebooks.import_from(path, other_project=True)
    assert (imported.added, imported.changed, imported.same) == (0, 1, 2)
    assert (imported.adopted, imported.other_project) == (False, True)
    code = project.codes.get("Invited too late")
    assert (code.definition, code.quotes, code.parent) == ("After the decision.", 1, "Timing")
    assert project.codes.get("Loose").label == "Loose"


def test_a_label_of_another_guid_is_refused_whole(project: Project, tmp_path: Path) -> None:
    structured(project)
    before = dump(project.codebooks.export())
    path = tmp_path / "theirs.json"
    book: dict[str, Any] = {
        "format": "gioia-codebook",
        "version": 1,
        "concepts": [
            {"guid": "00000000-0000-4000-8000-000000000001", "label": "invited  LATE"},
            {"guid": "00000000-0000-4000-8000-000000000002", "label": "Fine"},
        ],
        "themes": [{"guid": project.codes.get("Loose").guid, "label": "Loose"}],
    }
    path.write_text(json.dumps(book))
    with pytest.raises(FaultsFound) as caught:
        project.codebooks.import_from(path)
    assert [fault.place for fault in caught.value.faults] == [
        "theirs.json: themes[0]",
        "theirs.json: concepts[0]",
    ]
    assert dump(project.codebooks.export()) == before


def test_what_is_no_codebook_file_is_refused(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    with pytest.raises(FileError, match="No such file"):
        project.codebooks.import_from(path)
    path.write_bytes(b'{"format": "\xff"}')
    with pytest.raises(FileError, match="UTF-8"):
        project.codebooks.import_from(path)
    path.write_text('{"format": "gioia-codebook", "version": 2}')
    with pytest.raises(FaultsFound):
        project.codebooks.import_from(path)
    with pytest.raises(FileError, match="cannot be read"):
        project.codebooks.import_from(tmp_path)


def test_how_much_stands_behind_a_code_is_left_out_on_request(project: Project) -> None:
    structured(project)
    whole, bare = project.codebooks.export(), project.codebooks.export(grounded=False)
    assert (digest(bare), bare.lineage) == (digest(whole), whole.lineage)
    assert any(code.groundedness and code.groundedness.quotes for code in whole.concepts)
    assert not any(code.groundedness for _, codes in bare.levels() for code in codes)
