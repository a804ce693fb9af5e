"""Acts on codes, and that no quote is lost by any of them."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

import pytest

from gioia.codebook.files import dump
from gioia.errors import (
    Ambiguous,
    ChangedMeanwhile,
    ExitCode,
    LabelTaken,
    LevelBroken,
    NotFound,
    UsageError,
)
from gioia.store import read_codes

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from gioia.records import CodeRecord


def labels(project: Project) -> list[str]:
    return [code.label for code in project.codes.list()]


def test_a_code_is_found_by_label_beginning_and_guid(project: Project) -> None:
    trust = project.codes.add("Trust takes years")
    for name in ("Trust takes years", "trust  TAKES years", "trust", trust.guid, trust.guid[:8]):
        assert project.codes.get(name) == trust


@pytest.mark.parametrize("label", ["", " ", "\u200d", "\u200e \u2060"])
def test_a_label_that_nobody_sees_is_none(project: Project, label: str) -> None:
    with pytest.raises(UsageError, match="needs a label"):
        project.codes.add(label)


def test_an_ambiguous_name_lists_the_candidates(project: Project) -> None:
    project.codes.add("Trust takes years")
    project.codes.add("Trust is lost in a day")
    with pytest.raises(Ambiguous) as caught:
        project.codes.get("trust")
    assert caught.value.candidates == (
        "concept “Trust is lost in a day”",
        "concept “Trust takes years”",
    )
    assert caught.value.exit_code == ExitCode.USAGE
    with pytest.raises(NotFound):
        project.codes.get("mistrust")


def test_a_label_may_stand_once_at_a_level(project: Project) -> None:
    project.codes.add("Timing")
    project.codes.add("Timing", level="theme")
    with pytest.raises(LabelTaken):
        project.codes.add(" timing ")
    other = project.codes.add("Tempo")
    with pytest.raises(LabelTaken):
        project.codes.rename(other, "TIMING")
    assert project.codes.rename(other, "tempo").label == "tempo"
    with pytest.raises(UsageError):
        project.codes.add(" \x1b[31m ")


def test_escape_sequences_do_not_come_into_labels(project: Project) -> None:
    code = project.codes.add("\x1b[31mRed\x1b[0m\ttape\n", definition="a\x07b\r\nc")
    assert (code.label, code.definition) == ("Red tape", "ab\nc")


def test_parents_follow_the_levels(project: Project) -> None:
    openness = project.codes.add("Openness", level="dimension")
    timing = project.codes.add("Timing", level="theme", parent=openness)
    late = project.codes.add("Invited late", parent=timing)
    assert (late.parent, timing.parent) == ("Timing", "Openness")
    for code, parent in [(late, openness), (timing, late), (openness, timing), (late, late)]:
        with pytest.raises(LevelBroken):
            project.codes.move(code, parent)
    assert project.codes.move(late, None).parent is None
    project.codes.retire(timing, "too broad")
    with pytest.raises(LevelBroken):
        project.codes.move(late, project.codes.get("Timing"))


def test_order_is_the_authors(project: Project) -> None:
    for label in ("c", "a", "b"):
        project.codes.add(label)
    assert labels(project) == ["c", "a", "b"]
    project.codes.reorder(project.codes.get("b"), 0)
    assert labels(project) == ["b", "c", "a"]
    project.history.undo()
    assert labels(project) == ["c", "a", "b"]


def test_merge_keeps_every_quote_and_child(project: Project) -> None:
    source = project.sources.get("anna.txt")
    late, after, kept = (project.codes.add(label) for label in ("late", "after", "kept"))
    project.quotes.add(source, 24, 34, [late, after])
    project.quotes.add(source, 36, 50, [late])
    project.quotes.add(source, 24, 34, [kept], coder="Marek")
    project.codes.merge([late, after], into=kept)
    assert [(quote.codes, quote.coder) for quote in project.quotes.list()] == [
        (("kept",), "Anna"),
        (("kept",), "Marek"),
        (("kept",), "Anna"),
    ]
    merged = project.codes.get("late")
    assert (merged.retired, merged.reason) == (True, "merged into “kept”")
    project.history.undo()
    assert project.quotes.list()[0].codes == ("late", "after")
    theme, other = (project.codes.add(label, level="theme") for label in ("T", "O"))
    project.codes.move(late, theme)
    project.codes.merge([theme], into=other)
    assert project.codes.get("late").parent == "O"
    with pytest.raises(LevelBroken):
        project.codes.merge([late], into=other)


def test_split_takes_the_chosen_quotes_along(project: Project) -> None:
    source = project.sources.get("anna.txt")
    late = project.codes.add("late")
    first = project.quotes.add(source, 24, 34, [late])
    project.quotes.add(source, 36, 50, [late])
    project.codes.split(late, "invited", [first])
    assert [quote.codes for quote in project.quotes.list()] == [("invited",), ("late",)]
    with pytest.raises(UsageError):
        project.codes.split(late, "again", [first])


def test_retire_and_restore_keep_the_quotes(project: Project) -> None:
    late = project.codes.add("late")
    project.quotes.add(project.sources.get("anna.txt"), 24, 34, [late])
    retired = project.codes.retire(late, "too vague")
    assert (retired.retired, retired.reason, retired.quotes) == (True, "too vague", 1)
    assert labels(project) == []
    with pytest.raises(UsageError):
        project.quotes.add(project.sources.get("anna.txt"), 36, 50, [retired])
    project.codes.add("late")
    with pytest.raises(LabelTaken):
        project.codes.restore(retired)
    project.history.undo()
    assert project.codes.restore(retired).quotes == 1


def test_what_a_retired_code_has_counts_for_nothing_above_it(project: Project) -> None:
    """The board and the comparison show no retired code: a theme counts what they show of it."""
    source = project.sources.get("anna.txt")
    dimension = project.codes.add("Time", level="dimension")
    theme = project.codes.add("Timing", level="theme", parent=dimension)
    late, early = (project.codes.add(label, parent=theme) for label in ("late", "early"))
    project.quotes.add(source, 24, 34, [late])
    project.quotes.add(source, 36, 50, [early])

    def counts(of: CodeRecord) -> tuple[int, int, int]:
        """In the list of codes, of the code alone, and of the quotes that are found by it."""
        (listed,) = (one for one in project.codes.list(retired=True) if one.id == of.id)
        alone, found = project.codes.by_id(of.id), project.quotes.list(code=of)
        return listed.quotes, alone.quotes, len(found)

    project.codes.retire(late, "too vague")
    assert [counts(one) for one in (late, early, theme, dimension)] == [(1, 1, 1)] * 4
    project.codes.retire(theme, "too vague too")
    assert [counts(one) for one in (theme, dimension)] == [(1, 1, 1), (0, 0, 0)]


def test_only_an_empty_code_is_deleted(project: Project) -> None:
    theme = project.codes.add("Timing", level="theme")
    late = project.codes.add("late", parent=theme)
    with pytest.raises(UsageError, match="stand under"):
        project.codes.delete(theme)
    quote = project.quotes.add(project.sources.get("anna.txt"), 24, 34, [late])
    with pytest.raises(UsageError, match="has quotes"):
        project.codes.delete(late)
    project.quotes.remove(quote)
    project.codes.delete(late)
    project.codes.delete(theme)
    assert project.codes.list(retired=True) == []


def test_groundedness_counts_quotes_sources_and_informants_up_the_levels(project: Project) -> None:
    anna, taras = project.sources.get("anna"), project.sources.get("taras")
    theme = project.codes.add("Timing", level="theme")
    late, early = (project.codes.add(label, parent=theme) for label in ("late", "early"))
    project.quotes.add(anna, 24, 34, [late, early])
    project.quotes.add(anna, 36, 50, [late])
    project.quotes.add(taras, 50, 60, [late])
    project.quotes.add(taras, 2, 8, [late])
    found = {
        code.label: (code.quotes, code.sources, code.informants) for code in project.codes.list()
    }
    assert found == {"Timing": (4, 2, 2), "late": (4, 2, 2), "early": (1, 1, 1)}
    for source, label in ((anna, "R"), (taras, "Taras")):
        project.sources.set_speaker(source, label, informant="I07")
    assert {code.label: code.informants for code in project.codes.list()}["late"] == 1


def candidates(project: Project) -> dict[str, list[str]]:
    book = project.codebooks.export()
    themes = {theme.guid: theme.label for theme in book.themes}
    return {one.label: [themes[guid] for guid in one.candidates] for one in book.concepts}


def test_candidates_are_imported_and_follow_a_merge(project: Project, tmp_path: Path) -> None:
    for label in ("T", "O", "P"):
        project.codes.add(label, level="theme")
    for label in ("late", "after"):
        project.codes.add(label)
    theme = {one.label: one for one in project.codes.list()}
    book = json.loads(dump(project.codebooks.export()))
    wanted = {"late": ["T", "P"], "after": ["T", "O"]}
    for concept in book["concepts"]:
        concept["candidates"] = [theme[label].guid for label in wanted[concept["label"]]]
    path = tmp_path / "book.json"
    path.write_text(json.dumps(book))
    project.codebooks.import_from(path)
    assert candidates(project) == wanted
    project.codes.merge([theme["T"]], into=theme["O"])
    assert candidates(project) == {"late": ["P", "O"], "after": ["O"]}
    project.codes.merge([theme["late"]], into=theme["after"])
    assert candidates(project) == {"late": [], "after": ["O"]}
    project.history.undo(2)
    assert candidates(project) == wanted


def test_a_label_is_marked_as_in_vivo(project: Project) -> None:
    code = project.codes.set_in_vivo(project.codes.add("invited late"), in_vivo=True)
    assert code.in_vivo
    assert not project.codes.set_in_vivo(code, in_vivo=False).in_vivo
    project.history.undo(2)
    assert not project.codes.get("invited late").in_vivo


def test_a_record_of_a_code_that_is_gone_never_means_the_next_one(project: Project) -> None:
    gone = project.codes.add("gone")
    kept = project.codes.add("kept", level="theme")
    project.codes.delete(kept)
    other = project.codes.add("another", level="theme")
    assert other.id == kept.id
    with pytest.raises(ChangedMeanwhile, match="“kept” is gone"):
        project.codes.move(gone, kept)
    with pytest.raises(ChangedMeanwhile):
        project.codes.rename(kept, "mine")
    assert project.codes.get("another").label == "another"


def test_the_way_out_of_a_retired_code_can_be_typed(project: Project) -> None:
    code = project.codes.retire(project.codes.add('it\'s "late"'))
    with pytest.raises(UsageError) as caught:
        project.quotes.add(project.sources.get("anna.txt"), 24, 34, [code])
    command = caught.value.way_out.split("`")[1]
    assert shlex.split(command)[3:] == [code.label]


def test_a_code_read_by_itself_is_the_one_in_the_list(project: Project) -> None:
    above = project.codes.add("above", level="dimension")
    amid = project.codes.add("amid", level="theme", parent=above)
    late, soon = (project.codes.add(label, parent=amid) for label in ("late", "soon"))
    project.codes.add("apart")
    for name, applied in (("anna.txt", [late, soon]), ("taras.txt", [soon, amid])):
        project.quotes.add(project.sources.get(name), 24, 34, applied)
    project.codes.retire(soon, "too soon")
    codes = project.codes.list(retired=True)
    assert [code.quotes for code in codes] == [2, 2, 1, 2, 0]
    assert [project.codes.by_id(code.id) for code in codes] == list(codes)


def test_a_new_code_does_not_cost_the_reading_of_all(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = project.codes.add("amid", level="theme")
    monkeypatch.delattr(read_codes, "codes")
    made = [project.codes.add(label, parent=theme) for label in ("late", "soon")]
    assert [code.position for code in made] == [0, 1]
    with pytest.raises(LabelTaken, match="“late”"):
        project.codes.rename(made[1], " LATE")
    assert project.codes.rename(made[1], "Soon").label == "Soon"
