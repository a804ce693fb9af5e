"""A job of the reader without a terminal: what one coding more costs beside 5,000 others."""

from __future__ import annotations

from contextlib import contextmanager
from time import thread_time
from typing import TYPE_CHECKING

from rich.style import Style

from gioia.project import Project
from gioia.tui.reader.codings import Coding, CodingIndex
from gioia.tui.reader.lanes import Lanes
from gioia.tui.reader.layout import Layout
from gioia.tui.reader.margin import widths
from gioia.tui.reader.page import Page
from gioia.tui.reader.paint import Painter
from gioia.tui.reader.ruler import Ruler
from gioia.tui.reader.runs import Layers, runs
from gioia.tui.reader.units import sentence_at
from gioia.tui.sitting.code_table import CodeTable
from gioia.tui.sitting.desk import codings
from tests.bench.measure import Budget, Job, Sides
from tests.bench.studies import LONG
from tests.bench.terminal import COLUMNS, LINES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.bench.studies import Studies

NEW_QUOTE = -1
"""The id of a quote that is none of those that are there."""


class Shown:
    """A document as the reader holds it: codings, rows, lanes, ruler and what paints them."""

    def __init__(self, page: Page, codes: CodeTable, held: Sequence[Coding]) -> None:
        self.page = page
        self.held = CodingIndex(held)
        self.widths = widths(COLUMNS)
        self.rows = Layout(page.text, self.widths.text, page.turn_starts)
        self.lanes = Lanes(self.held, self.rows.row_of)
        self.ruler = Ruler(self.rows, LINES, self.held)
        self.painter = Painter(lambda _: Style(), codes.marks(), None, {}, lambda style: style)

    def put(self, coding: Coding) -> None:
        """One coding more, with everything that is drawn for it."""
        self.held.add(coding)
        bar = self.lanes.add(coding)
        self.ruler.count(coding, 1)
        for row in range(bar.first, bar.last + 1):
            self._draw(row)

    def take_out(self, coding: Coding) -> None:
        """All is as it was before."""
        self.held.remove(coding)
        self.lanes.remove(coding)
        self.ruler.count(coding, -1)

    def lay_out_anew(self) -> None:
        """What would have to be done if a coding could not be put in by itself."""
        held = CodingIndex(self.held)
        Lanes(held, self.rows.row_of).between(0, len(self.rows))
        Ruler(self.rows, LINES, held)

    def _draw(self, row: int) -> None:
        start, end = self.rows.starts[row], self.rows.ends[row]
        marks = [(mark.start, mark.end) for mark in self.page.marks_between(start, end)]
        layers = Layers(codings=self.held.between(start, end), marks=marks)
        self.painter.row(
            self.page.text[start:end], runs(start, end, layers), start, self.lanes.at(row), row,
            self.widths,
        )  # fmt: skip


@contextmanager
def highlight(studies: Studies) -> Iterator[Sides]:
    """One coding more on a sentence in the middle of the very long transcript."""
    with Project.open(studies.long) as project:
        source = project.sources.get(LONG)
        page = Page(project.sources.text(source.id), project.sources.turns(source.id))
        held = codings(project.quotes.of_source(source.id))
        codes = CodeTable(project.codes.list())
    shown = Shown(page, codes, held)
    new = Coding(*sentence_at(page, len(page.text) // 2), NEW_QUOTE, codes.records[0].id)

    def ours() -> float:
        ms = _of_cpu(lambda: shown.put(new))
        shown.take_out(new)
        return ms

    yield Sides(ours, lambda: _of_cpu(shown.lay_out_anew), lambda: f"{len(held):,} codings beside")


def _of_cpu(work: Callable[[], object]) -> float:
    """The ms of this thread's own time; what else the machine does is not counted."""
    begin = thread_time()
    work()
    return (thread_time() - begin) * 1000


JOBS: Sequence[Job] = (
    Job(
        "highlight",
        "adding one code span in 200,000 words that have 5,000 quotes: lane, ruler and rows, in "
        "CPU time, against laying all lanes out anew",
        Budget(ms=2),
        highlight,
        pairs=5,
    ),
)
