from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench.measure import Budget, Job, Result, Sides, measure, timed
from tests.bench.studies import Size, Studies

if TYPE_CHECKING:
    from collections.abc import Iterator

STUDIES = Studies(Path("nowhere"), Size())


def a_job(budget: Budget, prepare: object = None) -> Job:
    return Job("one", "one thing against another", budget, prepare, pairs=2)  # type: ignore[arg-type]  # not run


def test_both_sides_take_turns_after_a_warm_up() -> None:
    calls = ""

    @contextmanager
    def prepare(_: Studies) -> Iterator[Sides]:
        def side(name: str) -> float:
            nonlocal calls
            calls += name
            return float(len(calls))

        yield Sides(lambda: side("a"), lambda: side("b"), lambda: f"{len(calls)} calls")

    result = measure(a_job(Budget(), prepare), STUDIES, repeats=2)
    assert calls == "ab" * 5
    assert (result.ours, result.baseline) == ((3, 5, 7, 9), (4, 6, 8, 10))
    assert result.remark == "10 calls"


def test_the_ratio_is_the_median_of_the_pairs_however_the_machine_drifts() -> None:
    drifting = Result(a_job(Budget()), (2, 20, 200), (1, 10, 50))
    assert drifting.ratio == 2
    assert (drifting.ms, drifting.baseline_ms) == (20, 10)


@pytest.mark.parametrize(
    ("budget", "told", "kept"),
    [
        (Budget(), "none", True),
        (Budget(times=2), "≤ 2×", True),
        (Budget(times=1.5), "≤ 1.5×", False),
        (Budget(ms=20), "≤ 20 ms", True),
        (Budget(times=2, ms=19), "≤ 2×, ≤ 19 ms", False),
        (Budget(ms=20, size=20_000), "≤ 20 ms, ≤ 20 kB", True),
        (Budget(ms=20, size=1_500), "≤ 20 ms, ≤ 1.5 kB", False),
    ],
)
def test_a_budget_is_told_and_judged(budget: Budget, told: str, kept: bool) -> None:
    result = Result(a_job(budget), (20,), (10,), sizes=(1_000, 2_000, 900_000))
    assert str(budget) == told
    assert result.kept is kept


def test_a_time_is_in_milliseconds() -> None:
    assert 0 <= timed(lambda: None) < 1000
