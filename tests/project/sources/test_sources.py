"""Bringing in files: once, together, the bad ones told; and what is known of a source."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gioia.errors import NotFound, UsageError
from gioia.project import Project
from tests.project.conftest import ANNA

if TYPE_CHECKING:
    from gioia.project.sources.import_sources import ImportStep


def names(project: Project) -> list[str]:
    return [source.name for source in project.sources.list()]


def test_a_file_comes_in_with_its_facts(project: Project) -> None:
    source = project.sources.get("anna")
    assert (source.kind, source.format, source.language) == ("transcript", "txt", "en")
    assert (source.characters, source.turns, source.speakers) == (len(ANNA), 4, ("I", "R"))
    assert [turn.role for turn in project.sources.turns(source.id)] == [
        "interviewer",
        "informant",
    ] * 2
    speakers = project.sources.speakers(source.id)
    assert [(one.label, one.role, one.turns) for one in speakers] == [
        ("I", "interviewer", 2),
        ("R", "informant", 2),
    ]
    assert sum(one.words for one in speakers) == source.words - 4


def test_the_same_file_twice_changes_nothing(project: Project) -> None:
    lines = len(project.history.log())
    report = project.sources.add([project.workspace.interviews])
    assert [path.name for path in report.skipped] == ["anna.txt", "taras.txt"]
    assert (report.added, report.failed, report.changed) == ([], [], [])
    copy = project.workspace.folder / "copy.txt"
    shutil.copy(project.workspace.interviews / "anna.txt", copy)
    assert project.sources.add([copy]).skipped == [copy]
    assert len(project.history.log()) == lines


def test_a_changed_file_is_reported_and_the_source_stays(project: Project) -> None:
    path = project.workspace.interviews / "anna.txt"
    path.write_text(ANNA + "I: Thank you.\n")
    assert project.sources.add([path]).changed == [path]
    assert project.sources.text(project.sources.get("anna.txt").id) == ANNA


def test_a_second_file_of_a_name_gets_a_number(project: Project) -> None:
    for folder in ("one", "two"):
        path = project.workspace.folder / folder / "anna.txt"
        path.parent.mkdir()
        path.write_text(f"I: {folder}?\nR: Yes.\nI: So.\nR: No.\n")
        project.sources.add([path], language="en")
    assert names(project) == ["anna.txt", "taras.txt", "anna.txt (2)", "anna.txt (3)"]


def test_one_bad_file_does_not_keep_the_others_out(project: Project) -> None:
    folder = project.workspace.folder / "more"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"\xff\xfe\x00")
    (folder / "b.txt").write_text("Just a report.")
    (folder / "c.docx").write_text("not Word")
    report = project.sources.add([folder, folder / "missing.txt"], language="en")
    assert report.added == ["b.txt"]
    assert [path.name for path, _ in report.failed] == ["a.txt", "c.docx", "missing.txt"]
    assert project.sources.get("b.txt").kind == "document"
    assert project.history.log()[0].summary == "import b.txt"


def test_progress_is_told_and_can_cancel(project: Project) -> None:
    folder = project.workspace.folder / "more"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.txt").write_text(f"Report {name}.")
    steps: list[tuple[int, int, str]] = []

    def watch(step: ImportStep) -> bool:
        steps.append((step.done, step.total, step.path.name))
        return step.done < 2

    assert project.sources.add([folder], progress=watch).cancelled
    assert steps == [(0, 3, "a.txt"), (1, 3, "b.txt"), (2, 3, "c.txt")]
    assert names(project) == ["anna.txt", "taras.txt"]


def test_roles_and_informants_can_be_set(project: Project) -> None:
    source = project.sources.get("anna.txt")
    told = project.sources.set_speaker(source, "r", role="other", informant="I07")
    assert (told.role, told.informant) == ("other", "I07")
    assert project.sources.turns(source.id)[1].role == "other"
    told = project.sources.set_speaker(source, "R", informant="")
    assert (told.role, told.informant) == ("other", None)
    project.history.undo(2)
    assert project.sources.speakers(source.id)[1].role == "informant"
    with pytest.raises(UsageError, match="no speaker"):
        project.sources.set_speaker(source, "Q", role="other")


def test_a_source_is_renamed_and_its_language_set(project: Project) -> None:
    source = project.sources.rename(project.sources.get("anna.txt"), " Anna,\tfirst talk ")
    assert source.name == "Anna, first talk"
    with pytest.raises(UsageError, match="already"):
        project.sources.rename(source, "TARAS.txt")
    assert project.sources.set_language(source, " PL ").language == "pl"
    with pytest.raises(UsageError):
        project.sources.set_language(source, "Polish")
    with pytest.raises(NotFound):
        project.sources.get("anna.txt")


def test_sentences_are_found_when_needed_and_kept(project: Project) -> None:
    source = project.sources.get("taras.txt")
    assert project.store.raw.execute("SELECT count(*) FROM sentence").fetchone() == (0,)
    lines = len(project.history.log())
    found = project.sources.sentences(source.id)
    text = project.sources.text(source.id)
    assert [text[start:end] for start, end in found][:3] == [
        "What changed in 2022?",
        "Citizens put in their own resources.",
        "Ґанок і їжа — це не послуга.",
    ]
    assert project.sources.sentences(source.id) == found
    assert len(project.history.log()) == lines
    project.sources.remove(source)
    assert project.store.raw.execute("SELECT count(*) FROM sentence").fetchone() == (0,)
    project.history.undo()
    assert project.sources.sentences(source.id) == found


def test_removing_a_source_takes_its_quotes_and_undo_brings_all_back(project: Project) -> None:
    source, code = project.sources.get("anna.txt"), project.codes.add("a")
    project.quotes.add(source, 24, 34, [code])
    before = (project.quotes.list(), project.sources.list(), project.search("decision"))
    project.sources.remove(source)
    assert (project.quotes.list(), names(project)) == ([], ["taras.txt"])
    assert project.search("decision") == []
    project.history.undo()
    assert (project.quotes.list(), project.sources.list(), project.search("decision")) == before


def test_search_finds_words_in_any_case_and_form(project: Project) -> None:
    hits = project.search("WE were INVIT")
    assert [(hit.source, hit.start, hit.end) for hit in hits] == [
        ("anna.txt", ANNA.index("We were invited"), ANNA.index(" after the")),
        ("anna.txt", ANNA.rindex("We were invited"), ANNA.rindex(" after the")),
    ]
    assert [hit.speaker for hit in hits] == ["R", "R"]
    assert [hit.source for hit in project.search("їжа")] == ["taras.txt"]
    assert project.search('"; DROP') == project.search("") == []


IMPORT = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from gioia.project import Project
    folder = Path(sys.argv[1])
    with Project.open(folder) as project:
        number = 0
        while True:
            batch = folder / "batches" / str(number)
            batch.mkdir(parents=True)
            for part in range(5):
                text = f"I: {number} {part}?\\nR: " + "So it was. " * 400 + "\\nI: And?\\nR: No.\\n"
                (batch / f"{number}-{part}.txt").write_text(text)
            report = project.sources.add([batch], language="en")
            print(number, len(report.added), flush=True)
            number += 1
    """
)


