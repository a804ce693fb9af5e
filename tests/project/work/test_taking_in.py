"""One coder's work beside the others': codes made and led on, changes kept, all or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import FaultsFound, FileError, NotFound, UsageError
from gioia.exchange.work.files import load
from gioia.project.work import arriving
from gioia.project.work.export import coders, export_work
from gioia.project.work.handing_out import file_names
from gioia.project.work.report import page, summary
from tests.project.work.acting import coded, rows, sent, taken, work_of

if TYPE_CHECKING:
    from gioia.project import Project

LATE, PLAN = "We were asked afterwards", "The plan was finished"


def test_a_file_holds_no_word_of_an_interview(team: tuple[Project, Project]) -> None:
    _, marek = team
    quote = coded(marek, LATE, "asked afterwards")
    marek.memos.add("quote", quote.guid, "early")
    text = sent(marek).read_text("utf-8")
    assert "We were" not in text
    assert "We were" in sent(marek, with_quotes=True).read_text("utf-8")
    assert len(load(text, "x").sources[0].quotes) == 1


def test_work_stands_beside_that_of_others_as_one_change(team: tuple[Project, Project]) -> None:
    olena, marek = team
    coded(olena, LATE, "asked afterwards")
    quote = coded(marek, LATE, "asked afterwards", "finished plan")
    marek.quotes.mark(quote, role="power", note="strong 🙂")
    marek.memos.add("quote", quote.guid, "on the quote")
    marek.memos.add("code", marek.codes.get("Timing").guid, "on the code", kind="saturation")
    marek.memos.add("source", marek.sources.list()[0].guid, "on the source")
    marek.memos.rewrite(marek.memos.add("project", "", "on it all"), settled=True)
    before = rows(olena)
    done = taken(olena, sent(marek))
    assert summary(done) == ["Marek: quotes: 1 new; memos: 4 new."]
    assert work_of(olena, "Marek") == work_of(marek, "Marek")
    assert {one.on_label for one in olena.memos.list(on="source")} == {"anna.txt"}
    assert [one.coder for one in olena.quotes.list()] == ["Olena", "Marek"]
    assert olena.history.log()[0].summary == "import the work of Marek"
    olena.history.undo()
    assert rows(olena) == before


def test_a_trial_tells_the_same_and_changes_nothing(team: tuple[Project, Project]) -> None:
    olena, marek = team
    coded(marek, LATE, "asked afterwards")
    file, before = sent(marek), rows(olena)
    trial = taken(olena, file, apply=False)
    assert rows(olena) == before
    assert "this was a trial" in page(trial)
    assert summary(trial) == summary(taken(olena, file))


def test_a_newer_file_updates_what_is_known_and_removes_nothing_unasked(
    team: tuple[Project, Project],
) -> None:
    olena, marek = team
    kept, gone = coded(marek, LATE, "asked afterwards"), coded(marek, PLAN, "finished plan")
    memo = marek.memos.add("project", "", "first")
    marek.memos.add("project", "", "second")
    taken(olena, sent(marek))
    marek.quotes.resize(kept, kept.start, kept.end - 1)
    marek.quotes.remove(gone)
    marek.memos.remove(memo)
    done = taken(olena, sent(marek))
    assert summary(done) == [
        "Marek: quotes: 1 changed; memos: 1 as before.",
        "1 quote and 1 memo kept, though not in the file. (--replace removes them.)",
    ]
    assert f"place: {kept.start}–{kept.end} → {kept.start}–{kept.end - 1}" in page(done)
    assert olena.quotes.get(gone.guid).codes == ("finished plan",)
    done = taken(olena, sent(marek), replace=True)
    assert "1 quote and 1 memo removed, not in the file." in summary(done)
    assert work_of(olena, "Marek") == work_of(marek, "Marek")


def test_a_memo_of_another_person_outlives_a_quote_that_is_removed(
    team: tuple[Project, Project],
) -> None:
    olena, marek = team
    quote = coded(marek, LATE, "asked afterwards")
    coded(marek, PLAN, "finished plan")
    taken(olena, sent(marek))
    olena.memos.add("quote", quote.guid, "Is it?")
    marek.quotes.remove(quote)
    taken(olena, sent(marek), replace=True)
    (memo,) = olena.memos.list()
    assert (memo.on, memo.text[:6]) == ("source", "Is it?")


def test_what_was_changed_only_here_stays(team: tuple[Project, Project]) -> None:
    olena, marek = team
    quote = coded(marek, LATE, "asked afterwards")
    taken(olena, sent(marek))
    olena.quotes.recode(
        olena.quotes.get(quote.guid),
        olena.codes.get("asked afterwards"),
        olena.codes.get("finished plan"),
    )
    marek.quotes.mark(quote, note="mine")
    done = taken(olena, sent(marek))
    here = olena.quotes.get(quote.guid)
    assert (here.codes, here.note) == (("finished plan",), "mine")
    assert "1 quote with changes that were made only here: they stay." in summary(done)


def test_what_was_removed_here_comes_back_when_its_coder_changes_it(
    team: tuple[Project, Project],
) -> None:
    olena, marek = team
    quote = coded(marek, LATE, "asked afterwards")
    coded(marek, PLAN, "finished plan")
    taken(olena, sent(marek))
    olena.quotes.remove(olena.quotes.get(quote.guid))
    done = taken(olena, sent(marek))
    assert not done.changes
    assert "1 quote removed here: not brought back without --replace." in summary(done)
    assert taken(olena, sent(marek), apply=False, replace=True).changes
    marek.quotes.mark(quote, note="It matters.")
    taken(olena, sent(marek))
    assert olena.quotes.get(quote.guid).note == "It matters."


def test_a_quote_at_the_same_place_is_the_same_quote(team: tuple[Project, Project]) -> None:
    olena, marek = team
    quote = coded(marek, LATE, "asked afterwards")
    source, code = olena.sources.list()[0], olena.codes.get("finished plan")
    olena.quotes.add(source, quote.start, quote.end, [code], coder="Marek")
    taken(olena, sent(marek))
    assert [one.guid for one in olena.quotes.list()] == [quote.guid]
    assert work_of(olena, "Marek") == work_of(marek, "Marek")


def test_codes_that_are_not_here_are_made_with_what_is_above_them(
    team: tuple[Project, Project],
) -> None:
    olena, marek = team
    theme = marek.codes.add("Patience", level="theme", parent=marek.codes.get("Openness"))
    marek.codes.add("waiting", parent=theme, definition="Days and days.")
    marek.codes.add("not used")
    coded(marek, LATE, "waiting")
    done = taken(olena, sent(marek))
    assert summary(done)[1:] == [
        "New theme: “Patience” under “Openness”.",
        "New concept: “waiting” under “Patience”.",
    ]
    assert olena.codes.get("waiting").definition == "Days and days."
    assert [one.label for one in olena.codes.list() if one.level == "theme"] == [
        "Timing", "Patience",
    ]  # fmt: skip


def test_what_a_united_code_coded_goes_to_its_successor(team: tuple[Project, Project]) -> None:
    olena, marek = team
    coded(marek, LATE, "asked afterwards", "app before need")
    codes = {code.label: code for code in olena.codes.list()}
    olena.codes.merge([codes["asked afterwards"]], into=codes["app before need"])
    olena.codes.merge([codes["app before need"]], into=codes["finished plan"])
    olena.codes.rename(codes["finished plan"], "late")
    olena.codes.add("app before need")
    done = taken(olena, sent(marek))
    assert olena.quotes.list()[0].codes == ("late",)
    assert "“asked afterwards” was united here: what it coded goes to “late”." in summary(done)
    assert not taken(olena, sent(marek)).changes


def test_a_retired_code_keeps_what_it_codes(team: tuple[Project, Project]) -> None:
    olena, marek = team
    coded(marek, LATE, "asked afterwards")
    olena.codes.retire(olena.codes.get("asked afterwards"), "too wide")
    done = taken(olena, sent(marek))
    assert "is retired here" in summary(done)[1]
    assert olena.quotes.list()[0].codes == ("asked afterwards",)


def test_two_codes_of_one_label_are_not_taken_for_one(team: tuple[Project, Project]) -> None:
    olena, marek = team
    olena.codes.add("waiting")
    marek.codes.add("Waiting")
    coded(marek, LATE, "Waiting")
    before = rows(olena)
    with pytest.raises(FaultsFound, match="gioia codebook merge"):
        taken(olena, sent(marek))
    assert rows(olena) == before


def test_a_memo_on_what_is_not_here_is_left_out_and_told(team: tuple[Project, Project]) -> None:
    olena, marek = team
    hers = coded(olena, LATE, "asked afterwards")
    taken(marek, sent(olena))
    marek.memos.add("quote", hers.guid, "I disagree")
    olena.quotes.remove(hers)
    done = taken(olena, sent(marek))
    assert "1 memo left out: what they are on is not here." in summary(done)
    assert "I disagree" in page(done)
    assert olena.memos.list() == []


def test_memos_on_informants_find_them_by_name(team: tuple[Project, Project]) -> None:
    olena, marek = team
    for project in team:
        project.sources.set_speaker(project.sources.list()[0], "Anna", informant="P 01")
    marek.memos.add("informant", marek.informants()[0].guid, "tired")
    taken(olena, sent(marek))
    assert [memo.on_label for memo in olena.memos.list()] == ["P 01"]
    assert not taken(olena, sent(marek)).changes


def test_a_memo_that_was_rewritten_only_here_stays_so(team: tuple[Project, Project]) -> None:
    olena, marek = team
    memo = marek.memos.add("project", "", "first")
    marek.memos.add("project", "", "removed here")
    taken(olena, sent(marek))
    olena.memos.rewrite(olena.memos.get(memo.guid), "later")
    olena.memos.remove(olena.memos.list(text="removed")[0])
    for _ in range(2):
        done = taken(olena, sent(marek))
        assert summary(done) == [
            "Marek: memos: 1 as before.",
            "1 memo with changes that were made only here: they stay.",
            "1 memo removed here: not brought back without --replace.",
        ]
        assert [one.text for one in olena.memos.list()] == ["later"]
    taken(olena, sent(marek), replace=True)
    assert {one.text for one in olena.memos.list()} == {"first", "removed here"}


def test_of_a_memo_rewritten_on_both_sides_both_wordings_are_kept(
    team: tuple[Project, Project],
) -> None:
    olena, marek = team
    memo = marek.memos.add("project", "", "first")
    taken(olena, sent(marek))
    marek.memos.rewrite(memo, "as Marek has it now")
    olena.memos.rewrite(olena.memos.get(memo.guid), "as Olena answered", settled=True)
    before, file = rows(olena), sent(marek)
    done = taken(olena, file)
    told = "1 memo rewritten on both sides: both wordings are kept, as two memos."
    assert told in summary(done)
    assert "“as Marek has it now”; in a memo beside it: “as Olena answered”" in page(done)
    assert olena.memos.get(memo.guid).text == "as Marek has it now"
    other = next(one for one in olena.memos.list() if one.guid != memo.guid)
    assert (other.text, other.coder, other.settled) == ("as Olena answered", "Marek", True)
    assert not taken(olena, file).changes
    olena.history.undo()
    assert rows(olena) == before


def test_the_quotes_of_one_person_do_not_become_another_s(team: tuple[Project, Project]) -> None:
    olena, marek = team
    coded(marek, LATE, "asked afterwards")
    taken(olena, sent(marek))
    with pytest.raises(FaultsFound, match="--as NAME"):
        taken(olena, sent(marek), coder="Marek K.")
    assert not taken(olena, sent(marek), coder=" Marek ").changes


def test_files_of_a_team_are_checked_together(team: tuple[Project, Project]) -> None:
    olena, marek = team
    coded(olena, LATE, "asked afterwards")
    coded(marek, PLAN, "finished plan")
    good = sent(marek)
    bad, worse = (olena.workspace.codebooks / name for name in ("bad.json", "worse.json"))
    bad.write_text("[]")
    olena.codebooks.export_to(worse)
    with pytest.raises(FaultsFound) as caught:
        taken(olena, good, bad, worse)
    assert [fault.place for fault in caught.value.faults] == ["bad.json", "worse.json: format"]
    assert [quote.coder for quote in olena.quotes.list()] == ["Olena"]
    twin = good.with_name("twin.json")
    twin.write_bytes(good.read_bytes())
    assert len(taken(olena, good, twin).works) == 1
    coded(marek, LATE, "finished plan")
    with pytest.raises(UsageError, match="both the work of Marek"):
        taken(olena, sent(marek), twin)


def test_work_of_another_project_is_refused_unless_asked(team: tuple[Project, Project]) -> None:
    olena, marek = team
    coded(marek, LATE, "asked afterwards")
    with marek.change("redefine", "become another study"):
        marek.set("guid", "99999999-0000-4000-8000-000000000001")
        marek.set("name", "Other")
    with pytest.raises(UsageError, match="“Other”"):
        taken(olena, sent(marek))
    assert taken(olena, sent(marek), other_project=True).changes


def test_a_file_that_is_far_too_large_is_not_read(
    team: tuple[Project, Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    olena, marek = team
    coded(marek, LATE, "asked afterwards")
    file = sent(marek)
    monkeypatch.setattr(arriving, "LARGEST", 100)
    with pytest.raises(FileError, match="larger"):
        taken(olena, file)
    with pytest.raises(FileError, match="cannot be read"):
        taken(olena, file.with_name("none.json"))


def test_who_has_done_nothing_has_no_work(team: tuple[Project, Project]) -> None:
    olena, _ = team
    coded(olena, LATE, "asked afterwards")
    with pytest.raises(NotFound, match="Zofia has no quotes"):
        export_work(olena, "Zofia")
    assert coders(olena) == ["Olena"]


def test_no_two_coders_get_one_file() -> None:
    names = file_names(["Anna", "anna", "../x", "Żaneta K.", "?"])
    assert list(names.values()) == [
        "work-Anna.json", "work-anna-2.json", "work-x.json", "work-Żaneta-K.json",
        "work-coder.json",
    ]  # fmt: skip


def test_what_was_said_here_of_a_quote_that_another_replaces_stays(
    team: tuple[Project, Project],
) -> None:
    olena, marek = team
    plan = coded(marek, "The plan was finished", "finished plan")
    app = coded(marek, "The app came before", "asked afterwards")
    taken(olena, sent(marek))
    there = coded(olena, "The app came before", "app before need", coder="Marek")
    olena.quotes.mark(there, note="by Olena")
    marek.quotes.remove(app)
    marek.quotes.resize(plan, app.start, app.end)
    file = sent(marek)
    assert "joined to another" in " ".join(summary(taken(olena, file)))
    (quote,) = olena.quotes.list()
    assert (quote.guid, quote.note) == (plan.guid, "by Olena")
    assert set(quote.codes) == {"finished plan", "asked afterwards", "app before need"}
    assert not taken(olena, file).changes
    taken(olena, file, replace=True)
    (quote,) = olena.quotes.list()
    assert (quote.codes, quote.note) == (("finished plan",), "")
