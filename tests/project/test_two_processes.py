"""Two projects open on one workspace: each acts on what the other may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import ChangedMeanwhile, LabelTaken, NotFound, UsageError
from gioia.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.project.sources.import_sources import ImportStep


@pytest.fixture
def other(project: Project) -> Iterator[Project]:
    with Project.open(project.workspace.folder, coder="Marek") as opened:
        yield opened


def test_a_quote_keeps_the_code_that_the_other_put_on_it(project: Project, other: Project) -> None:
    late, after = project.codes.add("late"), project.codes.add("after")
    source = project.sources.get("anna.txt")
    quote = project.quotes.add(source, 24, 34, [late])
    other.quotes.add(source, 24, 34, [after], coder="Anna")
    project.quotes.remove(quote, late)
    assert [one.codes for one in project.quotes.list()] == [("after",)]
    other.quotes.remove(other.quotes.by_id(quote.id), after)
    assert project.quotes.list() == []


def test_what_the_other_removed_is_told(project: Project, other: Project) -> None:
    late, kept = project.codes.add("late"), project.codes.add("kept")
    project.codes.add("last")
    source = project.sources.get("anna.txt")
    other.codes.delete(late)
    with pytest.raises(ChangedMeanwhile):
        project.quotes.add(source, 24, 34, [late])
    with pytest.raises(ChangedMeanwhile, match="gone"):
        project.codes.merge([kept], into=late)
    with pytest.raises(ChangedMeanwhile, match="gone"):
        project.codes.rename(late, "later")
    other.sources.remove(source)
    for act in (project.sources.text, project.sources.by_id, project.sources.sentences):
        with pytest.raises(NotFound, match="gone"):
            act(source.id)
    assert project.quotes.list() == []


def test_the_target_of_a_merge_that_the_other_retired_takes_nothing(
    project: Project, other: Project
) -> None:
    late, kept = project.codes.add("late"), project.codes.add("kept")
    project.quotes.add(project.sources.get("anna.txt"), 24, 34, [late])
    other.codes.retire(kept)
    with pytest.raises(UsageError, match="retired"):
        project.codes.merge([late], into=kept)
    assert project.codes.get("late").quotes == 1


def test_undo_takes_back_the_others_act_where_that_was_last(
    project: Project, other: Project
) -> None:
    project.codes.add("mine")
    other.codes.add("theirs")
    with pytest.raises(LabelTaken):
        project.codes.add("Theirs")
    assert [line.summary for line in project.history.undo(2)] == [
        "add concept “theirs”",
        "add concept “mine”",
    ]
    assert [line.state for line in other.history.redo(2)] == ["done", "done"]


def test_sentences_are_found_where_they_cannot_be_kept(project: Project, other: Project) -> None:
    source = project.sources.get("taras.txt")
    other.store.raw.execute("PRAGMA query_only = ON")
    found = other.sources.sentences(source.id)
    assert found == other.sources.sentences(source.id)
    assert project.store.raw.execute("SELECT count(*) FROM sentence").fetchone() == (0,)
    assert project.sources.sentences(source.id) == found


def test_a_project_whose_making_was_cut_short_is_completed(project: Project) -> None:
    folder = project.workspace.folder
    with project.store.transaction("Anna", "forget"):
        project.store.raw.execute("DELETE FROM setting")
    with Project.open(folder) as opened:
        assert (opened.name, len(opened.guid)) == ("study", 36)


def test_two_imports_of_the_same_files_bring_them_in_once(project: Project, other: Project) -> None:
    folder = project.workspace.folder / "more"
    folder.mkdir()
    for name in "ab":
        (folder / f"{name}.txt").write_text(f"Report {name}.")

    def meanwhile(step: ImportStep) -> None:
        if step.done == 1:
            other.sources.add([folder], language="en")

    report = project.sources.add([folder], language="en", progress=meanwhile)
    assert (report.added, len(report.skipped)) == ([], 2)
    assert len(project.sources.list()) == 4
