"""Rows of cells as CSV and XLSX. Numbers stay numbers; no text is taken for a formula."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from functools import cache
from typing import TYPE_CHECKING

from gioia.text.cells import neutralised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Cell = str | int | float | None

BYTE_ORDER_MARK = "\ufeff"
LONGEST_CELL = 32_767
"""How many UTF-16 units a cell of Excel holds; more, and it calls the file damaged."""
MOST_ROWS = 1_048_576
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of all files inside: the same rows are the same file."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE_LIKE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


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

    Args:
        rows: at most `MOST_ROWS`; texts are cut at `LONGEST_CELL`.
        title: of the sheet: at most 31 letters, digits and spaces.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (*_frame(title), ("xl/worksheets/sheet1.xml", "".join(_sheet(rows)))):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content.encode())
    return packed.getvalue()


def fits(text: str) -> bool:
    """Whether a cell of Excel holds the whole text."""
    if len(text) <= LONGEST_CELL // 2 - 1:
        return True
    return len(neutralised(text).encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST_CELL


def _sheet(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    yield f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">{pane}'
    yield "</sheetView></sheetViews><sheetData>"
    for number, row in enumerate(rows, 1):
        cells = (_cell(f"{_letters(at)}{number}", cell) for at, cell in enumerate(row))
        yield f'<row r="{number}">{"".join(cells)}</row>'
    yield "</sheetData></worksheet>"


@cache
def _letters(column: int) -> str:
    """What Excel calls a column, which is counted from 0."""
    before, letter = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + letter)


def _cell(place: str, cell: Cell) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str):
        text = f'<t xml:space="preserve">{_written(cell)}</t>'
        return f'<c r="{place}" t="inlineStr"><is>{text}</is></c>'
    return f'<c r="{place}"><v>{cell}</v></c>'


def _written(text: str) -> str:
    """A text as XML; `_x0041_` in it is no escape of Excel's, and is told so."""
    safe = neutralised(text)
    if not fits(text):
        cut = safe.encode("utf-16-le", "surrogatepass")[: 2 * LONGEST_CELL]
        safe = cut.decode("utf-16-le", "ignore")
    safe = _ESCAPE_LIKE.sub("_x005F_", _UNWRITABLE.sub("\ufffd", safe)).replace("\r", "_x000D_")
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _frame(title: str) -> Iterator[tuple[str, str]]:
    """The parts of a workbook beside its sheet."""
    parts = (("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"))
    overrides = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for part, kind in parts
    )
    default = (
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    types = f'<Types xmlns="{_PACKAGE}/content-types">{default}{overrides}</Types>'
    yield "[Content_Types].xml", _XML + types
    yield "_rels/.rels", _relation("officeDocument", "xl/workbook.xml")
    sheets = f'<sheets><sheet name="{title}" sheetId="1" r:id="rId1"/></sheets>'
    workbook = f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{sheets}</workbook>'
    yield "xl/workbook.xml", _XML + workbook
    yield "xl/_rels/workbook.xml.rels", _relation("worksheet", "worksheets/sheet1.xml")


def _relation(kind: str, target: str) -> str:
    relation = f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>'
