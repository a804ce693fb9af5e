"""Measuring honestly: two sides in turn in one run, medians, and ratios pair by pair.

The speed of a machine drifts, so a time alone says little; a ratio of two runs that followed each
other says much. Before each run garbage is collected, so that none pays for another's; during it
the collector works as it does for a user.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from tests.bench.studies import Studies

Run = Callable[[], float]
"""Does the work once and returns how long it took, in ms; what it makes ready is not counted."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two that are compared, ready to run as often as needed."""

    ours: Run
    baseline: Run
    remark: Callable[[], str] = str
    """What else is to be told when all runs are done."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What a job may cost: so many times its baseline, so many ms, or both. None: as it comes."""

    times: float | None = None
    ms: float | None = None

    def __str__(self) -> str:
        times = "" if self.times is None else f"≤ {self.times:g}×"
        ms = "" if self.ms is None else f"≤ {self.ms:g} ms"
        return ", ".join(filter(None, (times, ms))) or "none"

    def kept(self, ms: float, ratio: float) -> bool:
        """Whether a job that took so long, and so many times its baseline, stays within."""
        return (self.ms is None or ms <= self.ms) and (self.times is None or ratio <= self.times)


@dataclass(frozen=True, slots=True)
class Job:
    """Something to measure."""

    name: str
    what: str
    """The work, and after `against` what it is compared with."""
    budget: Budget
    prepare: Callable[[Studies], AbstractContextManager[Sides]]
    pairs: int = 1
    """How many pairs one repeat has: more for what takes little."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a job: the times of both sides in ms, pair by pair."""

    job: Job
    ours: tuple[float, ...]
    baseline: tuple[float, ...]
    remark: str = ""

    @property
    def ms(self) -> float:
        """Our median."""
        return median(self.ours)

    @property
    def baseline_ms(self) -> float:
        """The baseline's median."""
        return median(self.baseline)

    @property
    def ratio(self) -> float:
        """The median of the ratios of each pair."""
        return median(a / b for a, b in zip(self.ours, self.baseline, strict=True))

    @property
    def kept(self) -> bool:
        """Whether the budget was kept."""
        return self.job.budget.kept(self.ms, self.ratio)


def timed(work: Callable[[], object]) -> float:
    """How long a function takes, in ms."""
    begin = perf_counter()
    work()
    return (perf_counter() - begin) * 1000


def measure(job: Job, studies: Studies, repeats: int) -> Result:
    """Runs both sides of a job in turn, once to warm up and then as often as it takes."""
    ours, baseline = [], []
    with job.prepare(studies) as sides:
        for run in (sides.ours, sides.baseline):
            run()
        for _ in range(repeats * job.pairs):
            ours.append(_clean(sides.ours))
            baseline.append(_clean(sides.baseline))
        return Result(job, tuple(ours), tuple(baseline), sides.remark())


def _clean(run: Run) -> float:
    gc.collect()
    return run()
