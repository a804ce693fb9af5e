"""The errors of failed operations: each knows its exit code and says the way out.

    GioiaError
    ├── UsageError      2  a name, label, offset or option that cannot be meant
    │   ├── NotFound           nothing of that name
    │   ├── Ambiguous          several things of that name
    │   ├── LabelTaken         the label exists at that level
    │   ├── LevelBroken        a move or parent that the three levels do not allow
    │   └── PositionError      an offset outside the text or inside a grapheme
    ├── FaultsFound     1  the data that was given has faults; all of them are listed
    ├── FileError       3  a named file or folder cannot be read or written
    │   └── NoWorkspace        no project from here upwards
    ├── ProjectError    4  the project file itself
    │   ├── DamagedProject     not SQLite, not ours, or its pages are broken
    │   ├── NewerProject       written by a newer Gioia
    │   ├── HeldProject        another process is writing to it
    │   ├── ReadOnlyProject    it was opened to look only
    │   └── ChangedMeanwhile   another process changed what the act is about
    └── OwnFault        5  nothing that a person did: Gioia itself is at fault

Faults in a user's data are not exceptions but values (`gioia.records.Fault`), shown together.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gioia.records import Fault


class ExitCode(IntEnum):
    """What the process returns; the numbers are a contract with people's scripts."""

    DONE = 0
    FAULTS = 1
    USAGE = 2
    FILE = 3
    PROJECT = 4
    OWN = 5


class GioiaError(Exception):
    """A failed operation: what happened, and what the person can do about it."""

    exit_code = ExitCode.USAGE

    def __init__(self, message: str, way_out: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.way_out = way_out

    def __str__(self) -> str:
        return f"{self.message}\n{self.way_out}" if self.way_out else self.message


class UsageError(GioiaError):
    """A name, label, offset or option that cannot be meant."""


class NotFound(UsageError):
    """Nothing of that name."""


class Ambiguous(UsageError):
    """Several things of that name; the candidates are listed and nothing is changed."""

    def __init__(self, message: str, candidates: Sequence[str]) -> None:
        super().__init__(message, "It could be: " + "; ".join(candidates))
        self.candidates = tuple(candidates)


class LabelTaken(UsageError):
    """The label exists at that level."""


class LevelBroken(UsageError):
    """A move or parent that the three levels do not allow."""


class PositionError(UsageError):
    """An offset outside the text or inside a grapheme cluster. Offsets are code points."""


class FaultsFound(GioiaError):
    """The data that was given has faults: all of them, each with its place."""

    exit_code = ExitCode.FAULTS

    def __init__(self, message: str, faults: Sequence[Fault], way_out: str = "") -> None:
        super().__init__(message, way_out)
        self.faults = tuple(faults)

    def __str__(self) -> str:
        lines = [self.message]
        lines += [f"  {fault.place}: {fault.message}" for fault in self.faults]
        return "\n".join([*lines, self.way_out] if self.way_out else lines)


class FileError(GioiaError):
    """A named file or folder cannot be read or written."""

    exit_code = ExitCode.FILE


class NoWorkspace(FileError):
    """No project from here upwards."""


class ProjectError(GioiaError):
    """Something about the project file itself."""

    exit_code = ExitCode.PROJECT


class DamagedProject(ProjectError):
    """Not SQLite, not ours, or its pages are broken."""


class NewerProject(ProjectError):
    """Written by a newer Gioia."""


class HeldProject(ProjectError):
    """Another process is writing to it, or another person on another machine has it open."""


class ReadOnlyProject(ProjectError):
    """It was opened to look only."""


class ChangedMeanwhile(ProjectError):
    """Another process changed or removed what the act is about, after it was read."""


class OwnFault(GioiaError):
    """Gioia itself is at fault, and what it did had to end; nothing that was done is lost."""

    exit_code = ExitCode.OWN

    def __init__(self, report: Path | None) -> None:
        super().__init__(
            "This is a fault of Gioia, not yours. What was done before is on the disk.",
            f"A report without any of your texts: {report}" if report else "",
        )
