"""A copy brought home: every kind of thing, conflicts told, nothing taken for another."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from gioia.errors import (
    DamagedProject,
    FaultsFound,
    FileError,
    HeldProject,
    PositionError,
    UsageError,
)
from gioia.project import Project
from gioia.project.codes.candidates import candidates, name_candidate
from gioia.project.copying import copy_workspace
from gioia.project.merging.files import merge_books
from gioia.project.returning.bring_home import Wishes, bring_home
from gioia.project.returning.report import page, summary
from gioia.project.returning.state import state_now
from tests.project.returning.acting import brought, rows

if TYPE_CHECKING:
    from pathlib import Path


def test_everything_made_in_a_copy_comes_home(pair: tuple[Project, Project]) -> None:
    home, copy = pair
    new = copy.workspace.interviews / "oksana.txt"
    new.write_text("Interviewer: Why?\nOksana: Because.\n" * 2, encoding="utf-8")
    copy.sources.add([new], language="en")
    oksana = copy.sources.get("oksana.txt")
    copy.sources.set_speaker(oksana, "Oksana", informant="P02")
    trust = copy.codes.add("Trust", level="theme", parent=copy.codes.get("Openness"))
    quote = copy.quotes.add(oksana, 26, 33, [copy.codes.add("because", parent=trust)])
    relation = copy.model.add(trust, copy.codes.get("Timing"), kind="hinders")
    copy.model.add_evidence(relation, quote)
    copy.memos.add("relation", relation.guid, "is it so?")
    place = copy.attributes.define("City", "source", "choice", ["Lviv", "Kyiv"])
    copy.attributes.set(place, oksana.guid, "Kyiv")
    fault = next(one for one in copy.check() if one.severity != "error")
    copy.dismiss(fault, "on purpose")
    done = brought(home, copy)
    assert done.applied
    assert state_now(home.store) == state_now(copy.store)
    told = page(done, home)
    assert "What the merge changes on our side" in told
    assert "because" in told
    assert home.sources.text_of(home.sources.get("oksana.txt")) == copy.sources.text_of(oksana)
    assert len(home.sources.turns(home.sources.get("oksana.txt").id)) == 4
    assert (home.workspace.interviews / "oksana.txt").read_bytes() == new.read_bytes()
    assert home.history.log()[0].summary == "bring the copy copy home"


def test_sources_are_known_by_their_text_and_never_by_name(pair: tuple[Project, Project]) -> None:
    home, copy = pair
    for project, same, other in ((home, "s.txt", "Here."), (copy, "t.txt", "There.")):
        file = project.workspace.interviews / same
        file.write_text("A: The same words.\n", encoding="utf-8")
        (project.workspace.interviews / "named.txt").write_text(f"A: {other}\n", encoding="utf-8")
        project.sources.add([project.workspace.interviews], language="en")
    quote = copy.quotes.add(copy.sources.get("t.txt"), 3, 7, [copy.codes.get("app")])
    brought(home, copy)
    names = {one.name for one in home.sources.list()}
    assert names == {"anna.txt", "s.txt", "named.txt", "named.txt (2)"}
    assert home.quotes.get(quote.guid).source == "s.txt"
    assert "There." in home.sources.text_of(home.sources.get("named.txt (2)"))
    assert (home.workspace.interviews / "named-2.txt").read_text("utf-8") == "A: There.\n"


def test_what_both_changed_is_told_and_no_words_are_lost(pair: tuple[Project, Project]) -> None:
    home, copy = pair
    for project, age, words in ((home, "35", "here"), (copy, "36", "there")):
        (who,) = project.informants()
        project.attributes.set(project.attributes.get("Age"), who.guid, age)
        memo = next(one for one in project.memos.list() if one.on == "code")
        project.memos.rewrite(memo, words)
        project.quotes.mark(project.quotes.list()[0], note=words)
        project.model.change(project.model.list()[0], label=words)
    before = rows(home)
    done = brought(home, copy)
    assert summary(done)[-2:] == [
        "4 things changed on both sides: a report tells which.",
        "3 wordings of both sides: the other one is kept in a memo.",
    ]
    assert "value was changed on both sides; in the copy: 36" in page(done, home)
    assert home.attributes.values("informant")[home.informants()[0].guid] == {"Age": "35"}
    assert home.quotes.list()[0].note == "there\n\nhere"
    told = {memo.text: memo.on for memo in home.memos.list()}
    assert {"here", "there", "on a quote"} <= told.keys()
    assert told["“Age”: 35 holds; on the other side it was 36."] == "informant"
    assert told["“here” holds; on the other side it was “there”."] == "relation"
    assert not brought(home, copy).changes
    home.history.undo()
    assert rows(home) == before
    brought(home, copy, prefer="theirs")
    assert home.attributes.values("informant")[home.informants()[0].guid] == {"Age": "36"}


def test_what_was_removed_in_the_copy_goes_only_on_request(pair: tuple[Project, Project]) -> None:
    home, copy = pair
    for quote in copy.quotes.list()[:2]:
        copy.quotes.remove(quote)
    home.quotes.mark(home.quotes.list()[1], note="changed here")
    done = brought(home, copy)
    assert summary(done)[-1] == "Removed in the copy, and kept here: 1 quote."
    assert len(home.quotes.list()) == 6
    brought(home, copy, remove=True)
    assert [quote.note for quote in home.quotes.list()] == ["changed here", "", "", "", ""]


def test_what_was_removed_in_the_copy_and_serves_here_since_stays(
    pair: tuple[Project, Project],
) -> None:
    home, copy = pair
    shows, told, gone = home.quotes.list()[2:5]
    home.model.add_evidence(home.model.list()[0], shows)
    home.memos.add("quote", told.guid, "new here")
    for quote in (shows, told, gone):
        copy.quotes.remove(copy.quotes.get(quote.guid))
    done = brought(home, copy, remove=True)
    left = {one.guid for one in home.quotes.list()}
    assert left & {shows.guid, told.guid, gone.guid} == {shows.guid, told.guid}
    assert home.model.list()[0].quotes == 2
    assert "kept here in any case: 2 quotes" in " ".join(summary(done))


def test_an_interview_that_was_removed_in_the_copy_is_told_and_stays(
    pair: tuple[Project, Project],
) -> None:
    home, copy = pair
    copy.sources.remove(copy.sources.get("anna.txt"))
    done = brought(home, copy, remove=True)
    assert "Removed in the copy, and kept here in any case: 1 source." in summary(done)
    assert [one.name for one in home.sources.list()] == ["anna.txt"]


def test_what_something_new_hangs_on_comes_back(pair: tuple[Project, Project]) -> None:
    home, copy = pair
    first, second, *_ = copy.quotes.list()
    copy.memos.add("quote", first.guid, "new in the copy")
    home.quotes.remove(home.quotes.get(first.guid))
    home.quotes.remove(home.quotes.get(second.guid))
    (anna,) = copy.sources.list()
    copy.quotes.add(anna, 3, 9, [copy.codes.get("plan")])
    brought(home, copy)
    assert home.quotes.get(first.guid).codes == first.codes
    assert second.guid not in {quote.guid for quote in home.quotes.list()}


def test_a_code_united_in_the_copy_takes_what_was_coded_here(pair: tuple[Project, Project]) -> None:
    home, copy = pair
    copy.codes.merge([copy.codes.get("app")], copy.codes.get("plan"))
    (anna,) = home.sources.list()
    quote = home.quotes.add(anna, 3, 9, [home.codes.get("app")])
    brought(home, copy)
    assert home.quotes.get(quote.guid).codes == ("plan",)
    assert not brought(home, copy).changes


def test_conflicts_of_codes_are_asked_about_first(pair: tuple[Project, Project]) -> None:
    home, copy = pair
    for project, label in ((home, "here"), (copy, "there")):
        project.codes.rename(project.codes.get("plan"), label)
    before = rows(home)
    done = brought(home, copy, prefer=None)
    assert len(done.merged.conflicts()) == 1
    assert rows(home) == before
    assert brought(home, copy, prefer="theirs").applied
    assert "there" in {code.label for code in home.codes.list()}


def test_a_conflict_that_lets_all_stay_is_asked_about_once(pair: tuple[Project, Project]) -> None:
    home, copy = pair
    for project, words in ((home, "Here."), (copy, "There.")):
        project.codes.define(project.codes.get("Openness"), words)
    wishes = Wishes(prefer="ours")
    assert not bring_home(home, copy.workspace.folder, wishes, apply=False).applied
    assert bring_home(home, copy.workspace.folder, wishes).applied
    again = bring_home(home, copy.workspace.folder, Wishes())
    assert (again.applied, again.merged.conflicts()) == (False, [])
    assert home.codes.get("Openness").definition == "Here."


def test_copies_of_copies_and_folders_copied_otherwise_come_home(
    pair: tuple[Project, Project], tmp_path: Path
) -> None:
    home, copy = pair
    copy.memos.add("project", "", "first")
    folder = copy_workspace(copy, tmp_path / "second")
    plain = tmp_path / "plain"
    shutil.copytree(home.workspace.folder, plain)
    with Project.open(folder, "Iryna") as second, Project.open(plain, "Zoë") as other:
        second.memos.add("project", "", "second")
        other.memos.add("project", "", "third")
        brought(home, second)
        brought(home, other)
        brought(home, copy)
    texts = [memo.text for memo in home.memos.list(on="project")]
    assert sorted(texts) == ["first", "second", "third"]


def test_a_trial_leaves_no_file_behind_and_a_fault_none_of_several(
    pair: tuple[Project, Project],
) -> None:
    home, copy = pair
    before = rows(home), sorted(home.workspace.interviews.iterdir())
    for name in ("new.txt", "newer.txt"):
        file = copy.workspace.interviews / name
        file.write_text(f"Why not {name}?\n", encoding="utf-8")
        copy.sources.add([file], language="en")
    assert brought(home, copy, apply=False).changes
    assert (rows(home), sorted(home.workspace.interviews.iterdir())) == before
    (home.workspace.interviews / "newer.txt").symlink_to("nowhere/at all")
    with pytest.raises(FileError, match="newer"):
        brought(home, copy)
    assert not (home.workspace.interviews / "new.txt").exists()
    assert rows(home) == before[0]


TAMPERED = {
    "UPDATE quote SET start = 3, end = 99999 WHERE id = 7": PositionError,
    "UPDATE memo SET text = 'a' || char(27) || '[2J'": FaultsFound,
    "UPDATE source_text SET text = 'other words' WHERE id = 2": DamagedProject,
}


@pytest.mark.parametrize("sql", TAMPERED)
def test_a_copy_that_was_tampered_with_changes_nothing(
    pair: tuple[Project, Project], sql: str
) -> None:
    home, copy = pair
    file = copy.workspace.interviews / "new.txt"
    file.write_text("Why not?\n", encoding="utf-8")
    copy.sources.add([file], language="en")
    copy.quotes.add(copy.sources.list()[0], 3, 9, [copy.codes.get("plan")])
    copy.memos.add("project", "", "new")
    copy.store.raw.execute(sql)
    before = rows(home)
    with pytest.raises(TAMPERED[sql]):
        brought(home, copy)
    assert rows(home) == before
    assert not (home.workspace.interviews / "new.txt").exists()


def test_what_is_no_copy_is_refused(pair: tuple[Project, Project], tmp_path: Path) -> None:
    home, _ = pair
    with Project.create(tmp_path / "other") as other:
        book = tmp_path / "book.json"
        home.codebooks.export_to(book)
        with pytest.raises(UsageError, match="another project"):
            brought(home, other)
        other.codebooks.import_from(book)
        with pytest.raises(UsageError, match="no copy of this workspace"):
            brought(home, other)
    with pytest.raises(UsageError, match="no workspace"):
        bring_home(home, tmp_path, Wishes())
    with pytest.raises(UsageError, match="itself"):
        bring_home(home, home.workspace.folder, Wishes())


def test_names_and_arrows_that_changed_places_in_the_copy_come_home(
    pair: tuple[Project, Project],
) -> None:
    home, copy = pair
    (one,) = copy.sources.list()
    file = copy.workspace.interviews / "new.txt"
    file.write_text("Interviewer: Why?\nOlha: Because.\n", encoding="utf-8")
    copy.sources.rename(one, "old.txt")
    copy.sources.add([file], language="en")
    copy.sources.rename(copy.sources.get("new.txt"), "anna.txt")
    (first,) = copy.model.list()
    second = copy.model.add(first.start, first.end, kind="enables")
    bring_home(home, copy.workspace.folder, Wishes())
    copy.model.change(second, kind="shapes")
    copy.model.change(first, kind="enables")
    for name, source in (("tmp", one), ("old.txt", copy.sources.get("anna.txt"))):
        copy.sources.rename(source, name)
    copy.sources.rename(copy.sources.get("tmp"), "anna.txt")
    bring_home(home, copy.workspace.folder, Wishes())
    for project in pair:
        assert [each.name for each in project.sources.list()] == ["anna.txt", "old.txt"]
        assert [each.kind for each in project.model.list()] == ["enables", "shapes"]
    home.history.undo()
    assert [each.name for each in home.sources.list()] == ["old.txt", "anna.txt"]


def test_what_a_code_made_anew_at_home_was_deleted_for_goes_to_it(
    pair: tuple[Project, Project],
) -> None:
    """No two codes of a level have one label, whatever was coded in the copy."""
    home, copy = pair
    former = home.codes.get("app")
    for quote in home.quotes.list(code=former):
        home.quotes.remove(quote, former)
    home.codes.delete(former)
    anew = home.codes.add("App", parent=home.codes.get("Timing"))
    copy.quotes.add(copy.sources.list()[0], 100, 110, [copy.codes.get("app")])
    brought(home, copy)
    assert [one.codes for one in home.quotes.list(coder="Marek")] == [("App",)]
    assert [one.guid for one in home.codes.list() if one.label.lower() == "app"] == [anew.guid]
    assert not brought(home, copy).changes


def test_a_copy_is_read_as_of_one_moment(
    pair: tuple[Project, Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    home, copy = pair
    copy.codes.add("before")
    copy.store.raw.execute("PRAGMA busy_timeout = 0")

    def meanwhile(*values: Any, **options: Any) -> Any:
        with pytest.raises(HeldProject):
            copy.codes.add("meanwhile")
        return merge_books(*values, **options)

    monkeypatch.setattr("gioia.project.returning.bring_home.merge_books", meanwhile)
    assert brought(home, copy).applied
    assert copy.codes.add("later").label == "later"


def test_a_concept_that_became_a_theme_in_the_copy_is_settled(
    pair: tuple[Project, Project], tmp_path: Path
) -> None:
    """A codebook with a theme that has candidates is refused, here and by everybody."""
    home, copy = pair
    lifted = copy.codes.get("app")
    for quote in copy.quotes.list(code=lifted):
        copy.quotes.remove(quote, lifted)
    copy.codes.promote(lifted)
    name_candidate(home, home.codes.get("app"), home.codes.get("Need"))
    brought(home, copy)
    assert home.codes.get("app").level == "theme"
    assert candidates(home) == {}
    home.codebooks.export_to(tmp_path / "book.json")
    assert home.codebooks.read(tmp_path / "book.json").themes
    home.history.undo()
    assert len(candidates(home)) == 1
