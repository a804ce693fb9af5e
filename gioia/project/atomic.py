"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from gioia.errors import FileError


def write_bytes(path: Path, data: bytes) -> None:
    """Writes a file beside its place and moves it there; folders above it are made.

    Raises:
        FileError: it cannot be written; what was there before is as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise FileError(
            f"{path} cannot be written: {error.strerror}.",
            "Choose a place that you may write to, with room on the disk.",
        ) from error


def write_text(path: Path, text: str) -> None:
    """Writes text as UTF-8, line ends as they are."""
    write_bytes(path, text.encode())
