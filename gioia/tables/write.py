"""A table as text: Markdown to read, CSV to work with."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.tables.table import Table

BYTE_ORDER_MARK = "\ufeff"
_MARKDOWN = re.compile(r"([\\|`*_<~$])")
_FORMULA = re.compile(r"[=+\-@\t\r]")


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
    r"""The table as CSV by RFC 4180: commas, double quotes where needed, lines ended by `\r\n`.

    It begins with a byte order mark, to be written as UTF-8: Excel takes a file without one for
    the system's own encoding and breaks every Polish or Ukrainian letter. pandas, readr and
    data.table drop the mark; base R does with `fileEncoding = "UTF-8-BOM"`.

    Every row has all its cells, so that it can be filtered and sorted. A cell that a spreadsheet
    would take for a formula begins with an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in (table.header, *table.rows):
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row])
    return BYTE_ORDER_MARK + text.getvalue()


def _grouped(table: Table) -> Iterator[tuple[str, ...]]:
    above: tuple[str, ...] = ()
    for row in table.rows:
        same = 0
        while same < min(table.grouping, len(above)) and row[same] == above[same]:
            same += 1
        yield ("",) * same + row[same:]
        above = row


def _escaped(cell: str) -> str:
    return _MARKDOWN.sub(r"\\\1", " ".join(cell.split()))
