"""Excel workbooks as rows of texts: formulas by their last values, merged cells filled down."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from gioia.errors import FileError, NotFound
from gioia.exchange.refi.markup import parse
from gioia.exchange.sheets.files import LARGEST, read_whole, too_large
from gioia.text.cells import restored

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.exchange.refi.markup import Element

MOST_COLUMNS = 16_384
MOST_CELLS = 5_000_000
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
WAY_OUT = "Save it anew as .xlsx without a password, or as CSV."
_DAMAGED = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, KeyError)
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_PLACE = re.compile("([A-Z]{1,3})([0-9]{1,7})")

Cells = dict[int, dict[int, str]]
"""Texts by row and column, both from 0."""


def read_xlsx(path: Path, sheet: str | None = None) -> list[list[str]]:
    """The rows of a sheet, all of one length; empty rows are left out.

    Args:
        path: the workbook.
        sheet: its name; otherwise the first one that holds anything.

    Raises:
        FileError: it cannot be read, is no workbook, or would unpack to more than anyone wrote.
        NotFound: no sheet of that name.
    """
    data = read_whole(path)
    if data.startswith(OLD_OFFICE):
        raise FileError(f"{path} is an old .xls or locked with a password.", WAY_OUT)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Workbook(path, archive).rows(sheet)
    except _DAMAGED as error:
        raise FileError(f"{path} is no Excel workbook, or is damaged: {error}.", WAY_OUT) from error
    except ValueError as error:
        raise FileError(f"{path} holds what no spreadsheet writes: {error}.", WAY_OUT) from error


class _Workbook:
    """A workbook that is open."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path = path
        self.archive = archive
        self.strings = self._strings()

    def rows(self, sheet: str | None) -> list[list[str]]:
        """The rows of a sheet, by its name, or of the first one that holds anything."""
        parts = self._sheets()
        if sheet is not None and sheet not in parts:
            raise NotFound(
                f"{self.path.name} has no sheet {sheet!r}.", f"It has: {', '.join(parts)}."
            )
        for part in parts.values() if sheet is None else [parts[sheet]]:
            cells = self._cells(self._parsed(part, "worksheet"))
            if cells:
                return _filled(cells)
        return []

    def _parsed(self, part: str, root: str) -> Element:
        with self.archive.open(part) as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise too_large(f"{self.path}: {part}")
        return parse(data, f"{self.path}: {part}", root)

    def _sheets(self) -> dict[str, str]:
        """The parts that hold the sheets, by the names of these."""
        relations = self._parsed("xl/_rels/workbook.xml.rels", "Relationships")
        targets = {one.get("Id"): one.get("Target") or "" for one in relations}
        found = {}
        for one in self._parsed("xl/workbook.xml", "workbook").iter("sheet"):
            key = next((value for name, value in one.items() if name.endswith("}id")), "")
            target = targets.get(key, "")
            part = target[1:] if target.startswith("/") else f"xl/{target}"
            if "worksheets/" in part:  # a chart can be a sheet too
                found[one.get("name") or ""] = part
        return found

    def _strings(self) -> list[str]:
        """The texts that cells refer to by number; what tells how to read them is left out."""
        if "xl/sharedStrings.xml" not in self.archive.namelist():
            return []
        return [_text(one) for one in self._parsed("xl/sharedStrings.xml", "sst").iter("si")]

    def _cells(self, root: Element) -> Cells:
        cells: Cells = {}
        number = -1
        for row in root.iter("row"):
            number = int(row.get("r") or number + 2) - 1
            found = self._row(row)
            if found:
                cells[number] = found
        for merged in root.iter("mergeCell"):
            _fill_down(cells, merged.get("ref") or "")
        return cells

    def _row(self, row: Element) -> dict[int, str]:
        found = {}
        column = -1
        for cell in row.iter("c"):
            place = _PLACE.fullmatch(cell.get("r") or "")
            column = _column(place[1]) if place else column + 1
            if not 0 <= column < MOST_COLUMNS:
                raise ValueError(f"a cell in column {column + 1}")
            text = restored(self._value(cell))
            if text.strip():
                found[column] = text
        return found

    def _value(self, cell: Element) -> str:
        kind = cell.get("t")
        if kind == "inlineStr":
            return "".join(_text(one) for one in cell.iter("is"))
        value = "".join(one.text or "" for one in cell.iter("v"))
        if kind == "s":
            return self.strings[int(value)] if int(value) < len(self.strings) else ""
        if kind == "e":  # as #REF!: the formula failed
            return ""
        return _unescaped(value) if kind == "str" else value.removesuffix(".0")


def _text(element: Element) -> str:
    """The runs of a rich text as one."""
    runs = (one for one in element.iter("t") if one.getparent().tag != "rPh")
    return _unescaped("".join(one.text or "" for one in runs))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


def _column(letters: str) -> int:
    """The number of a column, from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _fill_down(cells: Cells, merged: str) -> None:
    """Gives the rows of a merged range, as `A2:A9`, the text that stands in its first."""
    ends = [_PLACE.fullmatch(one) for one in merged.split(":")]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return
    column, first, last = _column(ends[0][1]), int(ends[0][2]) - 1, int(ends[1][2]) - 1
    text = cells.get(first, {}).get(column)
    if text is not None:
        for number in cells:
            if first < number <= last:
                cells[number].setdefault(column, text)


def _filled(cells: Cells) -> list[list[str]]:
    """The cells as rows of one length."""
    width = max(max(row) for row in cells.values()) + 1
    if width * len(cells) > MOST_CELLS:
        raise ValueError(f"{len(cells)} rows of {width} columns")
    return [[cells[number].get(at, "") for at in range(width)] for number in sorted(cells)]
