"""What holds whatever was done in a copy and at home: nothing is lost, and twice is once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from gioia.project.returning.state import state_now
from gioia.store import read_project
from tests.depth import examples
from tests.project.returning.acting import MOVES, act, brought, held, rows

if TYPE_CHECKING:
    from gioia.project import Project
    from tests.project.two_sides import Opening

STEPS = st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 1000)), min_size=1, max_size=9)
few = settings(
    max_examples=examples(2),
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@few
@given(STEPS)
def test_an_unchanged_copy_changes_nothing_at_home(
    a_pair: Opening, steps: list[tuple[str, int]]
) -> None:
    with a_pair() as (home, copy):
        act(home, steps)
        before, trail = rows(home), home.history.log()
        assert not brought(home, copy).changes
        assert (rows(home), home.history.log()) == (before, trail)


@few
@given(STEPS, STEPS, STEPS)
def test_twice_is_once_and_undo_brings_every_row_back(
    a_pair: Opening,
    here: list[tuple[str, int]],
    there: list[tuple[str, int]],
    later: list[tuple[str, int]],
) -> None:
    with a_pair() as (home, copy):
        act(home, here)
        for steps in (there, later):
            act(copy, steps)
            before = rows(home)
            assert brought(home, copy, apply=False).applied is False
            assert rows(home) == before
            done = brought(home, copy)
            once = rows(home)
            if done.applied:
                home.history.undo()
                assert rows(home) == before
                home.history.redo()
            assert rows(home) == once
            assert not brought(home, copy).changes
            assert rows(home) == once
            assert read_project.integrity(home.store) == ([], [])


@few
@given(STEPS, STEPS)
def test_nothing_is_lost_of_either_side(
    a_pair: Opening, here: list[tuple[str, int]], there: list[tuple[str, int]]
) -> None:
    with a_pair() as (home, copy):
        common = held(home)
        act(home, here)
        act(copy, there)
        ours, theirs = held(home), held(copy)
        brought(home, copy)
        after = held(home)
        assert ours["guids"] <= after["guids"]
        memos = "\n".join(after["words"])
        for side in (ours, theirs):
            for name in ("places", "notes", "words", "texts"):
                if name != "places" or side is theirs:
                    assert side[name] - common[name] <= after[name] | moved(home, copy), name
            for value in side["values"] - common["values"]:
                assert value in after["values"] or value in memos


def moved(home: Project, copy: Project) -> set[object]:
    """The places in the copy of quotes that were moved at home as well: home holds."""
    here, there = state_now(home.store)["quote"], state_now(copy.store)["quote"]
    return {(one["coder"], one["place"][1:]) for key, one in there.items() if key in here}
