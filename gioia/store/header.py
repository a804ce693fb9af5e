"""What the project file's first bytes tell: whose it is, and how old; and its settings, unopened.

Imports neither SQLAlchemy nor the tables, so that the workbench can look before its first picture.
"""

from __future__ import annotations

import os
import sqlite3
import struct
from contextlib import closing
from typing import TYPE_CHECKING

from gioia.errors import DamagedProject, FileError, NewerProject

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x47494F41
"""The ASCII letters GIOA: says in the file's header whose it is."""
LATEST = 2
"""The schema version that the migrations lead to."""
HEADER_BYTES = 100
MAGIC = b"SQLite format 3\x00"

FROM_BACKUP = "Copy the newest file from the backups folder over it, or get a new copy of it."


def is_writable(path: Path) -> bool:
    """Whether a project file and its folder, where the journal goes, may be written to."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def is_amid_change(path: Path) -> bool:
    """Whether a change of the file at `path` is under way, or was cut short: SQLite takes it back.

    The journal stays beside the file from one change to the next, and begins with a zero meanwhile
    (sqlite.org/fileformat2.html#the_rollback_journal).
    """
    try:
        with path.with_name(path.name + "-journal").open("rb") as journal:
            return journal.read(1) not in {b"", b"\0"}
    except FileNotFoundError:
        return False


def read_setting(path: Path, key: str) -> str | None:
    """A setting of the project file at `path`, read without opening the project.

    None where it is not there, or where only opening can tell: the last program was killed in the
    midst of a change, which is taken back then.
    """
    if is_amid_change(path):
        return None
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as raw:
            row = raw.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    except sqlite3.DatabaseError:
        return None
    return None if row is None else str(row[0])


def inspect_file(path: Path) -> int:
    """The schema version of the project file at `path`, read from its header without opening it.

    Raises:
        DamagedProject: it is not SQLite, is cut short, or belongs to another program.
        NewerProject: a newer Gioia wrote it.
        FileError: it cannot be read.
    """
    if path.exists() and not path.is_file():
        raise DamagedProject(f"{path} is not a file.", "Move it away, then try again.")
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
            file.seek(0, 2)
            size = file.tell()
    except OSError as error:
        raise FileError(
            f"{path} cannot be read: {error.strerror}.",
            "Check the path and that you may read it.",
        ) from error
    _check_header(path, header, size)
    version, application = struct.unpack(">4xI4xI", header[56:72])
    if application != APPLICATION_ID:
        raise DamagedProject(
            f"{path} is a database of another program, not a Gioia project.",
            "Move it away, or choose another folder with --workspace.",
        )
    if version > LATEST:
        raise NewerProject(
            f"{path} was written by a newer Gioia (version {version}; this one knows {LATEST}).",
            "Update Gioia: pipx upgrade gioia.",
        )
    return int(version)


def _check_header(path: Path, header: bytes, size: int) -> None:
    if not header:
        raise DamagedProject(
            f"{path} is empty: the making of the project was cut short.",
            "Delete it, then make the project anew: gioia init.",
        )
    if len(header) < HEADER_BYTES or not header.startswith(MAGIC):
        raise DamagedProject(f"{path} is not a Gioia project file (not SQLite).", FROM_BACKUP)
    (page_size,) = struct.unpack(">H", header[16:18])
    page_size = 65536 if page_size == 1 else page_size
    changes, pages = struct.unpack(">II", header[24:32])
    (valid_for,) = struct.unpack(">I", header[92:96])
    if changes == valid_for and pages * page_size > size and not is_amid_change(path):
        raise DamagedProject(
            f"{path} is cut short: {size} bytes of {pages * page_size}.", FROM_BACKUP
        )
