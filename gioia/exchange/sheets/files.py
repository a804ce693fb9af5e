"""The bytes of a spreadsheet, unless it is larger than any codebook or could do harm."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from gioia.errors import FileError
from gioia.exchange.bounded import read_at_most

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 50_000_000
"""How large a file may be, a workbook when it is unpacked too, in bytes."""


def read_whole(path: Path) -> bytes:
    """The bytes of a file; FileError where it is missing or too large."""
    try:
        data = read_at_most(path, LARGEST)
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.", "Check the path.") from error
    if data is None:
        raise _too_large(path)
    return data


def check_parts(path: Path, data: bytes) -> None:
    """Unpacks every part of a workbook once, with a limit: what it says of their sizes may lie.

    Raises:
        FileError: it would unpack to more than anyone wrote, or a part declares a document type.
        zipfile.BadZipFile: it is no sound archive; what unpacking raises otherwise comes as it is.
    """
    left = LARGEST
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.infolist():
            with archive.open(part) as stream:
                content = stream.read(left + 1)
            left -= len(content)
            if left < 0:
                raise _too_large(f"{path}, unpacked,")
            picture = part.filename.endswith(".svg")
            if not picture and b"<!DOCTYPE" in content.replace(b"\0", b""):  # UTF-16 has zeros
                raise FileError(
                    f"{path}: {part.filename} declares a document type, which no workbook does.",
                    "It is not read, as such declarations can do harm. Save it anew, or as CSV.",
                )


def _too_large(place: object) -> FileError:
    return FileError(
        f"{place} is larger than {LARGEST // 1_000_000} MB.",
        "No codebook is so large: check that it is the right file.",
    )
