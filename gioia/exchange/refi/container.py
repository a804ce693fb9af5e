"""The .qdpx container read: a zip archive with one .qde file and a flat folder of sources.

Nothing is ever unpacked to the disk. What is read is read piece by piece, with a limit.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from gioia.errors import FileError
from gioia.exchange.bounded import read_at_most

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LARGEST = 200_000_000
"""How large a file inside may be, in bytes, to be read: a .qde or a text is never so large."""
LARGEST_WHOLE = 1_000_000_000
"""How much is read of one archive, in bytes; recordings and pictures in it are not read."""
PIECE = 1_000_000
_SCHEME = re.compile(r"^(internal|relative|absolute)://+", re.IGNORECASE)
_DAMAGED = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError)


@dataclass(frozen=True, slots=True)
class Container:
    """A project file that is open: its XML, and how to read a text that it names."""

    place: str
    qde: bytes
    read: Callable[[str], bytes | None]
    """The bytes behind a path as `internal://x.txt`; None where there is no such file."""
    close: Callable[[], None]
    """To be called when everything is read."""


def open_container(path: Path) -> Container:
    """The container at `path`: a .qdpx, or a bare .qde with its `sources` folder beside it.

    Raises:
        FileError: it cannot be read, is damaged, holds no .qde or several, leads out of itself,
            or unpacks to more than anyone wrote.
    """
    try:
        with path.open("rb") as file:
            zipped = file.read(4) == b"PK\x03\x04"
        if not zipped and path.suffix.lower() == ".qde":
            return _bare(path)
        return _archive(path)
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.", "Check the path.") from error


def _archive(path: Path) -> Container:
    try:
        with ExitStack() as held:
            archive = held.enter_context(zipfile.ZipFile(path))
            reader = _Reader(path, archive)
            qde = reader.bytes_of(_project_file(path, archive))
            return Container(path.name, qde, reader.read, held.pop_all().close)
    except _DAMAGED as error:
        raise FileError(
            f"{path} is not a .qdpx project, or is damaged: {error}.",
            "Copy it again, or export it anew from the other program.",
        ) from error


def _project_file(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """The one .qde at the archive's root; FileError where a name leads out of the archive."""
    found = []
    for info in archive.infolist():
        place = PurePosixPath(info.filename.replace("\\", "/"))
        if place.is_absolute() or ".." in place.parts:
            raise FileError(
                f"{path} holds a file whose name leads out of it: {info.filename!r}.",
                "No program writes such a project: do not trust it.",
            )
        hidden = place.name.startswith(".")
        if len(place.parts) == 1 and place.suffix.lower() == ".qde" and not hidden:
            found.append(info)
    if len(found) != 1:
        told = "no .qde file" if not found else f"{len(found)} .qde files"
        raise FileError(
            f"{path} is no REFI-QDA project: it holds {told}.",
            "Check that it is the right file, and export it anew from the other program.",
        )
    return found[0]


class _Reader:
    """Reads the texts of an archive by the paths that the XML gives, within the limits."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path = path
        self.archive = archive
        self.read_so_far = 0
        self.by_name: dict[str, zipfile.ZipInfo] = {}
        for info in archive.infolist():
            self.by_name.setdefault(_stem(info.filename), info)

    def read(self, told: str) -> bytes | None:
        """The bytes behind a path; None where there is no such file."""
        info = self.by_name.get(_stem(_SCHEME.sub("", told)))
        if info is None:
            return None
        try:
            return self.bytes_of(info)
        except _DAMAGED as error:
            raise FileError(
                f"{self.path}: {info.filename} is damaged: {error}.",
                "Copy the project again, or export it anew.",
            ) from error

    def bytes_of(self, info: zipfile.ZipInfo) -> bytes:
        """The bytes of a file inside; its stated size may lie, so it is counted."""
        if info.file_size > LARGEST:
            raise _too_large(f"{self.path}: {info.filename}", info.file_size)
        pieces = []
        with self.archive.open(info) as stream:
            size = 0
            while piece := stream.read(PIECE):
                size += len(piece)
                self.read_so_far += len(piece)
                if size > LARGEST or self.read_so_far > LARGEST_WHOLE:
                    raise _too_large(f"{self.path}: {info.filename}", self.read_so_far)
                pieces.append(piece)
        return b"".join(pieces)


def _stem(name: str) -> str:
    """A file's name without its folder, in lower case: programs disagree about both."""
    return PurePosixPath(name.replace("\\", "/")).name.lower()


def _bare(path: Path) -> Container:
    """A .qde that was taken out of its archive."""
    folders = [
        each for each in path.parent.iterdir() if each.name.lower() == "sources" and each.is_dir()
    ]
    files = {each.name.lower(): each for folder in folders for each in folder.iterdir()}

    def read(told: str) -> bytes | None:
        file = files.get(_stem(_SCHEME.sub("", told)))
        return _limited(file, LARGEST) if file is not None and file.is_file() else None

    return Container(path.name, _limited(path, LARGEST), read, close=ExitStack().close)


def read_limited(path: Path) -> bytes:
    """The bytes of a file by itself, as a .qdc; FileError where it is missing or too large."""
    try:
        return _limited(path, LARGEST)
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.", "Check the path.") from error


def _limited(path: Path, largest: int) -> bytes:
    data = read_at_most(path, largest)
    if data is None:
        raise _too_large(path, largest)
    return data


def _too_large(place: object, size: int) -> FileError:
    return FileError(
        f"{place} is too large: {size // 1_000_000} MB or more.",
        "Texts are never so large: check that it is the right file, and export it anew.",
    )
