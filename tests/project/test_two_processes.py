"""Two projects open on one workspace: each acts on what the other may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import ChangedMeanwhile, HeldProject, LabelTaken, NotFound, UsageError
from gioia.language.sentences import find_sentences
from gioia.project import Project
from gioia.project.doors.codings import export_codings
from gioia.project.exports import export_table
from gioia.project.work.handing_out import hand_out
from gioia.store import read_codings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gioia.project.sources.import_sources import ImportStep
    from gioia.store.read_codings import Made
    from gioia.store.store import Store
    from gioia.text.transcript import Turn


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


def test_a_key_that_another_thing_has_by_now_means_nothing(
    project: Project, other: Project
) -> None:
    """Keys are given out again: an act on what is gone would hit what came in its place."""
    a, b = (project.codes.add(label, level="theme") for label in "ab")
    memo = project.memos.add("project", "", "mine")
    relation = project.model.add(a, b)
    attribute = project.attributes.define("Age", "source")
    source = project.sources.get("taras.txt")
    other.memos.remove(other.memos.get(memo.guid))
    other.memos.add("project", "", "another")
    other.model.remove(other.model.get(relation.guid))
    other.model.add(b, a)
    other.attributes.remove(other.attributes.get("Age"))
    other.attributes.define("Place", "source")
    other.sources.remove(source)
    another = project.workspace.folder / "another.txt"
    another.write_text("Another interview.")
    other.sources.add([another], language="en")
    for act in (
        lambda: project.memos.rewrite(memo, text="mine, reworded"),
        lambda: project.memos.remove(memo),
        lambda: project.model.reverse(relation),
        lambda: project.model.change(relation, label="lets"),
        lambda: project.model.remove(relation),
        lambda: project.attributes.rename(attribute, "Years"),
        lambda: project.attributes.set(attribute, project.sources.get("anna").guid, "40"),
        lambda: project.attributes.remove(attribute),
        lambda: project.sources.rename(source, "Taras"),
        lambda: project.sources.set_language(source, "uk"),
        lambda: project.sources.set_speaker(source, "Taras", role="other"),
        lambda: project.sources.remove(source),
    ):
        with pytest.raises(ChangedMeanwhile, match="is gone"):
            act()
    assert [one.text for one in project.memos.list()] == ["another"]
    assert [one.start.label for one in project.model.list()] == ["b"]
    assert [one.name for one in project.attributes.list()] == ["Place"]
    assert [one.name for one in project.sources.list()] == ["anna.txt", "another.txt"]


def test_a_quote_that_is_gone_is_neither_evidence_nor_split_off(
    project: Project, other: Project
) -> None:
    a, b = (project.codes.add(label, level="theme") for label in "ab")
    late = project.codes.add("late")
    relation, source = project.model.add(a, b), project.sources.get("anna.txt")
    quote = project.quotes.add(source, 24, 34, [late])
    other.quotes.remove(quote)
    other.quotes.add(source, 36, 40, [late])
    for act in (
        lambda: project.model.add_evidence(relation, quote),
        lambda: project.codes.split(late, "later", [quote]),
    ):
        with pytest.raises(ChangedMeanwhile, match=r"quote in .* is gone"):
            act()
    assert project.model.evidence(relation) == []


def test_a_code_that_the_other_retired_is_not_used(project: Project, other: Project) -> None:
    late, soon = project.codes.add("late"), project.codes.add("soon")
    a, b = (project.codes.add(label, level="theme") for label in "ab")
    source = project.sources.get("anna.txt")
    quote = project.quotes.add(source, 24, 34, [soon])
    other.codes.retire(late)
    other.codes.retire(b)
    for act in (
        lambda: project.quotes.add(source, 24, 34, [late]),
        lambda: project.quotes.recode(quote, soon, late),
        lambda: project.codes.move(soon, b),
        lambda: project.codes.add("new", parent=b),
        lambda: project.model.add(a, b),
    ):
        with pytest.raises(UsageError, match="is retired"):
            act()
    assert [one.codes for one in project.quotes.list()] == [("soon",)]


def test_rows_are_held_against_what_the_other_did_while_they_were_read(
    project: Project, other: Project
) -> None:
    late = project.codes.add("late")
    rows = [{"source": "anna.txt", "start": 24, "end": 34, "code": "late"}]

    def meanwhile(act: Callable[[], object]) -> Iterator[dict[str, object]]:
        yield from rows
        act()

    with pytest.raises(UsageError, match="is retired"):
        project.quotes.import_rows(meanwhile(lambda: other.codes.retire(late)), "codings.csv")
    project.codes.restore(late)
    gone = meanwhile(lambda: other.sources.remove(other.sources.get("anna.txt")))
    with pytest.raises(ChangedMeanwhile, match="changed or removed"):
        project.quotes.import_rows(gone, "codings.csv")
    assert project.quotes.list() == []


def test_sentences_are_never_kept_for_what_came_in_its_place(
    project: Project, other: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = project.sources.get("taras.txt")
    another = project.workspace.folder / "another.txt"
    another.write_text("One. Two. Three.")

    def slowly(text: str, turns: Sequence[Turn], language: str) -> Sequence[tuple[int, int]]:
        if language == source.language and "Taras" in text:
            other.sources.remove(source)
            other.sources.add([another], language="en")
        return find_sentences(text, turns, language)

    monkeypatch.setattr("gioia.language.sentences.find_sentences", slowly)
    project.sources.sentences(source.id)
    assert len(project.sources.sentences(project.sources.get("another").id)) == 3


def test_choices_that_both_add_all_stay(project: Project, other: Project) -> None:
    sector = project.attributes.define("Sector", "source", "choice", ["public"])
    other.attributes.offer(sector, ["civic"])
    assert project.attributes.offer(sector, ["private"]).choices == ("public", "civic", "private")
    other.attributes.remove(sector)
    with pytest.raises(ChangedMeanwhile, match="“Sector” is gone"):
        project.attributes.offer(sector, ["church"])


def test_what_is_handed_out_is_of_one_moment(
    project: Project, other: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise words that came in between would be taken for what the file said."""
    late, source = project.codes.add("late"), project.sources.get("anna.txt")
    quote = project.quotes.add(source, 24, 34, [late])
    other.store.raw.execute("PRAGMA busy_timeout = 0")
    tried = []

    def meanwhile(_: object = None) -> None:
        with pytest.raises(HeldProject):
            other.quotes.mark(quote, note="meanwhile")
        with pytest.raises(HeldProject):
            other.quotes.add(source, 36, 40, [late])
        tried.append(True)

    hand_out(project, meanwhile, "work.json")
    project.codebooks.hand_out(meanwhile)
    made = read_codings.made

    def made_meanwhile(store: Store) -> Sequence[Made]:
        meanwhile()
        return made(store)

    monkeypatch.setattr(read_codings, "made", made_meanwhile)
    export_codings(project, project.workspace.exports / "codings.csv")
    assert len(tried) == 3
    assert other.quotes.mark(quote, note="afterwards").note == "afterwards"


