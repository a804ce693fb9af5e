"""Lifting a code to the level above and lowering it: what hangs on it stays with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.codebook.files import dump
from gioia.errors import ChangedMeanwhile, LabelTaken, LevelBroken, UsageError

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import CodeRecord


def grown(project: Project) -> dict[str, CodeRecord]:
    """Two dimensions; under the first three themes in order; under the first theme a concept."""
    openness = project.codes.add("Openness", level="dimension")
    pace = project.codes.add("Pace", level="dimension")
    themes = [project.codes.add(label, level="theme", parent=openness) for label in "abc"]
    late = project.codes.add("Invited late", parent=themes[0])
    codes = [openness, pace, *themes, late]
    return {code.label: code for code in codes}


def code_words(project: Project, code: CodeRecord, words: str = "invited") -> None:
    source = project.sources.get("anna.txt")
    start = project.sources.text(source.id).index(words)
    project.quotes.add(source, start, start + len(words), [code])


def under(project: Project, code: CodeRecord) -> list[str]:
    return [one.label for one in project.codes.list() if one.parent_id == code.id]


def test_a_concept_without_quotes_becomes_a_theme_after_its_own(project: Project) -> None:
    codes = grown(project)
    project.codes.rename(codes["Invited late"], "late")
    theme = project.codes.promote(codes["Invited late"])
    assert (theme.guid, theme.level) == (codes["Invited late"].guid, "theme")
    assert (theme.label, theme.parent) == ("late", "Openness")
    assert under(project, codes["Openness"]) == ["a", "late", "b", "c"]


def test_a_concept_with_quotes_keeps_them_under_a_theme_of_its_label(project: Project) -> None:
    codes = grown(project)
    code_words(project, codes["Invited late"])
    theme = project.codes.promote(codes["Invited late"])
    assert theme.guid != codes["Invited late"].guid
    assert (theme.label, theme.level, theme.quotes) == ("Invited late", "theme", 1)
    assert under(project, codes["Openness"]) == ["a", "Invited late", "b", "c"]
    assert under(project, theme) == ["Invited late"]
    (quote,) = project.quotes.list()
    assert quote.code_guids == (codes["Invited late"].guid,)


def test_a_theme_becomes_a_dimension_or_goes_under_one(project: Project) -> None:
    codes = grown(project)
    assert project.codes.promote(codes["b"]).guid == codes["b"].guid
    above = project.codes.promote(codes["a"])
    assert (above.level, above.guid != codes["a"].guid) == ("dimension", True)
    assert under(project, above) == ["a"]
    dimensions = [code.label for code in project.codes.list() if code.level == "dimension"]
    assert dimensions == ["Openness", "a", "b", "Pace"]
    with pytest.raises(LevelBroken):
        project.codes.promote(above)


def test_a_concept_under_nothing_becomes_a_theme_under_nothing(project: Project) -> None:
    theme = project.codes.promote(project.codes.add("alone"))
    assert (theme.level, theme.parent) == ("theme", None)


def test_the_label_must_be_free_up_there_and_down_there(project: Project) -> None:
    codes = grown(project)
    other = project.codes.add("B")
    before = dump(project.codebooks.export())
    for act, code in [(project.codes.promote, other), (project.codes.demote, codes["b"])]:
        with pytest.raises(LabelTaken):
            act(code)
    code_words(project, other)
    with pytest.raises(LabelTaken):
        project.codes.promote(other)
    project.history.undo()
    assert dump(project.codebooks.export()) == before


def test_an_empty_theme_becomes_a_concept_with_its_own_quotes(project: Project) -> None:
    codes = grown(project)
    code_words(project, codes["b"])
    concept = project.codes.demote(codes["b"])
    assert (concept.guid, concept.level, concept.parent) == (codes["b"].guid, "concept", None)
    assert concept.quotes == 1
    assert project.codes.demote(codes["c"], codes["a"]).parent == "a"
    with pytest.raises(LevelBroken):
        project.codes.demote(concept)


def test_a_code_with_codes_under_it_is_not_lowered(project: Project) -> None:
    codes = grown(project)
    for label, below in [("a", "“Invited late”"), ("Openness", "“a”; “b”; “c”")]:
        with pytest.raises(UsageError, match=below) as caught:
            project.codes.demote(codes[label])
        assert "gioia code move" in caught.value.way_out
    with pytest.raises(LevelBroken):
        project.codes.demote(codes["b"], codes["b"])
    with pytest.raises(LevelBroken):
        project.codes.demote(codes["b"], codes["Pace"])
    assert project.codes.demote(codes["Pace"], codes["Openness"]).level == "theme"


def test_retired_codes_neither_hinder_nor_stay_on_a_wrong_level(project: Project) -> None:
    codes = grown(project)
    project.codes.retire(codes["Invited late"])
    assert project.codes.promote(codes["a"]).guid == codes["a"].guid
    assert project.codes.by_id(codes["Invited late"].id).parent is None
    project.codes.demote(project.codes.by_id(codes["a"].id))
    assert all(fault.rule != "G03" for fault in project.check())
    with pytest.raises(UsageError, match="retired"):
        project.codes.promote(codes["Invited late"])


def test_candidates_that_fit_no_longer_are_let_go(project: Project) -> None:
    codes = grown(project)
    with project.change("move", "consider"):
        for label in "bc":
            pair = {"concept_id": codes["Invited late"].id, "theme_id": codes[label].id}
            project.store.insert("candidate", pair)
    project.codes.demote(codes["b"])
    (concept,) = (one for one in project.codebooks.export().concepts if one.label != "b")
    assert concept.candidates == (codes["c"].guid,)
    project.codes.promote(codes["Invited late"])
    assert all(not one.candidates for one in project.codebooks.export().concepts)


def test_each_is_one_change_with_its_verb(project: Project) -> None:
    codes = grown(project)
    code_words(project, codes["Invited late"])
    before = dump(project.codebooks.export())
    theme = project.codes.promote(codes["Invited late"])
    project.history.undo()
    assert dump(project.codebooks.export()) == before
    project.history.redo()
    assert project.codes.by_id(theme.id) == theme
    project.codes.demote(codes["c"])
    assert [line.verb for line in project.history.log(1)] == ["demote"]


def test_many_codes_move_as_one_change_in_the_order_given(project: Project) -> None:
    codes = grown(project)
    loose = [project.codes.add(label) for label in ("x", "y", "z")]
    moved = project.codes.move_many([loose[2], loose[0], loose[2]], codes["a"])
    assert [code.label for code in moved] == ["z", "x"]
    assert under(project, codes["a"]) == ["Invited late", "z", "x"]
    assert project.history.log(1)[0].summary == "move 2 codes under “a”"
    with pytest.raises(LevelBroken):
        project.codes.move_many([loose[1], codes["b"]], codes["a"])
    assert project.codes.by_id(loose[1].id).parent is None
    project.history.undo()
    assert under(project, codes["a"]) == ["Invited late"]
    lines = len(project.history.log())
    assert project.codes.move_many([], codes["a"]) == []
    project.codes.move_many([codes["Invited late"], codes["b"]], None)
    assert len(project.history.log()) == lines + 1
    assert project.codes.by_id(codes["b"].id).parent is None


def test_a_theme_of_the_process_model_does_not_become_a_concept(project: Project) -> None:
    codes = grown(project)
    project.model.add(codes["b"], codes["c"])
    with pytest.raises(UsageError, match="process model"):
        project.codes.demote(codes["c"])
    lifted = project.codes.promote(codes["c"])
    assert lifted.level == "dimension"
    with pytest.raises(ChangedMeanwhile, match="is a dimension by now"):
        project.codes.demote(codes["c"])
    assert project.codes.demote(lifted, codes["Pace"]).level == "theme"
