"""The codebook files that lie ready to be merged: what each is, or why it cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.codebook.files import digest
from gioia.errors import GioiaError

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from gioia.project.project import Project


@dataclass(frozen=True, slots=True)
class AtHand:
    """A file in the folder of codebooks."""

    path: Path
    modified: float
    """Seconds since 1970."""
    codes: int = 0
    stranger: str = ""
    """The name of the project that it is of, where that is another one."""
    fault: str = ""
    """Why it cannot be merged; empty where it can."""
    known: bool = False
    """Whether the project handed it out itself, or took it in before."""


def at_hand(project: Project) -> list[AtHand]:
    """The files in `codebooks/` with something new to this project, newest first.

    What the project handed out itself, or took in before, is left out.
    """
    known = project.codebooks.export().lineage
    found = [_look(project, path, known) for path in project.workspace.codebooks.glob("*.json")]
    new = (one for one in found if not one.known)
    return sorted(new, key=lambda one: (-one.modified, one.path.name))


def look_at(project: Project, path: Path) -> AtHand:
    """What a file is. Where it cannot be read, or is no codebook, its fault is told."""
    return _look(project, path, project.codebooks.export().lineage)


def _look(project: Project, path: Path, lineage: Collection[str]) -> AtHand:
    try:
        book = project.codebooks.read(path)
    except GioiaError as error:
        return AtHand(path, path.stat().st_mtime if path.exists() else 0.0, fault=str(error))
    modified = path.stat().st_mtime
    codes = sum(len(codes) for _, codes in book.levels())
    ours = book.project.guid in {None, project.guid}
    stranger = "" if ours else book.project.name or "no name"
    return AtHand(path, modified, codes, stranger, known=digest(book) in lineage)
