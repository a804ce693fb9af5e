"""Text files that commands are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange import bounded

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 500_000_000
"""In bytes: a pipe or a device may go on without an end."""


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, without its byte order mark.

    Raises:
        FileError: the file cannot be read, is not UTF-8 (with the place of the first fault), or
            is larger than any that a command takes.
    """
    return bounded.read_text(path, LARGEST, "Check that it is the right file.")
