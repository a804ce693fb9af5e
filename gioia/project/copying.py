"""A copy of the workspace to work in while somebody else has the project, merged back later."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from gioia.errors import FileError, UsageError
from gioia.project.project import Project
from gioia.project.wording import file_word
from gioia.project.workspace import COPY_ID, COPY_OF, Workspace
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from pathlib import Path

BASE = "when-copied.json"
"""The codebook as it was then: what both go back to when they are merged."""


def copy_place(folder: Path, coder: str) -> Path:
    """A free folder beside a workspace, called by it, the coder and the day."""
    day = f"{datetime.now().astimezone():%Y%m%d}"
    wanted = folder.with_name(f"{folder.name}-copy-of-{file_word(coder)}-{day}")
    number, place = 2, wanted
    while place.exists():
        place = wanted.with_name(f"{wanted.name}-{number}")
        number += 1
    return place


def copy_workspace(project: Project, folder: Path) -> Path:
    """Copies a workspace to `folder` for the project's coder, whole or not at all.

    The project file is copied as it stands between two changes, also while another program writes,
    with its guid: codebook and work can be merged back. Interviews and codebooks go along; the
    codebook as it is now is written beside them, the base of that merge.

    Raises:
        UsageError: something is there already, or it lies in the workspace.
        FileError: it cannot be written; nothing is left of it.
    """
    folder = folder.resolve()
    if folder.is_relative_to(project.workspace.folder.resolve()):
        raise UsageError(f"{folder} lies in the workspace itself.", "Name a folder beside it.")
    if folder.exists():
        raise UsageError(f"{folder} exists already.", "Name a folder that does not.")
    draft = folder.with_name(f".{folder.name}.{uuid4().hex[:8]}.partial")
    try:
        _fill(project, Workspace(draft))
        draft.rename(folder)
    except OSError as error:
        raise FileError(
            f"The copy {folder} cannot be made: {error.strerror or error}.",
            "Choose a place that you may write to, with room on the disk.",
        ) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return folder


def _fill(project: Project, place: Workspace) -> None:
    place.make_folders()
    for wanted, to in (
        (project.workspace.interviews, place.interviews),
        (project.workspace.codebooks, place.codebooks),
    ):
        if wanted.is_dir():
            shutil.copytree(wanted, to, dirs_exist_ok=True, ignore_dangling_symlinks=True)
    project.store.copy_to(place.database)
    with Project.open(place.folder, project.coder) as copy:
        name = clean_label(project.workspace.folder.name)
        with copy.store.transaction(copy.coder, "note that this is a copy"):
            copy.set(COPY_OF, name)
            copy.set(COPY_ID, uuid4().hex)
            copy.set("coder", copy.coder)
            copy.store.log("copy", f"copy of {name}", copy.coder)
        copy.codebooks.export_to(place.codebooks / BASE)
