"""Several rounds of a team: whichever way codebooks go between two people, their base is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.codebook.files import digest, load
from gioia.project import Project
from gioia.project.demo import CODEBOOK, sample_folder
from gioia.project.merging.base import find_base
from gioia.project.merging.files import merge_files
from gioia.project.merging.values import Wishes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gioia.project.merging.values import Step


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Project, Project]]:
    """Two people who begin with the sample's codebook, which tells no lineage."""
    with (
        Project.create(tmp_path / "anna", coder="Anna") as anna,
        Project.create(tmp_path / "marek", coder="Marek") as marek,
    ):
        for project in (anna, marek):
            project.codebooks.import_from(sample_folder() / CODEBOOK)
        yield anna, marek


def taken(mine: Project, theirs: Project) -> Step:
    """One merges what the other hands out; nothing may be asked."""
    path = mine.workspace.codebooks / f"from-{theirs.coder}.json"
    theirs.codebooks.export_to(path)
    merged = merge_files(mine, [path], Wishes())
    assert merged.applied, merged.conflicts()
    assert merged.steps[0].base is not None
    return merged.steps[0]


def concepts_of(project: Project) -> list[str]:
    return [code.label for code in project.codes.list() if code.level == "concept"]


def define(project: Project, label: str, words: str) -> None:
    project.codes.define(project.codes.get(label), words)


def same(one: Project, other: Project) -> bool:
    return digest(one.codebooks.export()) == digest(other.codebooks.export())


def test_two_rounds_in_which_one_brings_together(pair: tuple[Project, Project]) -> None:
    anna, marek = pair
    concepts = concepts_of(anna)[:3]
    for words in ("in the first round", "in the second round"):
        define(anna, concepts[0], f"Anna's, {words}.")
        anna.codes.add(f"Of Anna {words}")
        define(marek, concepts[1], f"Marek's, {words}.")
        marek.codes.rename(marek.codes.get(concepts[2]), f"{concepts[2]}, {words}")
        concepts[2] = f"{concepts[2]}, {words}"
        step = taken(anna, marek)
        assert step.base is not None
        assert digest(step.base) != digest(step.theirs)
        taken(marek, anna)
        assert same(anna, marek)


def test_two_rounds_in_which_both_merge_what_the_other_handed_out(
    pair: tuple[Project, Project], tmp_path: Path
) -> None:
    anna, marek = pair
    one, other = concepts_of(anna)[:2]
    for words in ("First.", "Second.", "Third."):
        define(anna, one, f"Anna's: {words}")
        define(marek, other, f"Marek's: {words}")
        files = tmp_path / "anna.json", tmp_path / "marek.json"
        anna.codebooks.export_to(files[0])
        marek.codebooks.export_to(files[1])
        assert merge_files(anna, [files[1]], Wishes()).applied
        assert merge_files(marek, [files[0]], Wishes()).applied
        assert same(anna, marek)
        one, other = other, one  # each goes on with what was the other's


def test_a_codebook_that_tells_no_lineage_is_one_that_the_project_grew_from(
    pair: tuple[Project, Project],
) -> None:
    anna, _ = pair
    book = anna.codebooks.read(sample_folder() / CODEBOOK)
    assert anna.codebooks.lineage() == (digest(book),)
    anna.codes.add("New")
    assert anna.codebooks.export().lineage[0] == digest(book)
    again = anna.codebooks.import_from(sample_folder() / CODEBOOK)
    assert (again.added, again.changed) == (0, 0)
    assert anna.codebooks.lineage() == (digest(book),)


def test_what_a_project_keeps_is_a_base_where_no_lineage_was_written_down(
    pair: tuple[Project, Project],
) -> None:
    anna, marek = pair
    anna.set("lineage", "[]")
    anna.codes.add("New")
    marek.codes.add("Other")
    kept = anna.codebooks.snapshots()
    found = find_base(anna.codebooks.export(), marek.codebooks.export(), kept)
    (only,) = kept.values()
    assert found is not None
    assert digest(found) == digest(load(only, "kept"))
