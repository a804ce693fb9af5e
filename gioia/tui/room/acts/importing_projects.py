"""The act of bringing in a project of another program, with the report of what came over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import FaultsFound
from gioia.project.doors.endings import import_project, projects_in
from gioia.text.normalise import clean_label
from gioia.tui.modals.importing import Importing
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.room.acts.importing import show_while
from gioia.tui.room.doing import in_full
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from gioia.project import Project
    from gioia.project.refi.taking_in import TakenIn
    from gioia.tui.room.screen import Room


async def import_from_program(room: Room, path: Path) -> None:
    """Brings in what a file holds as one change.

    Asks which one of several projects, and what to do where not all of it can be placed.
    """
    names = await room.gateway.read(lambda _: projects_in(path))
    name = await _which(room, path, names) if names else None
    if names and name is None:
        return
    try:
        await _bring_in(room, path, name, lenient=False)
    except FaultsFound as error:
        if await all_but(room, path, error):
            await _bring_in(room, path, name, lenient=True)


async def _which(room: Room, path: Path, names: Sequence[str]) -> str | None:
    """The project that the person wants of those in a file; None for none of them."""
    entries = [Entry(name, clean_label(name)) for name in names]
    title = f"{path.name} holds {counted(len(names), 'project')}"
    picked = await ask(room, Palette(title, entries, hint="⏎ imports this one   esc leaves"))
    return picked.key if picked is not None else None


async def all_but(room: Room, path: Path, error: FaultsFound) -> bool:
    """Whether the person wants all of a file but what is at fault in it, which is told."""
    told = in_full(FaultsFound(error.message, error.faults))
    number = counted(len(error.faults), "thing")
    entries = [
        Entry("nothing", "Import nothing", note=told),
        Entry("rest", f"Import all but {'it' if len(error.faults) == 1 else 'these'}", note=told),
    ]
    title = f"{number} in {path.name} cannot be placed"
    picked = await ask(room, Palette(title, entries, hint="⏎ choose   esc leave"))
    return picked is not None and picked.key == "rest"


async def _bring_in(room: Room, path: Path, name: str | None, *, lenient: bool) -> None:
    def bring_in(project: Project) -> TakenIn:
        return import_project(project, path, lenient=lenient, name=name)

    await show_while(room, Importing(path.name, by_file=False), bring_in, taken_told)


def taken_told(taken: TakenIn) -> str:
    """What came over and what did not, in lines."""
    return "\n".join(_lines(taken))


def _lines(taken: TakenIn) -> Iterator[str]:
    from gioia.exchange.report import HEADINGS

    yield f"{', '.join(taken.facts)}." if taken.facts else "It is empty."
    yield "u takes it back." if taken.changed else "There is nothing new in it."
    for fault in taken.faults:
        yield f"Left out: {fault.place}: {fault.message}"
    for matter, heading in HEADINGS.items():
        these = [str(remark) for remark in taken.remarks if remark.matter == matter]
        if these:
            yield f"\n{heading}"
            yield from (f"· {one}" for one in these)
