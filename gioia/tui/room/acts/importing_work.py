"""The act of bringing in a coder's work: what would come of it is shown before it is done."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from gioia.errors import FaultsFound
from gioia.tui.modals.importing import Importing
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.room.acts.importing import show_while
from gioia.tui.room.acts.importing_projects import all_but

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from gioia.project.work.arriving import OfAnotherProject, Wishes
    from gioia.project.work.planning import Taken
    from gioia.tui.room.screen import Room

NO_WORK = "not-work"
"""The rule against which a file is that holds no coded work."""


async def import_work_of(room: Room, path: Path) -> None:
    """Works out what would come of it, asks, and does it as one change."""
    found = await _plan(room, path)
    if found is None:
        return
    wishes, plan = found
    if not plan.settles:
        room.say(f"Nothing new is in {path.name}.")
    elif await _wanted(room, path, room.in_keys(work_told(plan))):
        await show_while(
            room,
            Importing(path.name, by_file=False),
            lambda project: _take_in(project, path, wishes, apply=True),
            lambda taken: f"{work_told(taken)}\nu takes it back.",
        )


async def _plan(room: Room, path: Path) -> tuple[Wishes, Taken] | None:
    """How the work is to be taken in, and what would come of it; None where it stays outside."""
    from gioia.project.work.arriving import OfAnotherProject, Wishes

    wishes = Wishes()
    while True:
        try:
            plan = await room.gateway.read(partial(_take_in, path=path, wishes=wishes))
        except OfAnotherProject as error:
            if not await _all_the_same(room, path, error):
                return None
            wishes = replace(wishes, other_project=True)
        except FaultsFound as error:
            if any(fault.rule == NO_WORK for fault in error.faults) or wishes.lenient:
                raise
            if not await all_but(room, path, error):
                return None
            wishes = replace(wishes, align=True, lenient=True)
        else:
            return wishes, plan


async def _all_the_same(room: Room, path: Path, error: OfAnotherProject) -> bool:
    """Whether the work of another project is wanted here."""
    entries = [
        Entry("leave", "Leave it", note=error.message),
        Entry("take", "Take it in all the same", note=error.message),
    ]
    title = f"{path.name} is of another project"
    picked = await ask(room, Palette(title, entries, hint="⏎ choose   esc leave"))
    return picked is not None and picked.key == "take"


async def _wanted(room: Room, path: Path, told: str) -> bool:
    entries = [Entry("take", "Take it in", note=told), Entry("leave", "Leave it", note=told)]
    title = f"The work in {path.name}"
    picked = await ask(room, Palette(title, entries, hint="⏎ choose   esc leave"))
    return picked is not None and picked.key == "take"


def _take_in(project: Project, path: Path, wishes: Wishes, *, apply: bool = False) -> Taken:
    """The work of a file, or what would come of it."""
    from gioia.project.work.taking_in import import_work

    return import_work(project, [path], wishes, apply=apply)


def work_told(taken: Taken) -> str:
    """What came, or would come, of it, in lines."""
    from gioia.project.work.report import summary

    return "\n".join(summary(taken))
