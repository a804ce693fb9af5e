"""Workbooks as openpyxl writes them, and what is wrong with some."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SHEET = "xl/worksheets/sheet1.xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def workbook(sheets: Mapping[str, Iterable[Sequence[object]]], *merged: str) -> bytes:
    """A workbook of sheets by their names; `merged` are ranges of the last one."""
    book = Workbook()
    del book["Sheet"]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for one in merged:
        book.worksheets[-1].merge_cells(one)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def with_part(name: str, content: str | bytes, data: bytes = b"") -> bytes:
    """A workbook, otherwise one of a cell, in which a part is another or is there besides."""
    packed = io.BytesIO()
    old = zipfile.ZipFile(io.BytesIO(data or workbook({"A": [["x"]]})))
    with old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        new.writestr(name, content)
    return packed.getvalue()


def strict(data: bytes) -> bytes:
    """A workbook as Excel's kind “Strict Open XML Spreadsheet”: other namespaces."""
    part = "xl/workbook.xml"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read(part)
    for kind in (b"spreadsheetml", b"officeDocument"):
        old = b"http://schemas.openxmlformats.org/" + kind + b"/2006/"
        content = content.replace(old, b"http://purl.oclc.org/ooxml/" + kind + b"/")
    return with_part(part, content, data)


def with_sheet(inside: str) -> bytes:
    """A workbook of one sheet `A`, with the XML inside its `worksheet`."""
    return with_part(SHEET, f"<worksheet {MAIN}>{inside}</worksheet>")
