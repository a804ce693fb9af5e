"""What is merged with what: files or a copy, the base where one was named, and its identity."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.project import Project


class Base(NamedTuple):
    """What both grew from, as the person said."""

    name: str
    named: Path | str
    """A file, or the digest of a codebook that the project keeps."""


@dataclass(frozen=True, slots=True)
class Task:
    """The files, in the order in which they are merged, and how; or one folder of a copy."""

    paths: tuple[Path, ...]
    base: Base | None = None
    """None: it is found by the lineage of each file."""
    other_project: bool = False
    """Whether the person takes files of another project."""
    copy: bool = False
    """Whether the path is the folder of a copy of the workspace: all of it is to come home."""

    @property
    def names(self) -> str:
        """What the files, or the copy, are called."""
        return ", ".join(path.name if self.copy else path.stem for path in self.paths)

    @property
    def is_there(self) -> bool:
        """Whether all of it can still be found."""
        return all(path.is_dir() if self.copy else path.is_file() for path in self.paths)


def ordered(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files by name: the same ones are the same merge, in whichever order they were chosen."""
    return tuple(sorted(dict.fromkeys(paths), key=lambda path: (path.name.casefold(), str(path))))


def key_of(project: Project, task: Task) -> str:
    """The same for the same contents of the files, and the same base, wherever they lie.

    Raises:
        FileError: a file, or the copy, cannot be read.
    """
    from gioia.project.merging.at_hand import fingerprint
    from gioia.project.returning.at_hand import fingerprint as of_copy

    based = "" if task.base is None else task.base.named
    parts = [of_copy(path) if task.copy else fingerprint(path) for path in task.paths]
    parts.append(fingerprint(based) if isinstance(based, Path) else based)
    return hashlib.sha256("\n".join([project.guid, *parts]).encode()).hexdigest()[:32]