def test_words_never_take_the_place_of_others_unseen(project: Project, other: Project) -> None:
    late, memo = project.codes.add("late"), project.memos.add("project", "", "as read")
    quote = project.quotes.add(project.sources.get("anna.txt"), 24, 34, [late])
    other.codes.define(late, "theirs")
    other.memos.rewrite(memo, text="theirs")
    other.quotes.mark(quote, note="theirs")
    for act in (
        lambda: project.codes.define(late, "mine"),
        lambda: project.memos.rewrite(memo, text="mine"),
        lambda: project.quotes.mark(quote, note="mine"),
    ):
        with pytest.raises(ChangedMeanwhile, match="rewritten meanwhile: “theirs”"):
            act()
    assert project.memos.rewrite(memo, settled=True).text == "theirs"
    assert project.codes.define(late, "theirs").definition == "theirs"


def test_no_file_is_written_of_which_no_line_can_tell(project: Project, other: Project) -> None:
    project.store.raw.execute("PRAGMA busy_timeout = 0")
    file = project.workspace.exports / "table.csv"
    with other.store.transaction("Marek", "work for long"), pytest.raises(HeldProject):
        export_table(project, [file])
    assert not file.exists()
    export_table(project, [file])
    assert project.history.log(1)[0].summary == "export the table: table.csv"
