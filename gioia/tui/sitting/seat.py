"""Under which name a person's unfinished work in one workspace is kept: by project and by place.

Two copies of a project are one project with one guid; but what was begun in one folder is not to be
offered in the other. A folder that was moved takes along what was begun in it.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.tui.sitting.remembered import state_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.project import Project

NOTE = ".place"
"""The file beside what is kept that says where the project lay."""
OF_OLD = (".drafts", ".words", ".merges")
"""What was once kept by the guid alone: it goes to the workspace that asks first."""


def seat_of(project: Project) -> str:
    """The name for what is left unfinished in this workspace, by this person.

    It reads and may write small files: not for the thread of the keys. Where they cannot be
    written, there is nothing to take along.
    """
    place = os.fsencode(project.workspace.database.resolve())
    seat = f"{project.guid}.{hashlib.sha256(place).hexdigest()[:12]}"
    note = _file(seat, NOTE)
    with suppress(OSError):
        if not note.exists():
            for one in _moved_away(project.guid):
                _take_along(one, seat)
            note.parent.mkdir(parents=True, exist_ok=True)
            note.write_bytes(place)
        for kind in OF_OLD:
            if (old := _file(project.guid, kind)).exists() and not _file(seat, kind).exists():
                old.rename(_file(seat, kind))
    return seat


def _file(name: str, kind: str) -> Path:
    return state_file(name).with_suffix(kind)


def _moved_away(guid: str) -> Iterator[str]:
    """The seats of this project in places where no project is any more."""
    folder = state_file(guid).parent
    for note in sorted(folder.glob(f"*{NOTE}")):
        place = Path(os.fsdecode(note.read_bytes()))
        if note.stem.startswith(f"{guid}.") and not place.exists():
            yield note.stem


def _take_along(before: str, seat: str) -> None:
    """All that was kept there is kept here from now on, but for what is here already."""
    folder = state_file(seat).parent
    for kept in [*folder.glob("*")]:
        to = _file(seat, kept.suffix)
        if kept.stem == before and kept.suffix != NOTE and not to.exists():
            kept.rename(to)
    _file(before, NOTE).unlink(missing_ok=True)
