"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from gioia.errors import FileError


def write_bytes(path: Path, data: bytes) -> None:
    """Writes a file beside its place and moves it there; folders above it are made.

    A link is followed and stays a link; what is no ordinary file (`/dev/null`, a pipe) is
    written to as it is. Who may read a file that was there stays as it was.

    Raises:
        FileError: it cannot be written; what was there before is as it was.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not (target.is_file() or target.is_dir()):
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise FileError(
            f"{path} cannot be written: {error.strerror}.",
            "Choose a place that you may write to, with room on the disk.",
        ) from error


def _replace(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".gioia-{uuid4().hex[:12]}.partial")
    try:
        with partial.open("xb") as file:
            with suppress(OSError):  # not there yet, or on a disk that knows no such rights
                shutil.copymode(target, partial)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def write_text(path: Path, text: str) -> None:
    """Writes text as UTF-8, line ends as they are."""
    write_bytes(path, text.encode())
