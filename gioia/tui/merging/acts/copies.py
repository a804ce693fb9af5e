"""The copy of the workspace that was chosen to be brought home."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gioia.tui.merging.offered import ANOTHER_COPY, COPY
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.window import ask

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.project.returning.at_hand import CopyAtHand
    from gioia.tui.merging.screen import Merging
    from gioia.tui.palette.entries import Picked


def is_of_copy(picked: Picked) -> bool:
    """Whether a copy is among what was picked."""
    keys = [one.key for one in (picked, *picked.also)]
    return any(key == ANOTHER_COPY or key.startswith(COPY) for key in keys)


async def folder_of(room: Merging, picked: Picked) -> Path | None:
    """Where the copy lies; None, and why, where it cannot be brought home.

    A path is asked for where it is not beside the workspace, which is the beginning of the path.
    """
    if picked.also:
        room.notify("Mark nothing else beside it.", title="A copy comes home by itself", timeout=15)
        return None
    named = picked.key.removeprefix(COPY)
    if picked.key == ANOTHER_COPY:
        named = await ask(room, AskLine("Bring home which copy? Its folder")) or ""
    if not named:
        return None
    one = await room.gateway.read(lambda project: _look(project, Path(named).expanduser()))
    if one.fault:
        title = f"{one.folder.name} cannot be brought home"
        room.notify(one.fault, title=title, severity="error", timeout=15, markup=False)
        return None
    return one.folder.resolve()


def _look(project: Project, folder: Path) -> CopyAtHand:
    from gioia.project.returning.at_hand import look_at

    return look_at(project, project.workspace.folder / folder)
