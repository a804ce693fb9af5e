"""The codebook as a table: each code with its definition and what stands behind it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from gioia.tables.representative import HEADER as OF_THE_FIGURE
from gioia.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gioia.records import CodeRecord, Level

LEVELS: tuple[Level, ...] = ("dimension", "theme", "concept")
"""From left to right."""
HEADER = (*OF_THE_FIGURE[: len(LEVELS)], "Definition", "Quotes", "Informants", "Sources")


def codes_table(codes: Sequence[CodeRecord]) -> Table:
    """All codes that are not retired, as an appendix to a paper has them.

    A dimension stands above its themes and a theme above its concepts, in the author's order; what
    stands under nothing yet comes last. Each code has a row, with the labels above it at its left:
    so a spreadsheet of it can be taken in again.

    Args:
        codes: all codes of the project, in the author's order.
    """
    below: defaultdict[int | None, list[CodeRecord]] = defaultdict(list)
    here = {code.id for code in codes if not code.retired}
    for code in codes:
        if not code.retired:
            below[code.parent_id if code.parent_id in here else None].append(code)
    tops = sorted(below[None], key=lambda code: LEVELS.index(code.level))
    rows = (row for top in tops for row in _rows(top, ("",) * LEVELS.index(top.level), below))
    return Table(HEADER, tuple(rows), grouping=len(LEVELS) - 1)


def _rows(
    code: CodeRecord, above: tuple[str, ...], below: dict[int | None, list[CodeRecord]]
) -> Iterator[tuple[str, ...]]:
    """The row of a code, and of all below it."""
    path = (*above, code.label)
    labels = path + ("",) * (len(LEVELS) - len(path))
    yield (*labels, code.definition, str(code.quotes), str(code.informants), str(code.sources))
    for child in below.get(code.id, ()):
        yield from _rows(child, path, below)
