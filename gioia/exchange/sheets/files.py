"""The bytes of a spreadsheet, unless it is larger than any codebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 50_000_000
"""How large a file, or a part of a workbook when it is unpacked, may be, in bytes."""


def read_whole(path: Path) -> bytes:
    """The bytes of a file; FileError where it is missing or too large."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise too_large(path)
        return path.read_bytes()
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.", "Check the path.") from error


def too_large(place: object) -> FileError:
    """The error of what is larger than any codebook."""
    return FileError(
        f"{place} is larger than {LARGEST // 1_000_000} MB.",
        "No codebook is so large: check that it is the right file.",
    )
