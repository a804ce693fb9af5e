"""A table as text: Markdown to read, CSV to work with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gioia.tables.spreadsheet import csv_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.tables.table import Table

_MARKDOWN = re.compile(r"[\\|`*_<~$^]|(?<=\])\(|&(?=#?\w+;)")
"""Signs that would be taken for emphasis, code, tags, formulas, links and pictures, or entities."""


def write_markdown(table: Table) -> str:
    """The table as Markdown with pipes, which GitHub, pandoc and editors read.

    Words of informants are set in quotation marks. A cell of the grouping columns is blank where
    it repeats the one above. What Markdown would take for itself is escaped (block signs such as
    `#` mean nothing inside a cell), and a cell is one line.
    """
    verbatim = [header in table.verbatim for header in table.header]
    lines = [table.header, ["---"] * len(table.header)]
    for row in _grouped(table):
        cells = [_escaped(cell) for cell in row]
        lines.append(
            [
                f"“{cell}”" if cell and own else cell
                for cell, own in zip(cells, verbatim, strict=True)
            ]
        )
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def write_csv(table: Table) -> str:
    """The table as CSV, as `gioia.tables.spreadsheet` writes it.

    Every row has all its cells, so that it can be filtered and sorted.
    """
    return csv_text([table.header, *table.rows])


def _grouped(table: Table) -> Iterator[tuple[str, ...]]:
    above: tuple[str, ...] = ()
    for row in table.rows:
        same = 0
        while same < min(table.grouping, len(above)) and row[same] == above[same]:
            same += 1
        yield ("",) * same + row[same:]
        above = row


def _escaped(cell: str) -> str:
    return _MARKDOWN.sub(r"\\\g<0>", " ".join(cell.split()))
