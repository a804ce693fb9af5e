"""What holds whatever coders do: nothing lost, twice is once, any order, undone to the byte."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from gioia.exchange.work.files import dump
from gioia.project import Project
from gioia.project.work.export import export_work
from tests.depth import examples
from tests.project.work.acting import MOVES, act, alter, coded, rows, sent, taken, work_of

if TYPE_CHECKING:
    from tests.project.two_sides import Opening

STEPS = st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 10_000)), min_size=1, max_size=9)
few = settings(
    max_examples=examples(3),
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def acted(project: Project, steps: list[tuple[str, int]]) -> None:
    with project.change("apply", "code"):
        for step in steps:
            act(project, *step)
        coded(project, "The plan was finished", "finished plan")


@few
@given(STEPS)
def test_work_is_the_same_in_a_copy_and_comes_out_as_the_same_file(
    a_team: Opening, steps: list[tuple[str, int]]
) -> None:
    with a_team() as (olena, _):
        shutil.copytree(olena.workspace.folder, olena.workspace.folder / "copy")
        acted(olena, steps)
        with Project.open(olena.workspace.folder / "copy", coder="Marek") as copy:
            taken(copy, sent(olena))
            assert work_of(copy, "Olena") == work_of(olena, "Olena")
            assert dump(export_work(copy, "Olena")) == dump(export_work(olena))


@few
@given(STEPS, STEPS, STEPS)
def test_twice_is_once_and_undo_brings_every_row_back(
    a_team: Opening,
    mine: list[tuple[str, int]],
    first: list[tuple[str, int]],
    then: list[tuple[str, int]],
) -> None:
    with a_team() as (olena, marek):
        acted(olena, mine)
        before = rows(olena)
        acted(marek, first)
        file = sent(marek)
        assert taken(olena, file).changes
        assert work_of(olena, "Marek") == work_of(marek, "Marek")
        once = rows(olena)
        assert not taken(olena, file).changes
        assert rows(olena) == once
        olena.history.undo()
        assert rows(olena) == before
        olena.history.redo()
        assert rows(olena) == once
        acted(marek, then)
        had = {quote.guid for quote in olena.quotes.list()}
        came = {quote.guid for quote in marek.quotes.list()}
        newer = sent(marek)
        plan = taken(olena, newer).works[0].quotes
        anew = {one.old.guid for one in plan.changed} - {one.wanted.guid for one in plan.changed}
        joined = {quote.guid for quote, _ in plan.joined}
        assert {quote.guid for quote in olena.quotes.list()} == (had | came) - joined - anew
        assert not taken(olena, newer).changes
        taken(olena, newer, replace=True)
        assert work_of(olena, "Marek") == work_of(marek, "Marek")


@few
@given(STEPS, STEPS)
def test_the_order_of_coders_does_not_matter(
    a_team: Opening, his: list[tuple[str, int]], hers: list[tuple[str, int]]
) -> None:
    with a_team() as (olena, marek), a_team() as (here, _):
        acted(olena, hers)
        acted(marek, his)
        files = [sent(olena), sent(marek)]
        with a_team() as (third, fourth):
            for file in files:
                taken(here, file)
            for file in reversed(files):
                taken(third, file)
            taken(fourth, *files)
            for coder in ("Olena", "Marek"):
                one, *others = (work_of(project, coder) for project in (here, third, fourth))
                assert all(other == one for other in others)


@few
@given(STEPS, STEPS, STEPS)
def test_what_was_changed_here_stays_whenever_the_work_comes_in_again(
    a_team: Opening,
    first: list[tuple[str, int]],
    here: list[tuple[str, int]],
    then: list[tuple[str, int]],
) -> None:
    with a_team() as (olena, marek):
        acted(marek, first)
        file = sent(marek)
        taken(olena, file)
        reviewed(olena, here)
        left = work_of(olena, "Marek")
        assert not taken(olena, file).changes
        assert work_of(olena, "Marek") == left
        acted(marek, then)
        newer = sent(marek)
        taken(olena, newer)
        assert not taken(olena, newer).changes


def reviewed(project: Project, steps: list[tuple[str, int]]) -> None:
    """Changes and removes quotes of Marek's that came in."""
    (code, *_) = [code for code in project.codes.list() if code.level == "concept"]
    with project.change("apply", "review"):
        for step, number in steps:
            if quotes := project.quotes.list(coder="Marek"):
                alter(project, step, quotes[number % len(quotes)], number, code)
