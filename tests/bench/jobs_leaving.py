"""Jobs of leaving the workbench: quickly, and with nothing half-done."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.bench.bare_app import READY
from tests.bench.baselines import count_sources, reading
from tests.bench.jobs_workbench import bare, workbench
from tests.bench.measure import Budget, Job, Sides

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.studies import Studies

QUIT = b"\x11"
NOTHING_YET = b"Nothing to read yet"
"""What an empty project shows once it is open."""


@contextmanager
def quitting(studies: Studies) -> Iterator[Sides]:
    """From ctrl+q in the midst of an import to the end of the program."""
    left: list[int] = []

    def ours() -> float:
        with studies.copy(studies.empty) as folder:
            for path in studies.files:
                shutil.copy(path, folder / "interviews")
            with workbench(folder) as terminal:
                terminal.wait_for(NOTHING_YET)
                terminal.settle()
                terminal.begin(b"i")
                ms = terminal.leave(QUIT)
            with reading(folder / "gioia.db") as connection:
                left.append(count_sources(connection))
        return ms

    def baseline() -> float:
        with bare() as terminal:
            terminal.wait_for(READY.encode())
            terminal.settle()
            return terminal.leave(QUIT)

    yield Sides(ours, baseline, lambda: f"{max(left)} sources left behind")


JOBS: Sequence[Job] = (
    Job(
        "quit-importing",
        "ctrl+q in the midst of an import of 100 transcripts, to the end of the program, against "
        "the smallest Textual program's",
        Budget(ms=200),
        quitting,
    ),
)
