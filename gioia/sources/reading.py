"""One file, read by the reader of its ending, as a Transcript."""

from __future__ import annotations

import hashlib
import os
import stat
from importlib import import_module
from typing import TYPE_CHECKING

from gioia.errors import FileError
from gioia.text.normalise import clean_label
from gioia.text.roles import guess_roles
from gioia.text.transcript import Transcript

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gioia.sources.content import Content

    Reader = Callable[[Path, bytes, str | None], Content]

READERS = {
    ".txt": "gioia.sources.plain",
    ".md": "gioia.sources.plain",
    ".docx": "gioia.sources.word",
    ".vtt": "gioia.sources.captions",
    ".srt": "gioia.sources.captions",
}
"""The module that reads each ending by its function `read`; a new format is a line here."""
READABLE = frozenset(READERS)
LARGEST = 200_000_000
"""The largest file that is read, in bytes."""


def read_source(
    path: Path, *, encoding: str | None = None, language: str | None = None
) -> Transcript:
    """The transcript in a file.

    Args:
        path: the file; its ending says how it is read.
        encoding: of a text file that is not UTF-8.
        language: ISO 639-1 code; told from the text where it is not given.

    Raises:
        FileError: the file is missing, a folder, empty, too large, unreadable, not what its ending
            says, or in no known encoding. The message names the file and the way out.
    """
    reader = _reader(path)
    data = _read_bytes(path)
    content = reader(path, data, encoding)
    if not content.text.strip():
        raise FileError(f"{path} holds no text.", "Check that it is the right file.")
    turns = guess_roles(content.text, content.turns)
    return Transcript(
        name=clean_label(path.name),
        format=path.suffix.lower().lstrip("."),
        kind="transcript" if content.timed or turns else "document",
        text=content.text,
        turns=turns,
        sha256=hashlib.sha256(data).hexdigest(),
        offsets=content.offsets,
        language=_language(content.text) if language is None else language,
    )


def _reader(path: Path) -> Reader:
    home = READERS.get(path.suffix.lower())
    if home is None:
        if path.is_dir():
            raise _folder(path)
        raise FileError(
            f"{path}: files that end in {path.suffix or 'nothing'} are not read.",
            f"Save it as one of: {', '.join(sorted(READABLE))}.",
        )
    reader: Reader = import_module(home).read
    return reader


def _folder(path: Path) -> FileError:
    if not os.access(path, os.R_OK | os.X_OK):
        return FileError(f"The folder {path} cannot be looked into.", "Check that you may read it.")
    return FileError(f"{path} is a folder.", "Name a file, or import the folder.")


def _read_bytes(path: Path) -> bytes:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise _folder(path)
        if not stat.S_ISREG(found.st_mode):
            raise FileError(f"{path} is not an ordinary file.", "Name a file.")
        if found.st_size > LARGEST:
            raise FileError(
                f"{path} is larger than {LARGEST // 1_000_000} MB.",
                "A transcript is not: check that it is the right file.",
            )
        data = path.read_bytes()
    except OSError as error:
        raise FileError(
            f"{path} cannot be read: {error.strerror}.",
            "Check the path, that you may read it, and that no other program has it locked.",
        ) from error
    if not data.strip():
        raise FileError(f"{path} is empty.", "Check that it is the right file.")
    return data


def _language(text: str) -> str:
    from gioia.language.detect import detect_language

    return detect_language(text)
