"""What the rules are told of the data: whose words a quote is, and where memos are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.checking.facts import facts_of

if TYPE_CHECKING:
    from gioia.project import Project


def test_an_informant_is_one_over_all_sources_and_interviewers_are_none(project: Project) -> None:
    anna, taras = project.sources.get("anna.txt"), project.sources.get("taras.txt")
    project.sources.set_speaker(anna, "R", role="informant", informant="Ewa")
    project.sources.set_speaker(taras, "Taras", role="informant")
    notes = project.workspace.interviews / "notes.md"
    notes.write_text("A document in which nobody speaks.\n", encoding="utf-8")
    project.sources.add([notes], language="en")
    code = project.codes.add("a")
    for source, word in [(anna, "How"), (anna, "invited"), (taras, "Citizens")]:
        at = project.sources.text(source.id).index(word)
        project.quotes.add(source, at, at + len(word), [code])
    project.quotes.add(project.sources.get("notes.md"), 0, 10, [code])
    facts = facts_of(project, {})
    names = {one.key: (one.name, one.sources, bool(one.guid)) for one in facts.informants}
    assert list(names.values()) == [
        ("Ewa", ("anna.txt",), True),
        ("Taras (taras.txt)", ("taras.txt",), False),
        ("notes.md", ("notes.md",), False),
    ]
    assert [names.get(quote.informant, ("",))[0] for quote in facts.quotes] == [
        "", "Ewa", "Taras (taras.txt)", "notes.md",
    ]  # fmt: skip
    project.sources.set_speaker(taras, "Taras", informant="Ewa")
    assert facts_of(project, {}).informants[0].sources == ("anna.txt", "taras.txt")


def test_coders_and_memos_are_told(project: Project) -> None:
    code = project.codes.add("a", level="theme")
    project.quotes.add(project.sources.get("anna.txt"), 3, 6, [code], coder="Jan")
    assert facts_of(project, {}).noted == frozenset()
    project.memos.add("code", code.guid, "What is it?")
    facts = facts_of(project, {})
    assert (facts.noted, facts.quotes[0].coder) == (frozenset({code.guid}), "Jan")
    assert "G24" not in {fault.rule for fault in project.check()}


def test_the_model_and_its_evidence_are_told(project: Project) -> None:
    first, second = (project.codes.add(label, level="theme") for label in "ab")
    relation = project.model.add(first, second, kind="enables")
    (fact,) = facts_of(project, {}).relations
    assert (fact.start, fact.end, fact.wording) == (first.guid, second.guid, "enables")
    assert fact.evidence == 0
    project.memos.add("relation", relation.guid, "Why?")
    (fact,) = facts_of(project, {}).relations
    assert fact.evidence == 1


def test_the_labels_of_the_last_export_of_each_kind_are_told(project: Project) -> None:
    code = project.codes.add("first")
    with project.exporting("figure", []):
        pass
    project.codes.rename(code, "second")
    assert [one.labels[code.guid] for one in facts_of(project, {}).exports] == ["first"]
    with project.exporting("table", []):
        pass
    told = {one.what: one.labels[code.guid] for one in facts_of(project, {}).exports}
    assert told == {"figure": "first", "table": "second"}
    (outdated,) = [fault for fault in project.check() if fault.rule == "G28"]
    assert "“first” is now “second”" in outdated.message
    with project.exporting("figure", []):
        pass
    assert "G28" not in {fault.rule for fault in project.check()}


def test_a_label_that_is_given_back_is_not_told(project: Project) -> None:
    code = project.codes.add("first")
    with project.exporting("figure", []):
        pass
    project.codes.rename(code, "second")
    project.history.undo()
    assert "G28" not in {fault.rule for fault in project.check()}
