"""The table of a run: where it was, what each job took, and whether that is within its budget."""

from __future__ import annotations

import os
import platform
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from gioia import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.bench.measure import Job, Result

HEADER = ("job", "ours (ms)", "baseline (ms)", "ratio", "bytes", "budget", "ok?")
WIDTHS = (18, 10, 13, 7, 8, 18)
IN_MEMORY = {"tmpfs", "ramfs"}

PEERS = """Peers with as much work, measured once, on one machine:
  qualitative-coding 1.7.8 imports in 1,300 ms (no turns, no index) and codes in 26,000 ms;
  Taguette 1.5.2 imports in 3,400 ms and codes in 160,000 ms."""


def where(folder: Path) -> str:
    """The machine, the versions, and the disk that is written to."""
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    kind = file_system(folder, _mounts())
    versions = f"Gioia {__version__} · Python {platform.python_version()}"
    told = (
        f"{versions} · SQLite {sqlite3.sqlite_version} · {system}, "
        f"load {os.getloadavg()[0]:.1f} · {kind or 'unknown file system'}"
    )
    if kind in IN_MEMORY:
        told += f"\n{folder} is memory, not a disk, so writing is too cheap: set TMPDIR to a disk."
    return told


def _mounts() -> list[tuple[str, str]]:
    """Where each file system is mounted, and its type; nothing where that cannot be told."""
    listed = Path("/proc/self/mounts")
    if not listed.exists():
        return []
    fields = (line.split() for line in listed.read_text(encoding="utf-8").splitlines())
    return [(field[1], field[2]) for field in fields]


def file_system(folder: Path, mounts: Iterable[tuple[str, str]]) -> str:
    """The type of the file system that holds a folder: that of the nearest mount above it."""
    above = [(place, kind) for place, kind in mounts if folder.resolve().is_relative_to(place)]
    return max(above, key=lambda mount: len(mount[0]), default=("", ""))[1]


def head() -> str:
    """The names of the columns."""
    return _line(HEADER)


def row(result: Result, *, judged: bool) -> str:
    """One job; a smaller workload than the budgets are made for is not judged."""
    verdict = "ok" if result.kept else "MISSED"
    return _line(
        (
            result.job.name,
            _number(result.ms),
            _number(result.baseline_ms),
            f"{result.ratio:.2f}",
            f"{result.size:,.0f}" if result.sizes else "",
            str(result.job.budget),
            verdict if judged else "not judged",
        )
    )


def notes(results: Sequence[Result]) -> str:
    """What each job did, what it was compared with, and what else came of it."""
    lines = ["What was measured:"]
    lines += [f"  {result.job.name}: {_told(result.job, result.remark)}" for result in results]
    return "\n".join([*lines, PEERS])


def _told(job: Job, remark: str) -> str:
    return f"{job.what}; {remark}" if remark else job.what


def _line(cells: Sequence[str]) -> str:
    name, *numbers, budget, verdict = cells
    told = [number.rjust(width) for number, width in zip(numbers, WIDTHS[1:], strict=False)]
    return "  ".join([name.ljust(WIDTHS[0]), *told, budget.ljust(WIDTHS[-1]), verdict])


def _number(ms: float) -> str:
    return f"{ms:,.0f}" if ms >= 100 else f"{ms:.1f}" if ms >= 10 else f"{ms:.2f}"
