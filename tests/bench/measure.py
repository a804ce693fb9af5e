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
    from collections.abc import Sequence
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
    sizes: Sequence[int] = ()
    """The bytes that were sent in each of our runs so far, where a terminal is drawn on."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What a job may cost: so many times its baseline, ms, bytes. None: as it comes."""

    times: float | None = None
    ms: float | None = None
    size: int | None = None
    """Bytes."""

    def __str__(self) -> str:
        times = "" if self.times is None else f"≤ {self.times:g}×"
        ms = "" if self.ms is None else f"≤ {self.ms:g} ms"
        size = "" if self.size is None else f"≤ {self.size / 1000:g} kB"
        return ", ".join(filter(None, (times, ms, size))) or "none"

    def kept(self, ms: float, ratio: float, size: float = 0) -> bool:
        """Whether a job that took so long, so many times its baseline, and bytes, stays within."""
        limits = ((self.ms, ms), (self.times, ratio), (self.size, size))
        return all(limit is None or found <= limit for limit, found in limits)


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
    sizes: tuple[int, ...] = ()

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
        return self.job.budget.kept(self.ms, self.ratio, self.size)

    @property
    def size(self) -> float:
        """The median of the bytes that were sent; 0 where none are counted."""
        return median(self.sizes) if self.sizes else 0


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
        return Result(job, tuple(ours), tuple(baseline), sides.remark(), tuple(sides.sizes))


def _clean(run: Run) -> float:
    gc.collect()
    return run()
