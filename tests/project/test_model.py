"""The process model: relations between themes and dimensions, and their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import LevelBroken, NotFound, UsageError
from gioia.records import RELATION_KINDS, CodeRecord, Level

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import QuoteRecord, RelationRecord


@pytest.fixture
def timing(project: Project) -> CodeRecord:
    return project.codes.add("Timing", level="theme")


@pytest.fixture
def trust(project: Project) -> CodeRecord:
    return project.codes.add("Trust", level="dimension")


def told(project: Project) -> list[tuple[str, str, str]]:
    return [(one.start.label, one.kind, one.end.label) for one in project.model.list()]


def quoted(project: Project, start: int, code: str = "concept") -> QuoteRecord:
    if not any(one.label == code for one in project.codes.list()):
        project.codes.add(code)
    source = project.sources.get("anna.txt")
    return project.quotes.add(source, start, start + 5, [project.codes.get(code)])


def test_relations_are_listed_in_the_order_of_drawing(
    project: Project, timing: CodeRecord, trust: CodeRecord
) -> None:
    first = project.model.add(timing, trust, kind="hinders", label=" makes\n room for ")
    second = project.model.add(trust, timing)
    assert project.model.list() == [first, second]
    assert (first.label, first.kind, first.quotes, first.memos) == (
        "makes room for",
        "hinders",
        0,
        0,
    )
    assert project.model.get(first.guid[:7]) == first
    project.memos.add("relation", first.guid, "is it?")
    assert project.model.by_id(first.id).memos == 1
    lines = [line for line in project.history.log() if line.verb == "relate"]
    assert lines[1].summary == "“Timing” makes room for “Trust”"


def test_every_kind_can_stand_beside_another_between_the_same_two(
    project: Project, timing: CodeRecord, trust: CodeRecord
) -> None:
    for kind in RELATION_KINDS:
        project.model.add(timing, trust, kind=kind)
        with pytest.raises(UsageError, match="already"):
            project.model.add(timing, trust, kind=kind)
    assert len(project.model.list()) == len(RELATION_KINDS)


def test_a_relation_without_direction_is_the_same_from_either_end(
    project: Project, timing: CodeRecord, trust: CodeRecord
) -> None:
    project.model.add(timing, trust, kind="relates to")
    with pytest.raises(UsageError, match="already"):
        project.model.add(trust, timing, kind="relates to")
    project.model.add(timing, trust, kind="enables")
    project.model.add(trust, timing, kind="enables")


@pytest.mark.parametrize("level", ["theme", "dimension"])
def test_only_themes_and_dimensions_are_related(
    project: Project, timing: CodeRecord, level: Level
) -> None:
    concept, other = project.codes.add("concept"), project.codes.add("other", level=level)
    for ends in ((concept, other), (other, concept)):
        with pytest.raises(LevelBroken, match="is a concept"):
            project.model.add(*ends)
    with pytest.raises(UsageError, match="itself"):
        project.model.add(timing, timing)
    with pytest.raises(UsageError, match="retired"):
        project.model.add(timing, project.codes.retire(other))
    with pytest.raises(UsageError, match="no relation"):
        project.model.add(timing, project.codes.restore(other), kind="eats")  # type: ignore[arg-type]
    assert project.model.list() == []


def test_a_relation_can_be_changed_and_turned(
    project: Project, timing: CodeRecord, trust: CodeRecord
) -> None:
    relation = project.model.add(timing, trust)
    other = project.model.add(trust, timing)
    with pytest.raises(UsageError, match="already"):
        project.model.reverse(relation)
    changed = project.model.change(other, kind="shapes", label="colours")
    assert (changed.kind, changed.label) == ("shapes", "colours")
    project.model.reverse(relation)
    assert told(project) == [("Trust", "leads to", "Timing"), ("Trust", "shapes", "Timing")]
    with pytest.raises(UsageError, match="already"):
        project.model.change(changed, kind="leads to")
    lines = len(project.history.log())
    assert project.model.change(changed, label="colours") == changed
    assert len(project.history.log()) == lines


@pytest.fixture
def relation(project: Project, timing: CodeRecord, trust: CodeRecord) -> RelationRecord:
    return project.model.add(timing, trust)


def test_quotes_are_evidence_in_the_order_of_the_text(
    project: Project, relation: RelationRecord
) -> None:
    late, early = quoted(project, 60), quoted(project, 30)
    project.model.add_evidence(relation, late)
    assert project.model.add_evidence(relation, early).quotes == 2
    assert project.model.add_evidence(relation, early).quotes == 2
    assert [quote.id for quote in project.model.evidence(relation)] == [early.id, late.id]
    assert project.model.remove_evidence(relation, late).quotes == 1
    with pytest.raises(UsageError, match="no evidence"):
        project.model.remove_evidence(relation, late)


def test_a_removed_quote_is_evidence_no_more(project: Project, relation: RelationRecord) -> None:
    quote = quoted(project, 30)
    project.model.add_evidence(relation, quote)
    project.quotes.remove(quote)
    assert project.model.by_id(relation.id).quotes == 0
    project.history.undo()
    assert project.model.evidence(relation) == [quote]


def test_a_quote_that_joins_another_takes_its_evidence_and_memos_along(
    project: Project, relation: RelationRecord
) -> None:
    quote, other = quoted(project, 30), quoted(project, 60)
    project.memos.add("quote", quote.guid, "telling")
    project.model.add_evidence(relation, quote)
    project.model.add_evidence(relation, other)
    project.quotes.resize(quote, other.start, other.end)
    assert [one.id for one in project.model.evidence(relation)] == [other.id]
    assert project.memos.list()[0].on_guid == other.guid


def test_the_memos_of_a_removed_relation_go_to_where_it_starts(
    project: Project, relation: RelationRecord
) -> None:
    project.memos.add("relation", relation.guid, "is it?")
    project.model.add_evidence(relation, quoted(project, 30))
    project.model.remove(relation)
    (memo,) = project.memos.list()
    assert (memo.on, memo.on_label) == ("code", "Timing")
    assert memo.text == "is it?\n\n(On the relation “Timing leads to Trust”.)"
    with pytest.raises(NotFound, match="gone"):
        project.model.by_id(relation.id)
    project.history.undo()
    assert project.model.list()[0].quotes == 1


def test_a_related_code_is_neither_deleted_nor_made_a_concept(
    project: Project, relation: RelationRecord
) -> None:
    with pytest.raises(UsageError, match="relations"):
        project.codes.delete(relation.end)
    with pytest.raises(UsageError, match="relations"):
        project.codes.demote(relation.start)
    project.codes.retire(relation.end)
    assert project.model.list()[0].end.retired


def test_merging_hands_relations_over_without_doubling_them(project: Project) -> None:
    a, b, c = (project.codes.add(label, level="theme") for label in "abc")
    kept = project.model.add(b, c)
    joined = project.model.add(a, c, label="drives")
    project.model.add(c, a, kind="relates to")
    project.model.add(b, c, kind="relates to")
    between = project.model.add(a, b)
    first, second = quoted(project, 30), quoted(project, 60)
    project.model.add_evidence(kept, first)
    for quote in (first, second):
        project.model.add_evidence(joined, quote)
    project.memos.add("relation", joined.guid, "on a and c")
    project.memos.add("relation", between.guid, "on a and b")
    before = project.model.list()
    project.codes.merge([a], b)
    assert told(project) == [("b", "leads to", "c"), ("b", "relates to", "c")]
    merged = project.model.by_id(kept.id)
    assert (merged.label, merged.quotes, merged.memos) == ("drives", 2, 1)
    told_of = {memo.on: memo.text for memo in project.memos.list()}
    assert told_of == {
        "relation": "on a and c",
        "code": "on a and b\n\n(On a relation of “a” and “b”, now merged.)",
    }
    project.history.undo()
    assert project.model.list() == before


def test_merging_keeps_the_wordings_of_both_relations(project: Project) -> None:
    a, b, c, d = (project.codes.add(label, level="theme") for label in "abcd")
    kept, joined = (project.model.add(code, c, label=f"{code.label} drives") for code in (b, a))
    project.model.add(d, c, label="B drives; in time")
    for relation, start in ((kept, 30), (joined, 60)):
        project.memos.add("relation", relation.guid, f"memo {start}")
        project.model.add_evidence(relation, quoted(project, start))
    before = project.model.list()
    project.codes.merge([a, d], b)
    (merged,) = project.model.list()
    assert (merged.guid, merged.quotes, merged.memos) == (kept.guid, 2, 2)
    assert merged.label == "b drives; a drives; in time"
    project.history.undo()
    assert project.model.list() == before
    project.history.redo()
    assert project.model.list() == [merged]


def test_merging_moves_a_relation_that_the_target_does_not_have(project: Project) -> None:
    a, b, c = (project.codes.add(label, level="theme") for label in "abc")
    project.model.add(c, a, kind="shapes")
    project.codes.merge([a], b)
    assert told(project) == [("c", "shapes", "b")]
