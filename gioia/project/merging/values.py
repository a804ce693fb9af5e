"""How files are to be merged into the project, and what came of it, file by file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.codebook.merging.values import Conflict, Merge, Resolution, Side
    from gioia.codebook.model import Codebook


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a merge is to be done."""

    base: Codebook | None = None
    """What all grew from; otherwise it is found by lineage, file by file."""
    resolutions: Mapping[str, Resolution] = field(default_factory=dict)
    """By the key of a conflict, or its beginning; `2/KEY` for the second file alone."""
    prefer: Side | None = None
    other_project: bool = False
    """Also take files of another project."""
    lenient: bool = False
    """Leave answers alone that are for nothing that is asked: they were given some time ago."""
    ground: str = ""
    """The digest of the project's codebook on which the answers were given, if it matters."""


@dataclass(frozen=True, slots=True)
class Step:
    """One file, merged into what the project and the files before it made."""

    name: str
    theirs: Codebook
    base: Codebook | None
    ours: Codebook
    merge: Merge
    based: str = ""
    """What the base is, in words; empty where none is known."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of merging files, one after another."""

    steps: tuple[Step, ...]
    applied: bool
    """Whether the project has it: not while a conflict is open."""

    def conflicts(self) -> list[tuple[str, Conflict]]:
        """Those open, each with the key to answer it by."""
        return [
            (key_of(conflict, number, self.steps), conflict)
            for number, step in enumerate(self.steps, 1)
            for conflict in step.merge.conflicts
        ]


def ours_with(coder: str, before: Sequence[str]) -> str:
    """What our side is called once files were merged into it: what is asked may be of theirs."""
    return f"{coder} with {', '.join(before)}" if before else coder


def asked_in(steps: Sequence[Step]) -> list[tuple[str, int, Conflict]]:
    """All that was asked, open or not: the key to answer by, the file's number, the conflict."""
    return [
        (key_of(conflict, number, steps), number, conflict)
        for number, step in enumerate(steps, 1)
        for conflict in step.merge.asked()
    ]


def key_of(conflict: Conflict, number: int, steps: Sequence[Step]) -> str:
    """The key to answer a conflict by; with several files, their number stands before it."""
    return conflict.key if len(steps) == 1 else f"{number}/{conflict.key}"
