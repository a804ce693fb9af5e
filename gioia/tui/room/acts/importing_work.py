"""The act of bringing in a coder's work: what would come of it is shown before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import FaultsFound
from gioia.tui.modals.importing import Importing
from gioia.tui.modals.palette import Entry, Palette
from gioia.tui.modals.window import ask
from gioia.tui.room.acts.importing import show_while
from gioia.tui.room.acts.importing_projects import all_but

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from gioia.project.work.planning import Taken
    from gioia.tui.room.screen import Room

NO_WORK = "not-work"
"""The rule against which a file is that holds no coded work."""


async def import_work_of(room: Room, path: Path) -> None:
    """Works out what would come of it, asks, and does it as one change."""
    fitting = False
    try:
        plan = await room.gateway.read(lambda project: _take_in(project, path))
    except FaultsFound as error:
        if any(fault.rule == NO_WORK for fault in error.faults):
            raise
        if not await all_but(room, path, error):
            return
        fitting = True
        plan = await room.gateway.read(lambda project: _take_in(project, path, fitting=True))
    if not plan.changes:
        room.say(f"Nothing new is in {path.name}.")
    elif await _wanted(room, path, work_told(plan)):
        await show_while(
            room,
            Importing(path.name, by_file=False),
            lambda project: _take_in(project, path, fitting=fitting, apply=True),
            lambda taken: f"{work_told(taken)}\nu takes it back.",
        )


async def _wanted(room: Room, path: Path, told: str) -> bool:
    entries = [Entry("take", "Take it in", note=told), Entry("leave", "Leave it", note=told)]
    title = f"The work in {path.name}"
    picked = await ask(room, Palette(title, entries, hint="⏎ choose   esc leave"))
    return picked is not None and picked.key == "take"


def _take_in(project: Project, path: Path, *, fitting: bool = False, apply: bool = False) -> Taken:
    """The work of a file; `fitting`: only what has a place here, quotes by their words."""
    from gioia.project.work.arriving import Wishes
    from gioia.project.work.taking_in import import_work

    return import_work(project, [path], Wishes(align=fitting, lenient=fitting), apply=apply)


def work_told(taken: Taken) -> str:
    """What came, or would come, of it, in lines."""
    from gioia.project.work.report import summary

    return "\n".join(summary(taken))
