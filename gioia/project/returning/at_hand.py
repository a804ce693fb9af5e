"""The copies of a workspace that can be brought home: those beside it, or in a folder named."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.errors import FileError, GioiaError, UsageError
from gioia.project.project import Project
from gioia.project.returning.trails import grown
from gioia.project.workspace import DATABASE
from gioia.store.header import read_setting

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class CopyAtHand:
    """A copy of the workspace, as it is now."""

    folder: Path
    modified: float = 0.0
    """Seconds since 1970."""
    coder: str = ""
    """Who works in it."""
    known: bool = False
    """Whether nothing was done in it since it was made, or last brought home."""
    fault: str = ""
    """Why it cannot be brought home; empty where it can."""


def copies_beside(project: Project) -> list[CopyAtHand]:
    """The copies in the folder where the workspace lies: what is new before what is known.

    Another workspace of the same project, as there may be of the sample, is none.
    """
    home = project.workspace.folder.resolve()
    found = [
        look_at(project, database.parent)
        for database in sorted(home.parent.glob(f"*/{DATABASE}"))
        if database.parent.resolve() != home and read_setting(database, "guid") == project.guid
    ]
    copies = [one for one in found if not one.fault]
    return sorted(copies, key=lambda one: (one.known, -one.modified))


def look_at(home: Project, folder: Path) -> CopyAtHand:
    """What a folder holds. Where it cannot be brought home, that is told."""
    try:
        with opened(home, folder) as copy:
            modified = copy.workspace.database.stat().st_mtime
            return CopyAtHand(folder, modified, _coder(copy), not grown(home, copy).changed)
    except GioiaError as error:
        return CopyAtHand(folder, fault=f"{error} {error.way_out}")


def opened(home: Project, folder: Path) -> Project:
    """The project in a folder that is said to be a copy of this one, to look only.

    Raises:
        UsageError: there is none in it, or it is the workspace itself.
        GioiaError: it cannot be opened.
    """
    if not (folder / DATABASE).is_file():
        raise UsageError(f"{folder} is no workspace.", "Name the folder that gioia copy made.")
    if folder.resolve() == home.workspace.folder.resolve():
        raise UsageError(f"{folder} is the workspace itself.", "Name a copy of it.")
    return Project.open(folder, home.coder, read_only=True)


def fingerprint(folder: Path) -> str:
    """The digest of all that a copy holds.

    Raises:
        FileError: it cannot be read.
    """
    try:
        with (folder / DATABASE).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        told = f"{folder / DATABASE} cannot be read: {error.strerror}."
        raise FileError(told, "Check that the copy is still there.") from error


def _coder(copy: Project) -> str:
    return copy.settings().get("coder", "")