def test_killed_during_imports_it_holds_all_that_was_reported(project: Project) -> None:
    folder = project.workspace.folder
    with subprocess.Popen(
        [sys.executable, "-c", IMPORT, str(folder)], stdout=subprocess.PIPE, text=True
    ) as importer:
        assert importer.stdout is not None
        told = [importer.stdout.readline() for _ in range(8)]
        importer.kill()
        told += [line for line in importer.stdout.read().splitlines() if line.endswith(" 5")]
    with Project.open(folder) as reopened:
        assert reopened.store.raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        imported = len(names(reopened)) - 2
        assert imported % 5 == 0
        assert imported >= 5 * len(told)
        assert [fault for fault in reopened.check() if fault.rule in {"file", "G04", "G05"}] == []
        hits = reopened.search("So it was")
        assert len({hit.source for hit in hits}) == min(imported, 3)


def test_a_file_that_is_gone_or_no_ordinary_file_is_told(project: Project) -> None:
    gone = project.workspace.interviews / "anna.txt"
    gone.unlink()
    pipe = project.workspace.folder / "pipe.txt"
    os.mkfifo(pipe)
    loop = project.workspace.folder / "loop.txt"
    loop.symlink_to(loop)
    endless = project.workspace.folder / ("x" * 300 + ".txt")
    report = project.sources.add([gone, pipe, loop, endless])
    assert [path for path, _ in report.failed] == [gone, pipe, loop, endless]
    assert (report.added, report.changed) == ([], [])


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
def test_a_file_whose_name_is_no_text_comes_in(project: Project) -> None:
    file = os.fsdecode(os.fsencode(project.workspace.interviews) + b"/caf\xe9.txt")
    Path(file).write_text("A: One.\nB: Two.\n", encoding="utf-8")
    report = project.sources.add([project.workspace.interviews])
    assert (report.added, report.failed) == (["caf\ufffd.txt"], [])
    assert len(project.sources.add([project.workspace.interviews]).skipped) == 3
