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


def at_hand(project: Project) -> list[AtHand]:
    """The files in `codebooks/` with something new to this project, newest first.

    What the project handed out itself, or took in before, is left out.
    """
    known = frozenset(project.codebooks.lineage())
    paths = project.workspace.codebooks.glob("*.json")
    found = [one for one in (_look(project, path, known) for path in paths) if one is not None]
    return sorted(found, key=lambda one: (-one.modified, one.path.name))


def _look(project: Project, path: Path, known: Collection[str]) -> AtHand | None:
    modified = path.stat().st_mtime
    try:
        book = project.codebooks.read(path)
    except GioiaError as error:
        return AtHand(path, modified, fault=str(error))
    if digest(book) in known:
        return None
    codes = sum(len(codes) for _, codes in book.levels())
    ours = book.project.guid in {None, project.guid}
    return AtHand(path, modified, codes, stranger="" if ours else book.project.name or "no name")
