"""Merging into a project: base by lineage, one change, nothing half done, no quote lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from gioia.codebook.files import digest, dump
from gioia.codebook.merging.values import Resolution
from gioia.errors import Ambiguous, ChangedMeanwhile, UsageError
from gioia.project import Project
from gioia.project.merging.files import merge_files
from gioia.project.merging.report import report, write_report
from gioia.project.merging.values import Merged, Wishes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gioia.codebook.merging.values import Side
    from gioia.records import CodeRecord


@pytest.fixture
def pair(project: Project, tmp_path: Path) -> Iterator[tuple[Project, Project]]:
    """Anna's project, and Marek's, who took her codebook in."""
    openness = project.codes.add("Openness", level="dimension")
    timing = project.codes.add("Timing", level="theme", parent=openness)
    for label in ("Invited late", "Stayed at home", "Came by themselves"):
        project.codes.add(label, parent=timing)
    project.codebooks.export_to(tmp_path / "base.json")
    with Project.create(tmp_path / "marek", coder="Marek") as marek:
        shutil.copytree(
            project.workspace.interviews, marek.workspace.interviews, dirs_exist_ok=True
        )
        marek.sources.add([marek.workspace.interviews], language="en")
        marek.codebooks.import_from(tmp_path / "base.json")
        yield project, marek


def handed_out(project: Project, name: str = "theirs.json", *, with_quotes: bool = False) -> Path:
    path = project.workspace.codebooks / name
    project.codebooks.export_to(path, with_quotes=with_quotes)
    return path


def taken_in(project: Project, *paths: Path, prefer: Side | None = None, **keys: str) -> Merged:
    answers = {key.replace("_", "-"): Resolution(choice) for key, choice in keys.items()}
    return merge_files(project, paths, Wishes(resolutions=answers, prefer=prefer))


def coded(project: Project, code: CodeRecord, *starts: int) -> None:
    source = project.sources.get("anna.txt")
    for start in starts:
        project.quotes.add(source, start, start + 10, [code])


def quoted(project: Project) -> set[tuple[str, int, int, str]]:
    return {(each.source, each.start, each.end, each.coder) for each in project.quotes.list()}


def test_what_each_did_is_brought_together_as_one_change(pair: tuple[Project, Project]) -> None:
    anna, marek = pair
    anna.codes.rename(anna.codes.get("Invited late"), "Asked afterwards")
    marek.codes.define(marek.codes.get("Invited late"), "After the decision.")
    marek.codes.add("Pace", parent=marek.codes.get("Timing"))
    marek.codes.delete(marek.codes.get("Stayed at home"))
    before = dump(anna.codebooks.export())
    merged = taken_in(anna, handed_out(marek))
    assert (merged.applied, merged.conflicts()) == (True, [])
    assert anna.codes.get("Asked afterwards").definition == "After the decision."
    assert anna.codes.get("Pace").parent == "Timing"
    assert "Stayed at home" not in {code.label for code in anna.codes.list(retired=True)}
    assert digest(anna.codebooks.export()) == digest(merged.steps[0].merge.codebook)
    assert anna.history.log()[0].verb == "merge-codebook"
    anna.history.undo()
    assert dump(anna.codebooks.export()) == before


def test_the_other_side_comes_to_the_same_and_nothing_is_left(
    pair: tuple[Project, Project],
) -> None:
    anna, marek = pair
    anna.codes.rename(anna.codes.get("Invited late"), "Asked afterwards")
    marek.codes.define(marek.codes.get("Timing"), "When people are asked.")
    taken_in(anna, handed_out(marek))
    taken_in(marek, handed_out(anna, "back.json"))
    assert digest(anna.codebooks.export()) == digest(marek.codebooks.export())
    back, own = handed_out(marek, "again.json"), handed_out(anna, "own.json")
    lines = anna.history.log()
    for path in (back, back, own):
        assert taken_in(anna, path, definition="theirs").steps[0].merge.taken == ()
    assert anna.history.log() == lines


def test_while_a_conflict_is_open_nothing_is_changed(pair: tuple[Project, Project]) -> None:
    anna, marek = pair
    anna.codes.define(anna.codes.get("Invited late"), "Too late.")
    marek.codes.define(marek.codes.get("Invited late"), "After it.")
    marek.codes.add("Pace")
    theirs, before = handed_out(marek), dump(anna.codebooks.export())
    merged = taken_in(anna, theirs)
    ((key, conflict),) = merged.conflicts()
    assert (conflict.kind, conflict.base, conflict.theirs) == (
        "edit/edit", "(nothing)", "After it.",
    )  # fmt: skip
    assert not merged.applied
    assert dump(anna.codebooks.export()) == before
    assert f"key `{key}`" in report(merged, "Anna")
    done = taken_in(anna, theirs, definition="theirs")
    assert done.applied
    assert anna.codes.get("Invited late").definition == "After it."
    assert "as theirs has it** (`theirs`, by choice)" in report(done, "Anna")


def test_answers_given_some_time_ago_hold_as_far_as_they_can_be_meant(
    pair: tuple[Project, Project],
) -> None:
    anna, marek = pair
    late = anna.codes.get("Invited late")
    anna.codes.define(late, "Too late.")
    marek.codes.define(marek.codes.get("Invited late"), "After it.")
    theirs, ground = handed_out(marek), digest(anna.codebooks.export())
    answers = {f"definition:{late.guid}": Resolution("rename-ours"), "gone:1": Resolution("one")}
    with pytest.raises(UsageError):
        merge_files(anna, [theirs], Wishes(resolutions=answers))
    merged = merge_files(anna, [theirs], Wishes(resolutions=answers, lenient=True))
    assert [one.kind for _, one in merged.conflicts()] == ["edit/edit"]
    answers[f"definition:{late.guid}"] = Resolution("theirs")
    anna.codes.add("Pace")
    with pytest.raises(ChangedMeanwhile):
        merge_files(anna, [theirs], Wishes(resolutions=answers, lenient=True, ground=ground))
    assert anna.codes.get("Invited late").definition == "Too late."
    now = digest(anna.codebooks.export())
    done = merge_files(anna, [theirs], Wishes(resolutions=answers, lenient=True, ground=now))
    assert done.applied
    page, second = write_report(anna, done), write_report(anna, done)
    assert (page.name, second.name) == ("merge.md", "merge-2.md")
    anna.history.undo()
    assert anna.codes.get("Invited late").definition == "Too late."


def test_codes_that_become_one_bring_their_quotes(pair: tuple[Project, Project]) -> None:
    anna, marek = pair
    mine, other = anna.codes.add("Trust"), marek.codes.add("trust")
    coded(anna, mine, 24, 40)
    anna.memos.add("code", mine.guid, "Whose trust?")
    before = quoted(anna)
    ((_, conflict),) = taken_in(anna, handed_out(marek)).conflicts()
    assert conflict.kind == "same label"
    taken_in(anna, handed_out(marek), same_label="one")
    (trust,) = [code for code in anna.codes.list() if code.label.casefold() == "trust"]
    assert trust.guid == min(mine.guid, other.guid)
    assert trust.quotes == 2
    assert quoted(anna) == before
    assert [memo.text for memo in anna.memos.list(on="code", on_guid=trust.guid)] == [
        "Whose trust?"
    ]


def test_what_is_coded_here_with_a_code_that_they_united_goes_along(
    pair: tuple[Project, Project],
) -> None:
    anna, marek = pair
    late, home = (anna.codes.get(label) for label in ("Invited late", "Stayed at home"))
    coded(anna, late, 30, 45)
    anna.quotes.add(anna.sources.get("anna.txt"), 45, 55, [home])
    anna.memos.add("code", late.guid, "hm")
    marek.codes.merge([marek.codes.get("Invited late")], marek.codes.get("Stayed at home"))
    marek.codes.rename(marek.codes.get("Stayed at home"), "Stayed")
    assert taken_in(anna, handed_out(marek)).applied
    assert [one.codes for one in anna.quotes.list()] == [("Stayed",), ("Stayed",)]
    assert [one.on_label for one in anna.memos.list()] == ["Stayed"]
    assert digest(anna.codebooks.export()) == digest(marek.codebooks.export())
    anna.history.undo()
    assert anna.codes.get("Invited late").quotes == 2


@pytest.mark.parametrize(("choice", "stays"), [("ours", "home"), ("theirs", "late")])
def test_quotes_of_codes_that_were_merged_both_ways_go_to_the_one_that_stays(
    pair: tuple[Project, Project], choice: str, stays: str
) -> None:
    labels = {"late": "Invited late", "home": "Stayed at home"}
    for project, gone in zip(pair, ("late", "home"), strict=True):
        late, home = codes = [project.codes.get(label) for label in labels.values()]
        for start, code in enumerate(codes, 30):
            coded(project, code, start)
        project.codes.merge([late] if gone == "late" else [home], home if gone == "late" else late)
    anna, marek = pair
    ((_, conflict),) = taken_in(anna, handed_out(marek)).conflicts()
    assert (conflict.kind, conflict.label) == ("merge/merge", labels["home"])
    taken_in(anna, handed_out(marek), merged=choice)
    assert [one.codes for one in anna.quotes.list()] == [(labels[stays],)] * 2
    assert {code.label for code in anna.codes.list()} & {*labels.values()} == {labels[stays]}
    assert taken_in(marek, handed_out(anna)).applied
    assert [one.codes for one in marek.quotes.list()] == [(labels[stays],)] * 2


def test_a_code_with_quotes_that_they_deleted_is_retired_at_the_most(
    pair: tuple[Project, Project],
) -> None:
    anna, marek = pair
    coded(anna, anna.codes.get("Invited late"), 24)
    marek.codes.delete(marek.codes.get("Invited late"))
    theirs, before = handed_out(marek), quoted(anna)
    ((_, conflict),) = taken_in(anna, theirs).conflicts()
    assert conflict.kind == "delete/edit"
    taken_in(anna, theirs, delete="theirs")
    late = next(code for code in anna.codes.list(retired=True) if code.label == "Invited late")
    assert (late.retired, late.quotes, quoted(anna)) == (True, 1, before)


def test_other_labels_on_the_same_quotes_are_asked_about(pair: tuple[Project, Project]) -> None:
    anna, marek = pair
    coded(anna, anna.codes.add("Distance"), 24, 40, 60)
    coded(marek, marek.codes.add("Being far away"), 25, 41, 60)
    theirs = handed_out(marek, with_quotes=True)
    ((_, conflict),) = taken_in(anna, theirs).conflicts()
    assert conflict.kind == "likely duplicate"
    assert "of what is coded is the same" in conflict.base
    assert taken_in(anna, theirs, duplicate="both").applied


def test_several_files_one_after_another(pair: tuple[Project, Project], tmp_path: Path) -> None:
    anna, marek = pair
    marek.codes.define(marek.codes.get("Invited late"), "First.")
    first, second = handed_out(marek, "first.json"), tmp_path / "second.json"
    marek.codes.define(marek.codes.get("Invited late"), "Second.")
    book = marek.codebooks.export()
    base = marek.codebooks.lineage()[:1]
    second.write_text(dump(book.model_copy(update={"lineage": base})), encoding="utf-8")
    ((key, _),) = taken_in(anna, first, second).conflicts()
    assert key.startswith("2/definition:")
    told = report(merge_files(anna, [first, second], Wishes(), apply=False), "Anna")
    assert "- Anna with first: First." in told
    assert "definition as Anna with first has it" in told
    answers = {"2/definition": Resolution("theirs")}
    assert merge_files(anna, [first, second], Wishes(resolutions=answers)).applied
    assert anna.codes.get("Invited late").definition == "Second."
    assert anna.history.undo()[0].verb == "merge-codebook"


def test_what_cannot_be_meant_is_refused(pair: tuple[Project, Project], tmp_path: Path) -> None:
    anna, marek = pair
    for code in ("Invited late", "Stayed at home"):
        anna.codes.define(anna.codes.get(code), "Mine.")
        marek.codes.define(marek.codes.get(code), "Theirs.")
    theirs, before = handed_out(marek), dump(anna.codebooks.export())
    with pytest.raises(UsageError, match="no conflict with the key “label:”"):
        merge_files(anna, [theirs], Wishes(resolutions={"label:": Resolution("ours")}))
    with pytest.raises(Ambiguous, match="beginning of several"):
        taken_in(anna, theirs, definition="ours")
    with Project.create(tmp_path / "stranger") as stranger:
        stranger.codes.add("Elsewhere")
        with pytest.raises(UsageError, match="another project"):
            taken_in(anna, handed_out(stranger))
        found = merge_files(anna, [handed_out(stranger)], Wishes(other_project=True), apply=False)
    assert (found.conflicts(), found.applied) == ([], False)
    assert dump(anna.codebooks.export()) == before


ACTS = st.lists(
    st.tuples(
        st.sampled_from(("quote", "rename", "add", "drop", "retire", "move", "up", "unite")),
        st.integers(0, 9),
    ),
    max_size=6,
)


def act(project: Project, kind: str, number: int) -> None:
    """One of the things that people do, where it can be done."""
    codes = project.codes.list()
    if not codes:
        return
    code = codes[number % len(codes)]
    try:
        if kind == "quote":
            coded(project, code, 10 + number)
        elif kind == "rename":
            project.codes.rename(code, ("Trust", "Pace", "Late")[number % 3])
        elif kind == "add":
            project.codes.add(("Trust", "Pace", "Distance")[number % 3])
        elif kind == "drop":
            project.codes.delete(code)
        elif kind == "retire":
            project.codes.retire(code, "thin")
        elif kind == "unite":
            project.codes.merge([code], codes[(number + 1) % len(codes)])
        elif kind == "up":
            project.codes.promote(code)
        else:
            project.codes.move(code, None)
    except UsageError:
        return


@settings(max_examples=6, phases=[Phase.generate])
@given(ACTS, ACTS, st.sampled_from(("ours", "theirs")), st.booleans())
def test_no_quote_is_ever_lost(
    tmp_path_factory: pytest.TempPathFactory,
    mine: list[tuple[str, int]],
    other: list[tuple[str, int]],
    prefer: Side,
    united: bool,
) -> None:
    folder = tmp_path_factory.mktemp("merge")
    with Project.create(folder / "a", coder="Anna") as anna:
        text = folder / "anna.txt"
        text.write_text("R: We were invited after the decision, and then we stayed.\n")
        anna.sources.add([text])
        for label in ("Late", "Home"):
            anna.codes.add(label, parent=anna.codes.add(f"About {label}", level="theme"))
        base = anna.codebooks.export_to(folder / "base.json")
        with Project.create(folder / "b", coder="Marek") as marek:
            marek.sources.add([text])
            marek.codebooks.import_from(folder / "base.json")
            for step in mine:
                act(anna, *step)
            for step in other:
                act(marek, *step)
            theirs = handed_out(marek, with_quotes=True)
        before, codings = quoted(anna), coded_how_often(anna)
        merged = taken_in(anna, theirs)
        twins = {"same label", "likely duplicate"}
        keys = [key for key, conflict in merged.conflicts() if conflict.kind in twins and united]
        done = merge_files(
            anna, [theirs], Wishes(prefer=prefer, resolutions={k: Resolution("one") for k in keys})
        )
        assert base.lineage[-1] in anna.codebooks.lineage()
        assert done.conflicts() == []
        assert quoted(anna) == before
        assert coded_how_often(anna) == codings
        assert digest(anna.codebooks.export()) == digest(done.steps[0].merge.codebook)


def coded_how_often(project: Project) -> int:
    """Quotes that have a code: all of them, since no act here takes a code off."""
    return sum(bool(quote.codes) for quote in project.quotes.list())
