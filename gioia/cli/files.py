"""Text files that commands are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.cli.failures import file_error
from gioia.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, without its byte order mark.

    Raises:
        FileError: the file cannot be read, or is not UTF-8 (with the place of the first fault).
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise file_error(error, path) from error
    except UnicodeDecodeError as error:
        raise FileError(
            f"{path}: not UTF-8 at byte {error.start}.", "Save the file as UTF-8 and try again."
        ) from error
