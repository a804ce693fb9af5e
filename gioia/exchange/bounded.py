"""Reading a file whose length is not known: a pipe or a device may go on without an end."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from gioia.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path


def read_at_most(path: Path, largest: int) -> bytes | None:
    """The bytes of a file; None where there are more than `largest`, which are not all read.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size > largest:
            return None
        data = file.read(largest + 1)
    return data if len(data) <= largest else None


def read_text(path: Path, largest: int, too_large: str) -> str:
    """The text of a UTF-8 file, without a byte order mark.

    Args:
        path: the file.
        largest: how many bytes it may have.
        too_large: the way out, where it has more.

    Raises:
        FileError: it cannot be read, is larger, or is not UTF-8.
    """
    try:
        data = read_at_most(path, largest)
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.", "Check the path.") from error
    if data is None:
        raise FileError(f"{path} is larger than {largest // 1_000_000} MB.", too_large)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError(
            f"{path} is not UTF-8 (byte {error.start}).", "Save it as UTF-8, then try again."
        ) from error
