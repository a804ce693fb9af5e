"""Runs the jobs and prints the table. A missed budget is told, and is no failure of the run."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench import (
    jobs_coding,
    jobs_exchange,
    jobs_figure,
    jobs_highlight,
    jobs_import,
    jobs_leaving,
    jobs_merge,
    jobs_reading,
    jobs_start,
    jobs_workbench,
    table,
)
from tests.bench.measure import measure
from tests.bench.studies import Size, Studies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.bench.measure import Job, Result

JOBS: Sequence[Job] = (
    *jobs_start.JOBS,
    *jobs_import.JOBS,
    *jobs_coding.JOBS,
    *jobs_reading.JOBS,
    *jobs_figure.JOBS,
    *jobs_highlight.JOBS,
    *jobs_workbench.JOBS,
    *jobs_leaving.JOBS,
    *jobs_exchange.JOBS,
    *jobs_merge.JOBS,
)
REPEATS = 5
QUICK_REPEATS = 2


def main(given: Sequence[str] | None = None) -> int:
    """Measures the jobs that were asked for."""
    asked = _parser().parse_args(given)
    jobs = [job for job in JOBS if not asked.job or job.name in asked.job]
    repeats = asked.repeats or (QUICK_REPEATS if asked.quick else REPEATS)
    size = Size().tenth() if asked.quick else Size()
    with tempfile.TemporaryDirectory(prefix="gioia-bench-") as name:
        folder = Path(name)
        _print(table.where(folder))
        _print(
            f"Medians of {repeats} pairs or more, ours and baseline in turn, after a warm-up; the "
            "ratio is the median of the pairs'.\n"
        )
        _print(table.head())
        _print(table.notes(_measured(jobs, Studies(folder, size), repeats, judged=not asked.quick)))
    return 0


def _measured(jobs: Sequence[Job], studies: Studies, repeats: int, *, judged: bool) -> list[Result]:
    results = []
    for job in jobs:
        results.append(measure(job, studies, repeats))
        _print(table.row(results[-1], judged=judged))
    return results


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    names = [job.name for job in JOBS]
    parser.add_argument(
        "--job", action="append", choices=names, metavar="NAME", help=f"one of: {', '.join(names)}"
    )
    parser.add_argument("--repeats", type=int, metavar="N", help=f"default: {REPEATS}")
    parser.add_argument(
        "--quick", action="store_true", help="a tenth of the work, twice: shows that all jobs run"
    )
    return parser


def _print(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
