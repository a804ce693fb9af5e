"""Moving the edges of a quote: words stay verbatim, and undo gives back the bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gioia.errors import ChangedMeanwhile, PositionError
from gioia.text.graphemes import is_boundary
from tests.depth import examples

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import CodeRecord, QuoteRecord


def quoted(project: Project, words: str, code: CodeRecord, coder: str = "Anna") -> QuoteRecord:
    source = project.sources.get("anna.txt")
    start = project.sources.text(source.id).index(words)
    return project.quotes.add(source, start, start + len(words), [code], coder=coder)


def test_edges_move_and_the_speaker_follows_the_start(project: Project) -> None:
    code = project.codes.add("a")
    quote = quoted(project, "invited after", code)
    text = project.sources.text(quote.source_id)
    longer = project.quotes.resize(quote, quote.start, text.index(" decision") + 9)
    assert longer.text == "invited after the decision"
    assert (longer.guid, longer.speaker, longer.codes) == (quote.guid, "R", ("a",))
    assert project.quotes.resize(longer, 0, longer.end).speaker == "I"
    assert [line.verb for line in project.history.log(2)] == ["resize", "resize"]


def test_a_place_that_cuts_a_character_grows_to_the_whole(project: Project) -> None:
    quote = quoted(project, "the need", project.codes.add("a"))
    at = project.sources.text(quote.source_id).index("👍")
    assert project.quotes.resize(quote, quote.start, at + 1).text == "the need 👍🏽"


def test_the_same_place_is_no_change(project: Project) -> None:
    quote = quoted(project, "the need", project.codes.add("a"))
    lines = len(project.history.log())
    assert project.quotes.resize(quote, quote.start, quote.end) == quote
    assert len(project.history.log()) == lines


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (5, 5), (6, 5), (0, 10_000)])
def test_a_place_outside_the_text_is_refused(project: Project, start: int, end: int) -> None:
    quote = quoted(project, "the need", project.codes.add("a"))
    with pytest.raises(PositionError):
        project.quotes.resize(quote, start, end)
    assert project.quotes.list() == [quote]


def test_a_quote_at_that_place_takes_over_the_codes_and_marks(project: Project) -> None:
    first, second = project.codes.add("a"), project.codes.add("b")
    there = project.quotes.mark(quoted(project, "after the decision", first), note="see Taras")
    quote = project.quotes.add(
        project.sources.by_id(there.source_id), there.start, there.end - 3, [first, second]
    )
    quote = project.quotes.mark(quote, role="power", stance="qualifies", note="early")
    joined = project.quotes.resize(quote, there.start, there.end)
    assert (joined.guid, joined.codes) == (there.guid, ("a", "b"))
    assert (joined.role, joined.stance, joined.note) == ("power", "qualifies", "see Taras\n\nearly")
    with pytest.raises(ChangedMeanwhile):
        project.quotes.resize(quote, 0, 5)
    project.history.undo()
    assert project.quotes.list() == [quote, there]


def test_another_coders_quote_at_that_place_stays_theirs(project: Project) -> None:
    code = project.codes.add("a")
    theirs = quoted(project, "after the decision", code, coder="Jan")
    mine = quoted(project, "after the", code)
    resized = project.quotes.resize(mine, theirs.start, theirs.end)
    assert (resized.guid, resized.coder) == (mine.guid, "Anna")
    assert len(project.quotes.list()) == 2


@settings(max_examples=examples(20), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 250), st.integers(1, 60)), max_size=8))
def test_quotes_stay_verbatim_whole_and_undoable(
    project: Project, moves: list[tuple[int, int, int]]
) -> None:
    if not project.quotes.list():
        for index, words in enumerate(("invited", "app came", "👍🏽, you", "Żółć")):
            quoted(project, words, project.codes.add(f"code {index}"))
    states = [project.quotes.list()]
    for which, start, length in moves:
        quotes = project.quotes.list()
        text = project.sources.text(quotes[0].source_id)
        try:
            project.quotes.resize(quotes[which % len(quotes)], start, start + length)
        except PositionError:
            continue
        if (now := project.quotes.list()) != states[-1]:
            states.append(now)
        for quote in now:
            assert quote.text == text[quote.start : quote.end]
            assert is_boundary(text, quote.start)
            assert is_boundary(text, quote.end)
    for state in reversed(states[:-1]):
        project.history.undo()
        assert project.quotes.list() == state


def test_memos_and_evidence_go_to_the_quote_at_that_place(project: Project) -> None:
    code = project.codes.add("a")
    there = quoted(project, "after the decision", code)
    quote = quoted(project, "after the", code)
    themes = [project.codes.add(label, level="theme") for label in "bc"]
    relation = project.model.add(themes[0], themes[1])
    project.model.add_evidence(relation, quote)
    project.memos.add("quote", quote.guid, "Too late?")
    project.quotes.resize(quote, there.start, there.end)
    assert [memo.text for memo in project.memos.list(on="quote", on_guid=there.guid)] == [
        "Too late?"
    ]
    assert [one.guid for one in project.model.evidence(relation)] == [there.guid]
