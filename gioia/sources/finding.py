"""Which files a person means by naming files and folders."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.sources.reading import READABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ABOUT_THE_FOLDER = re.compile(r"(?:README|LICENSE)(?:[._-].*)?", re.IGNORECASE)


def find_sources(paths: Iterable[Path]) -> list[Path]:
    """The files to read, each once, in the order of the paths and by name within a folder.

    A folder is walked; of its files, those with a readable ending are taken, but none that is
    hidden, a README or LICENSE, or Word's note of an open document (`~$…`). A file that is named
    itself is taken whatever it is, so that what is wrong with it is told.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _within(path) if _is_folder(path) else (path,):
            found.setdefault(file)
    return list(found)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long, a folder above that is closed: told when it is read
        return False


def _within(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    found = []
    for name, folders, files in os.walk(folder, onerror=lambda e: closed.append(Path(e.filename))):
        folders[:] = [one for one in folders if not _passed_over(one)]
        found += [Path(name, one) for one in files if not _passed_over(one)]
    readable = [file for file in found if file.suffix.lower() in READABLE and file.is_file()]
    yield from sorted([*readable, *closed])  # one that may not be looked into is told when read


def _passed_over(name: str) -> bool:
    return name.startswith((".", "~$")) or _ABOUT_THE_FOLDER.fullmatch(name) is not None
