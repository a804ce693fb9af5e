"""Jobs of coding: thousands at once, one at a time, and back again."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING
from uuid import uuid4

from gioia.project import Project
from tests.bench.baselines import delete_rows, insert_quote, insert_rows, plain, read_rows
from tests.bench.measure import Budget, Job, Sides, timed
from tests.bench.studies import LONG, SHORT
from tests.bench.workload import make_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from gioia.records import QuoteRecord
    from tests.bench.studies import Studies

WRITTEN = ("quote", "coding")


@contextmanager
def many_codings(studies: Studies) -> Iterator[Sides]:
    """All codings of all interviews as one change."""
    rows = read_rows(studies.coded / "gioia.db", WRITTEN)

    def ours() -> float:
        with studies.copy(studies.imported) as folder, Project.open(folder) as project:
            return timed(lambda: project.quotes.import_rows(studies.rows, "rows"))

    def baseline() -> float:
        with studies.copy(studies.imported) as folder, plain(folder / "gioia.db") as connection:
            return timed(lambda: insert_rows(connection, rows))

    yield Sides(ours, baseline)


@contextmanager
def undo(studies: Studies) -> Iterator[Sides]:
    """All codings taken back."""
    rows = read_rows(studies.coded / "gioia.db", WRITTEN)

    def ours() -> float:
        with studies.copy(studies.coded) as folder, Project.open(folder) as project:
            return timed(project.history.undo)

    def baseline() -> float:
        with studies.copy(studies.coded) as folder, plain(folder / "gioia.db") as connection:
            return timed(lambda: delete_rows(connection, rows))

    yield Sides(ours, baseline)


def one_coding_short(studies: Studies) -> AbstractContextManager[Sides]:
    """One coding in a transcript of usual length."""
    return _one_coding(studies, SHORT)


def one_coding_long(studies: Studies) -> AbstractContextManager[Sides]:
    """One coding in a very long transcript full of quotes."""
    return _one_coding(studies, LONG)


@contextmanager
def _one_coding(studies: Studies, name: str) -> Iterator[Sides]:
    with (
        studies.copy(studies.long) as folder,
        studies.copy(studies.long) as other,
        Project.open(folder) as project,
        plain(other / "gioia.db") as connection,
    ):
        source, codes = project.sources.get(name), project.codes.list()
        taken = {(quote.start, quote.end) for quote in project.quotes.of_source(source.id)}
        spans = _new_spans(project.sources.text_of(source), taken)
        made: list[QuoteRecord] = []

        def ours() -> float:
            start, end = next(spans)
            code = codes[len(made) % len(codes)]
            return timed(lambda: made.append(project.quotes.add(source, start, end, [code])))

        coder = project.coder_id()

        def baseline() -> float:
            one = made[-1]
            row = (
                str(uuid4()), one.source_id, one.start, one.end, one.text, coder, None,
                one.role, one.stance, one.note,
            )  # fmt: skip
            return timed(lambda: insert_quote(connection, row))

        yield Sides(ours, baseline)


def _new_spans(text: str, taken: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans without end, none of them twice and none of those taken."""
    seen = set(taken)
    for seed in count(100):
        for span in make_spans(text, 200, seed):
            if span not in seen:
                seen.add(span)
                yield span


JOBS: Sequence[Job] = (
    Job(
        "many-codings",
        "10,000 codings in one change, with history, against the same rows through sqlite3",
        Budget(times=6),
        many_codings,
    ),
    Job(
        "one-coding",
        "one coding as the workbench does it, in 8,000 words, against one committed insert of "
        "the same quote through sqlite3",
        Budget(times=1.5),
        one_coding_short,
        pairs=10,
    ),
    Job(
        "one-coding-long",
        "the same in 200,000 words that have 5,000 quotes",
        Budget(times=1.5),
        one_coding_long,
        pairs=10,
    ),
    Job(
        "undo",
        "taking 10,000 codings back against deleting the same rows through sqlite3",
        Budget(),
        undo,
    ),
)
