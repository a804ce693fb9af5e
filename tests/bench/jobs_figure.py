"""Jobs of the figure."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from gioia.figures import draw
from tests.bench.measure import Budget, Job, Sides, timed
from tests.bench.workload import make_outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.studies import Studies


@contextmanager
def figure(_: Studies) -> Iterator[Sides]:
    """A data structure as large as papers print, measured, laid out and written."""
    outline = make_outline(concepts=35, themes=12, dimensions=4)
    svg = draw(outline, "svg").data
    yield Sides(
        lambda: timed(lambda: draw(outline, "svg")),
        lambda: timed(lambda: ET.tostring(ET.fromstring(svg))),  # noqa: S314  # our own figure
        lambda: f"{len(svg) / 1000:.0f} kB",
    )


JOBS: Sequence[Job] = (
    Job(
        "figure",
        "figure of 35 concepts as SVG, imports done, against reading and writing that SVG with "
        "ElementTree",
        Budget(ms=50),
        figure,
        pairs=3,
    ),
)
