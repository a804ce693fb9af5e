"""Rows of cells as CSV and XLSX. Numbers stay numbers; no text is taken for a formula."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import TYPE_CHECKING

from gioia.text.cells import neutralised

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | None

BYTE_ORDER_MARK = "\ufeff"
LONGEST_CELL = 32_767
"""How many UTF-16 units a cell of Excel holds; more, and it calls the file damaged."""
MOST_ROWS = 1_048_576
NARROWEST, WIDEST = 10, 50
"""How wide the columns may be, in characters."""
_EPOCH = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
"""When each workbook was made, by its own account: the same rows are the same file."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    r"""Rows as CSV by RFC 4180: commas, double quotes where needed, lines ended by `\r\n`.

    It begins with a byte order mark, to be written as UTF-8: Excel takes a file without one for
    the system's own encoding and breaks every Polish or Ukrainian letter. pandas, readr and
    data.table drop the mark; base R does with `fileEncoding = "UTF-8-BOM"`.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in rows:
        writer.writerow([neutralised(cell) if isinstance(cell, str) else cell for cell in row])
    return BYTE_ORDER_MARK + text.getvalue()


def xlsx_bytes(rows: Iterable[Sequence[Cell]], title: str) -> bytes:
    """Rows as an Excel workbook of one sheet; the first row is the header and stays in sight.

    It is put together in memory: words of interviews do not go into temporary files.

    Args:
        rows: at most `MOST_ROWS`; texts are cut at `LONGEST_CELL`.
        title: of the sheet: at most 31 letters, digits and spaces.
    """
    from xlsxwriter import Workbook

    packed = io.BytesIO()
    with Workbook(packed, {"in_memory": True}) as book:
        book.set_properties({"created": _EPOCH})
        _write(book.add_worksheet(title), rows, book.add_format({"bold": True}))
    return packed.getvalue()


def fits(text: str) -> bool:
    """Whether a cell of Excel holds the whole text."""
    if len(text) <= LONGEST_CELL // 2 - 1:
        return True
    return len(neutralised(text).encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST_CELL


def _write(sheet: Worksheet, rows: Iterable[Sequence[Cell]], bold: Format) -> None:
    widths: dict[int, int] = {}
    number = -1
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            if cell is None or cell == "":
                continue
            widths[at] = max(widths.get(at, NARROWEST), min(len(str(cell)) + 2, WIDEST))
            looks = [bold] if number == 0 else []
            if isinstance(cell, str):
                _write_text(sheet, number, at, cell, looks)
            else:
                sheet.write_number(number, at, cell, *looks)
    for at, width in widths.items():
        sheet.set_column(at, at, width)
    sheet.freeze_panes(1, 0)
    if widths:
        sheet.autofilter(0, 0, number, max(widths))


def _write_text(
    sheet: Worksheet, row: int, column: int, text: str, looks: Sequence[Format]
) -> None:
    safe = _cut(_UNWRITABLE.sub("\ufffd", neutralised(text)))
    if safe.startswith("<r>") and safe.endswith("</r>"):
        # XlsxWriter takes such a text for markup of its own; in runs it is a text again.
        sheet.write_rich_string(row, column, *safe[:2], safe[2:], *looks)
    else:
        sheet.write_string(row, column, safe, *looks)


def _cut(text: str) -> str:
    """As much of the text as a cell holds, no character of it halved."""
    if fits(text):
        return text
    return text.encode("utf-16-le")[: 2 * LONGEST_CELL].decode("utf-16-le", "ignore")
