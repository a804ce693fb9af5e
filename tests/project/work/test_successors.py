"""Which code a united one became: by what its retirement says, as labels were at that time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.work.successors import successors

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import CodeRecord


def ended(project: Project, *codes: CodeRecord) -> list[str]:
    """The labels of what codes became; empty for those that were united with none."""
    here = {code.guid: code for code in project.codes.list(retired=True)}
    found = successors(project.store, here, [code.guid for code in codes])
    return [here[found[code.guid]].label if code.guid in found else "" for code in codes]


def test_the_successor_is_found_over_several_steps_and_new_labels(project: Project) -> None:
    first, second, third = (project.codes.add(label) for label in ("one", "two", "three"))
    project.codes.merge([first], into=second)
    project.codes.merge([project.codes.by_id(second.id)], into=third)
    project.codes.rename(project.codes.by_id(third.id), "four")
    project.codes.add("three")
    assert ended(project, first, second, third) == ["four", "four", ""]


def test_a_code_that_came_in_united_has_its_successor(project: Project) -> None:
    gone, stays = project.codes.add("gone"), project.codes.add("stays")
    project.codes.merge([gone], into=stays)
    path = project.workspace.codebooks / "book.json"
    project.codebooks.export_to(path)
    with project.create(project.workspace.folder / "other") as other:
        other.codebooks.import_from(path)
        other.codes.rename(other.codes.get("stays"), "stays on")
        assert ended(other, gone, stays) == ["stays on", ""]


def test_an_undone_merge_does_not_count(project: Project) -> None:
    one, two, three = (project.codes.add(label) for label in ("one", "two", "three"))
    project.codes.merge([one], into=two)
    project.history.undo()
    assert ended(project, one) == [""]
    project.codes.merge([one], into=three)
    assert ended(project, one) == ["three"]


def test_other_reasons_and_codes_that_are_not_here_lead_nowhere(project: Project) -> None:
    one, two = project.codes.add("one"), project.codes.add("two")
    project.codes.retire(one, "merged into “nothing known”")
    project.codes.retire(two, "too wide")
    assert ended(project, one, two) == ["", ""]
    assert successors(project.store, {}, [one.guid]) == {}


def test_reasons_that_lead_round_in_a_circle_end(project: Project) -> None:
    one, two = project.codes.add("one"), project.codes.add("two")
    project.codes.retire(one, "merged into “two”")
    with project.change("retire", "as a file may have it"):
        project.store.update("code", two.id, retired=1, reason="merged into “one”")
    assert ended(project, one) == ["two"]
