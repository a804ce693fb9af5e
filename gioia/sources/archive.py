"""Guards the formats that are zip archives against what would unpack to more than anyone wrote."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from gioia.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 200_000_000
"""How large a document may be when unpacked, in bytes: what is larger is made to do harm."""
PIECE = 1_000_000
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_DAMAGED = (
    ArithmeticError, EOFError, OSError, RuntimeError, ValueError, lzma.LZMAError, struct.error,
    zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What zipfile raises depends on where in the file the damage is."""


def check_archive(path: Path, data: bytes) -> None:
    """Refuses, by FileError, what is no sound zip archive or would unpack to more than 200 MB.

    The archive's list of contents is asked first. It may lie, so every part is unpacked once,
    a piece at a time, and thrown away, before a library unpacks parts as a whole.
    """
    if data.startswith(OLD_OFFICE):
        raise FileError(
            f"{path} is an old .doc or locked with a password.",
            "Save it as .docx without a password.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_size(path, sum(part.file_size for part in archive.infolist()))
            _unpack(path, archive)
    except _DAMAGED as error:
        raise FileError(
            f"{path} is not a Word document, or is damaged: {error}.",
            "Check that it is what its ending says, and not locked with a password.",
        ) from error


def _unpack(path: Path, archive: zipfile.ZipFile) -> None:
    unpacked = 0
    for part in archive.infolist():
        with archive.open(part) as stream:
            while piece := stream.read(PIECE):
                unpacked += len(piece)
                _check_size(path, unpacked)


def _check_size(path: Path, unpacked: int) -> None:
    if unpacked > LARGEST:
        raise FileError(
            f"{path} would unpack to {unpacked // 1_000_000} MB; "
            f"more than {LARGEST // 1_000_000} MB are not read.",
            "Remove its pictures, or save only the text.",
        )
