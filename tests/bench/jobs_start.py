"""Jobs of a whole process: what a command costs before it does anything."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.measure import Budget, Job, Sides, timed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.measure import Run
    from tests.bench.studies import Studies

GIOIA = str(Path(sys.executable).with_name("gioia"))


def _process(*command: str) -> Run:
    def run() -> float:
        return timed(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True))

    return run


@contextmanager
def help_text(_: Studies) -> Iterator[Sides]:
    """The command line, as far as its help."""
    yield Sides(_process(GIOIA, "--help"), _process(sys.executable, "-c", "pass"))


JOBS: Sequence[Job] = (
    Job("help", "gioia --help against python -c pass", Budget(times=6), help_text, pairs=3),
)
