"""The act of naming what both sides of a merge grew from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.tui.merging.acts.working import begin
from gioia.tui.merging.offered import ANOTHER, BY_LINEAGE, base_entries
from gioia.tui.merging.task import Base
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Offer

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.project.merging.kept import Kept
    from gioia.tui.merging.screen import Merging

TITLE = "What did both grow from?"
HINT = "⏎ take   esc leave"


async def choose_base(room: Merging) -> None:
    """Asks for the base, and works the merge out anew with it."""
    case, task = room.case, room.under_way
    if case is None or task is None:
        return
    if task.copy:
        room.say("What a copy and ours grew from is known: their audit trails tell it.")
        return
    called = dict(room.called)

    def look(project: Project) -> list[Kept]:
        from gioia.project.merging.kept import kept

        return kept(project, called)

    found = await room.gateway.read(look)
    entries = base_entries(found, task.base, "; ".join(filter(None, case.bases)))
    offers = [Offer(ANOTHER, "A file, by its path")]
    picked = await ask(room, Palette(TITLE, entries, offers, hint=HINT))
    if picked is None:
        return
    if picked.key == BY_LINEAGE:
        await begin(room, replace(task, base=None))
        return
    if picked.key != ANOTHER:
        one = next(one for one in found if one.digest == picked.key)
        await begin(room, replace(task, base=Base(one.name or one.at, one.digest)))
        return
    typed = await ask(room, AskLine("Which file did both begin with?"))
    if typed:
        folder = await room.gateway.read(lambda project: project.workspace.folder)
        path = folder / Path(typed).expanduser()
        await begin(room, replace(task, base=Base(path.name, path)))
