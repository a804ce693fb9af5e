"""Jobs of reading what was coded: all quotes of a code."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from gioia.project import Project
from tests.bench.baselines import quotes_of_code, reading
from tests.bench.measure import Budget, Job, Sides, timed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.studies import Studies


@contextmanager
def quotes(studies: Studies) -> Iterator[Sides]:
    """All quotes of the most used code, as records."""
    with (
        Project.open(studies.coded) as project,
        reading(studies.coded / "gioia.db") as connection,
    ):
        code = project.codes.get(studies.labels[0])
        yield Sides(
            lambda: timed(lambda: project.quotes.list(code=code)),
            lambda: timed(lambda: quotes_of_code(connection, code.id)),
            lambda: f"{code.quotes:,} quotes",
        )


JOBS: Sequence[Job] = (
    Job(
        "quotes-of-code",
        "all quotes of the most used of 60 codes against SQL that fetches the same columns",
        Budget(times=2),
        quotes,
        pairs=5,
    ),
)
