"""CSV files as rows of texts: whatever the delimiter, UTF-8 or an encoding that is named."""

from __future__ import annotations

import codecs
import csv
import io
from typing import TYPE_CHECKING

from gioia.errors import FileError, UsageError
from gioia.exchange.sheets.files import read_whole
from gioia.text.cells import restored

if TYPE_CHECKING:
    from pathlib import Path

DELIMITERS = ",;\t|"
LARGEST_CELL = 10_000_000
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_csv(path: Path, encoding: str | None = None) -> list[list[str]]:
    """The rows of a file; a text that a spreadsheet would calculate is as it was written.

    Args:
        path: commas, semicolons, tabs or bars part the cells, as the first line tells.
        encoding: of a file that is not UTF-8, nor UTF-16 with a mark at its beginning.

    Raises:
        FileError: it cannot be read or is not CSV.
        UsageError: no such encoding.
    """
    text = _decoded(path, read_whole(path), encoding)
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        return [[restored(cell) for cell in row] for row in reader]
    except csv.Error as error:
        raise FileError(
            f"{path}, line {reader.line_num}: not CSV: {error}.",
            "Save it anew as CSV, or give it as .xlsx.",
        ) from error


def _decoded(path: Path, data: bytes, encoding: str | None) -> str:
    if encoding is None:
        encoding = "utf-16" if data.startswith(UTF_16) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise UsageError(
            f"There is no encoding {encoding!r}.", "Name one as cp1250, cp1251 or utf-16."
        ) from error
    except UnicodeError as error:
        raise FileError(
            f"{path} is not {encoding.removesuffix('-sig').upper()}.",
            "Save it as UTF-8, or name its encoding: --encoding cp1250 (or cp1251).",
        ) from error


def _delimiter(text: str) -> str:
    """What parts the cells of the first line: the sign that is there most, outside quotes."""
    outside = "".join(text.split("\n", 1)[0].split('"')[::2])
    return max(DELIMITERS, key=outside.count)
