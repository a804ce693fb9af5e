"""The codebook as it stood after any line of the audit trail, and what else the trail tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gioia.codebook.files import dump
from gioia.errors import NotFound, UsageError
from gioia.project import Project
from tests.depth import examples
from tests.project.conftest import ANNA, TARAS
from tests.project.history.test_history import VERBS, act

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.codebook.model import Codebook

steps = st.lists(
    st.tuples(
        st.sampled_from((*VERBS, *("undo", "redo", "export") * 4)),
        st.integers(0, 9),
        st.integers(0, 9),
        st.integers(0, 99),
    ),
    min_size=1,
    max_size=20,
)


def bare(book: Codebook) -> str:
    """The codebook's file without what is counted and without its lineage."""
    levels = {
        f"{level}s": tuple(code.model_copy(update={"groundedness": None}) for code in codes)
        for level, codes in book.levels()
    }
    return dump(book.model_copy(update={**levels, "lineage": ()}))


def counted(project: Project) -> tuple[int, ...]:
    levels = [code.level for code in project.codes.list()]
    sizes = [levels.count(level) for level in ("concept", "theme", "dimension")]
    return (*sizes, len(project.quotes.list()))


def take(project: Project, step: tuple[str, int, int, int], number: int) -> None:
    """Does one step; there may be nothing to undo or redo."""
    history = project.history
    others: dict[str, Callable[[], object]] = {
        "undo": lambda: history.undo(step[1] % 3 + 1),
        "redo": lambda: history.redo(step[1] % 3 + 1),
        "export": lambda: project.codebooks.export_to(project.workspace.exports / "book.json"),
    }
    if step[0] not in others:
        act(project, step, number)
        return
    try:
        others[step[0]]()
    except UsageError:
        return


@settings(max_examples=examples(12), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=steps)
def test_every_earlier_state_can_be_seen_again(
    steps: list[tuple[str, int, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("study")
    with Project.create(folder, name="Study", coder="Anna") as project:
        (project.workspace.interviews / "anna.txt").write_text(ANNA, encoding="utf-8")
        (project.workspace.interviews / "taras.txt").write_text(TARAS, encoding="utf-8")
        project.sources.add([project.workspace.interviews], language="en")
        states = {}
        for number, step in enumerate(steps):
            take(project, step, number)
            last = project.history.log(1)[0].id
            states[last] = bare(project.codebooks.export()), counted(project)
        told = {line[0]: line[2:] for line in project.history.counts_over_time()}
        for change_id, (book, counts) in states.items():
            assert bare(project.history.codebook_at(change_id)) == book
            assert told[change_id] == counts


def test_what_was_given_up_can_still_be_seen(project: Project) -> None:
    project.codes.add("kept")
    project.codes.add("given up")
    given_up = project.history.log(1)[0].id
    project.history.undo()
    project.codes.add("instead")
    book = project.history.codebook_at(given_up)
    assert [code.label for code in book.concepts] == ["kept", "given up"]
    assert [line[2:] for line in project.history.counts_over_time()][-4:] == [
        (1, 0, 0, 0), (2, 0, 0, 0), (1, 0, 0, 0), (2, 0, 0, 0),
    ]  # fmt: skip


def test_a_codebook_that_was_handed_out_keeps_its_lineage(project: Project) -> None:
    project.codes.add("early")
    first = project.codebooks.export_to(project.workspace.exports / "first.json")
    at = project.history.log(1)[0].id
    project.codes.add("late")
    project.codebooks.export_to(project.workspace.exports / "second.json")
    assert project.history.codebook_at(at).lineage == first.lineage
    before = project.history.codebook_at(at - 3)
    assert len(before.lineage) == 1


def test_there_is_no_such_change(project: Project) -> None:
    for number in (0, 99):
        with pytest.raises(NotFound, match=f"no change {number}"):
            project.history.codebook_at(number)
        with pytest.raises(NotFound):
            project.history.place_of(number)


def last(project: Project) -> int:
    return project.history.log(1)[0].id


def test_the_place_of_a_change_is_where_its_quote_is_now(project: Project) -> None:
    code = project.codes.add("a")
    source = project.sources.get("taras.txt")
    assert project.history.place_of(last(project)) is None
    quote = project.quotes.add(source, 20, 30, [code])
    added = last(project)
    assert project.history.place_of(added) == (source.id, 20)
    project.quotes.resize(quote, 14, 30)
    assert project.history.place_of(added) == (source.id, 14)
    again = project.quotes.add(source, 14, 30, [project.codes.add("b")])
    coded = last(project)
    assert project.history.place_of(coded) == (source.id, 14)
    project.quotes.recode(again, code, project.codes.add("c"))
    assert project.history.place_of(last(project)) == (source.id, 14)
    project.quotes.remove(again)
    places = [project.history.place_of(at) for at in (added, coded, last(project))]
    assert places == [(source.id, 20), (source.id, 14), (source.id, 14)]
    project.history.undo()
    assert project.history.place_of(last(project)) == (source.id, 14)


def test_the_place_of_what_was_taken_back_is_where_it_was(project: Project) -> None:
    code = project.codes.add("a")
    source, other = project.sources.get("taras.txt"), project.sources.get("anna.txt")
    project.quotes.add(source, 20, 30, [code])
    added = last(project)
    project.history.undo()
    project.quotes.add(other, 2, 9, [code])
    assert project.history.place_of(added) == (source.id, 20)
    assert project.history.place_of(last(project)) == (other.id, 2)
    project.sources.remove(source)
    assert project.history.place_of(added) is None


def test_a_key_that_was_given_anew_is_not_mistaken(project: Project) -> None:
    a, b = project.codes.add("a"), project.codes.add("b")
    source, other = project.sources.get("taras.txt"), project.sources.get("anna.txt")
    project.quotes.add(source, 20, 30, [a])
    project.quotes.add(source, 20, 30, [b])
    coded = last(project)
    project.history.undo(2)
    project.quotes.add(other, 2, 9, [a])
    assert project.history.place_of(coded) == (source.id, 20)
