"""Excel workbooks as rows of texts: formulas by their last values, merged cells filled down."""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
import zipfile
import zlib
from typing import TYPE_CHECKING, NoReturn

from gioia.errors import FileError, NotFound
from gioia.exchange.sheets.files import check_parts, read_whole
from gioia.text.cells import restored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.reader.excel import ExcelReader

MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
MOST_CELLS = 5_000_000
MOST_FILLED = 101_000
"""How many rows with a text are read: one of more is refused while it is read, and not after."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
WAY_OUT = "Save it anew as an ordinary .xlsx without a password, or as CSV."
_DAMAGED = (
    ArithmeticError, AttributeError, EOFError, LookupError, OSError, RuntimeError, SyntaxError,
    TypeError, ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What zipfile, openpyxl and its XML parsers raise where a file is not as they expect."""
_ESCAPE = re.compile("_x(00[01][0-9A-Fa-f]|005F)_")
"""How Excel keeps what XML cannot: control characters, and an underscore that looks like this."""

Cells = dict[int, dict[int, str]]
"""Texts by row from 1 and column from 0; rows and cells without text are left out."""


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
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of the looks and charts it passes over
        try:
            check_parts(path, data)
            reader = _opened(data)
        except _DAMAGED as error:
            raise FileError(
                f"{path} is no Excel workbook, or is damaged: {_told(error)}.", WAY_OUT
            ) from error
        with reader.archive:
            return _rows(path, reader, sheet)


def _opened(data: bytes) -> ExcelReader:
    """The workbook, its sheets not yet read.

    Read-only, as openpyxl otherwise makes an object of each cell in a merged range, of which a
    few bytes can declare billions.
    """
    from openpyxl.reader.excel import ExcelReader

    reader = ExcelReader(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    reader.read()
    return reader


def _rows(path: Path, reader: ExcelReader, sheet: str | None) -> list[list[str]]:
    """The rows of a sheet, by its name, or of the first one that holds anything."""
    names = [one.title for one in reader.wb.worksheets]
    if not names:  # openpyxl finds none in a file of Excel's kind “Strict Open XML”
        raise FileError(f"{path} has no sheet that can be read.", WAY_OUT)
    if sheet is not None and sheet not in names:
        raise NotFound(f"{path.name} has no sheet {sheet!r}.", f"It has: {', '.join(names)}.")
    for name in names if sheet is None else [sheet]:
        place = f"{path}, sheet “{name}”"
        cells = _cells(reader, name, place)
        if cells:
            return _filled(cells, place)
    return []


def _cells(reader: ExcelReader, name: str, place: str) -> Cells:
    cells: Cells = {}
    number = 0
    sheet = reader.wb[name]
    sheet.reset_dimensions()  # some programs write a wrong size
    try:
        for number, row in enumerate(sheet.iter_rows(max_row=MOST_ROWS), 1):
            texts = {at: text for at, cell in enumerate(row) if (text := _text(cell)).strip()}
            if texts:
                cells[number] = texts
            if len(cells) > MOST_FILLED:
                _refuse(place, f"more than {MOST_FILLED:,} rows")
        for merged in _merged(reader, name):
            _fill_down(cells, *merged)
    except _DAMAGED as error:
        after = f"after row {number}"
        raise FileError(
            f"{place}, {after}, holds what no spreadsheet writes: {_told(error)}.", WAY_OUT
        ) from error
    return cells


def _text(cell: Cell | MergedCell) -> str:
    """What a cell shows, dates by ISO 8601; "" where a formula failed, as with #REF!."""
    value = cell.value
    if value is None or cell.data_type == "e":
        return ""
    if isinstance(value, str):
        return restored(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), value))
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.15g}"  # as many digits as a spreadsheet shows
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time.min
        return (value.date() if midnight else value).isoformat()
    return str(value)


def _merged(reader: ExcelReader, name: str) -> Iterator[tuple[int, int, int, int]]:
    """The merged ranges of a sheet: left, top, right, bottom, from 1."""
    from lxml import etree
    from openpyxl.worksheet.cell_range import CellRange

    parts = {sheet.name: relation.target for sheet, relation in reader.parser.find_sheets()}
    with reader.archive.open(parts[name]) as stream:
        tags = ("{*}row", "{*}mergeCell")
        for _, element in etree.iterparse(stream, tag=tags, resolve_entities=False):
            if merged := element.get("ref"):
                yield CellRange(merged).bounds
            element.clear()  # rows are large, and are read already


def _fill_down(cells: Cells, left: int, top: int, right: int, bottom: int) -> None:
    """Gives the rows of a merged range the text that stands in its first."""
    del right
    text = cells.get(top, {}).get(left - 1)
    if text is not None:
        inside = range(top + 1, bottom + 1)
        for number in inside if len(inside) < len(cells) else cells:
            if number in inside and number in cells:
                cells[number].setdefault(left - 1, text)


def _filled(cells: Cells, place: str) -> list[list[str]]:
    """The cells as rows of one length."""
    width = max(max(row) for row in cells.values()) + 1
    if width > MOST_COLUMNS or width * len(cells) > MOST_CELLS:
        _refuse(place, f"{len(cells)} rows of {width} columns")
    return [[cells[number].get(at, "") for at in range(width)] for number in sorted(cells)]


def _refuse(place: str, size: str) -> NoReturn:
    raise FileError(
        f"{place}, has {size}: no codebook is so large.",
        "Check that it is the right sheet, and keep only the codebook in it.",
    )


def _told(error: Exception) -> str:
    """The first line of what a library says, with no full stop."""
    return (str(error).partition("\n")[0] or type(error).__name__).rstrip(".")
