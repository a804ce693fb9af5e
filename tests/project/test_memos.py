"""Memos: on anything, found again, settled, and never lost with what they hang on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import NotFound, UsageError
from gioia.records import MEMO_KINDS

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import CodeRecord, QuoteRecord, TargetKind


def coded(project: Project, words: str, code: CodeRecord) -> QuoteRecord:
    source = next(one for one in project.sources.list() if words in project.sources.text_of(one))
    start = project.sources.text_of(source).index(words)
    return project.quotes.add(source, start, start + len(words), [code])


@pytest.fixture
def targets(project: Project) -> dict[TargetKind, str]:
    """The guid of one thing of each kind that a memo can be on."""
    source = project.sources.get("anna.txt")
    project.sources.set_speaker(source, "R", role="informant", informant="Official 1")
    concept = project.codes.add("invited late")
    themes = [project.codes.add(label, level="theme") for label in ("Timing", "Trust")]
    return {
        "project": "",
        "source": source.guid,
        "informant": project.informants()[0].guid,
        "code": concept.guid,
        "quote": coded(project, "before the need 👍🏽", concept).guid,
        "relation": project.model.add(*themes, kind="hinders").guid,
    }


def test_a_memo_can_be_on_anything(project: Project, targets: dict[TargetKind, str]) -> None:
    for on, guid in targets.items():
        memo = project.memos.add(on, guid, f"  on the {on}\r\n", kind="sampling")
        assert (memo.on, memo.on_guid, memo.text) == (on, guid, f"on the {on}")
        assert (memo.kind, memo.coder, memo.settled) == ("sampling", "Anna", False)
        assert project.memos.list(on=on, on_guid=guid) == [memo]
        assert project.memos.list(on=on) == [memo]
        assert project.memos.get(memo.guid[:8]) == memo
    assert [line.summary for line in project.history.log(len(targets))] == [
        "write a memo on a relation",
        "write a memo on quote “before the need 👍🏽”",
        "write a memo on code “invited late”",
        "write a memo on informant “Official 1”",
        "write a memo on source “anna.txt”",
        "write a memo on the project",
    ]
    labels = {memo.on: memo.on_label for memo in project.memos.list()}
    assert labels == {
        "project": "Study",
        "source": "anna.txt",
        "informant": "Official 1",
        "code": "invited late",
        "quote": "before the need 👍🏽",
        "relation": "Timing hinders Trust",
    }
    assert project.memos.counts() == dict.fromkeys(targets.items(), 1)


def test_memos_are_listed_the_newest_first_and_found_by_words_and_kind(project: Project) -> None:
    first = project.memos.add("project", "", "ŁÓDŹ differs\nfrom the others", kind="analytic")
    second = project.memos.add("project", "", "ask a mayor", kind="sampling")
    assert project.memos.list() == [second, first]
    assert project.memos.list(text="others łódź") == [first]
    assert project.memos.list(text="łódź mayor") == []
    assert project.memos.list(kind="sampling") == [second]


def test_a_memo_can_be_rewritten_and_settled(project: Project) -> None:
    memo = project.memos.add("project", "", "ask a mayor")
    for kind in MEMO_KINDS:
        memo = project.memos.rewrite(memo, kind=kind)
        assert memo.kind == kind
    settled = project.memos.rewrite(memo, settled=True)
    assert (settled.settled, settled.text) == (True, "ask a mayor")
    assert project.history.log(1)[0].summary == "settle a memo on the project"
    assert project.memos.rewrite(settled, text="asked", settled=False).text == "asked"
    project.history.undo()
    assert project.memos.by_id(memo.id) == settled


def test_a_memo_that_stays_as_it_is_leaves_no_trace(project: Project) -> None:
    memo = project.memos.add("project", "", "ask a mayor")
    lines = len(project.history.log())
    assert project.memos.rewrite(memo, text=None, settled=False) == memo
    assert len(project.history.log()) == lines


def test_a_memo_can_be_removed_and_brought_back(project: Project) -> None:
    memo = project.memos.add("project", "", "ask a mayor")
    project.memos.remove(memo)
    assert project.memos.list() == []
    with pytest.raises(NotFound, match="gone"):
        project.memos.by_id(memo.id)
    project.history.undo()
    assert project.memos.list() == [memo]


def test_what_cannot_be_meant_is_refused(project: Project) -> None:
    with pytest.raises(UsageError, match="needs a text"):
        project.memos.add("project", "", " \n")
    with pytest.raises(UsageError, match="no memo kind"):
        project.memos.add("project", "", "x", kind="grand")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="no memo on"):
        project.memos.add("weather", "", "x")  # type: ignore[arg-type]
    with pytest.raises(NotFound, match="no code"):
        project.memos.add("code", "nowhere", "x")
    with pytest.raises(NotFound, match="no memo"):
        project.memos.get("abc")
    assert project.memos.list() == []


def test_the_memo_of_a_removed_quote_goes_to_its_source_and_says_its_words(
    project: Project, targets: dict[TargetKind, str]
) -> None:
    memo = project.memos.add("quote", targets["quote"], "telling", kind="member check")
    quote = project.quotes.get(targets["quote"])
    project.quotes.remove(quote)
    (moved,) = project.memos.list()
    assert (moved.on, moved.on_guid, moved.kind) == ("source", targets["source"], "member check")
    place = f"anna.txt {quote.start}–{quote.end}"
    assert moved.text == f"telling\n\n(On “before the need 👍🏽”, {place}.)"
    project.history.undo()
    assert project.memos.list() == [memo]


def test_a_quote_that_keeps_a_code_keeps_its_memos(project: Project) -> None:
    one, other = project.codes.add("one"), project.codes.add("other")
    quote = coded(project, "before the need", one)
    coded(project, "before the need", other)
    memo = project.memos.add("quote", quote.guid, "telling")
    project.quotes.remove(project.quotes.by_id(quote.id), one)
    assert project.memos.list() == [memo]
    project.quotes.remove(project.quotes.by_id(quote.id), other)
    assert [moved.on for moved in project.memos.list()] == ["source"]


def test_a_removed_source_takes_its_memos_along_and_undo_brings_them_back(
    project: Project, targets: dict[TargetKind, str]
) -> None:
    for on, guid in targets.items():
        project.memos.add(on, guid, f"on the {on}")
    before = project.memos.list()
    project.sources.remove(project.sources.get("anna.txt"))
    assert [memo.on for memo in project.memos.list()] == [
        "relation", "code", "informant", "project",
    ]  # fmt: skip
    project.history.undo()
    assert project.memos.list() == before


def test_a_code_with_memos_is_not_deleted(project: Project, targets: dict[TargetKind, str]) -> None:
    project.quotes.remove(project.quotes.get(targets["quote"]))
    memo = project.memos.add("code", targets["code"], "what is late?")
    code = project.codes.get(targets["code"])
    with pytest.raises(UsageError, match="has memos"):
        project.codes.delete(code)
    project.memos.remove(memo)
    project.codes.delete(code)


def test_merging_codes_hands_their_memos_over(project: Project) -> None:
    one, other = project.codes.add("one"), project.codes.add("other")
    project.memos.add("code", one.guid, "what is one?")
    project.codes.merge([one], other)
    (memo,) = project.memos.list()
    assert (memo.on_label, memo.text) == ("other", "what is one?")
    project.history.undo()
    assert project.memos.list()[0].on_label == "one"
