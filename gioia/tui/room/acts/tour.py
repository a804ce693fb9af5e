"""Taking the tour: here, where this is the sample; else in a sample that is made for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gioia.errors import UsageError
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.window import ask

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.tui.room.screen import Room

SAMPLE = "gioia-demo"


async def take(room: Room) -> None:
    """Begins the tour. A person's own project is never the place for it: the sample is."""
    if await room.gateway.read(is_sample):
        room.gioia.guide.start()
        return
    own = await room.gateway.read(lambda project: project.workspace.folder)
    title = "Folder for the sample; your project waits and opens again afterwards"
    answer = await ask(room, AskLine(title, str(own.absolute().parent / SAMPLE)))
    if answer is not None:
        room.sitting.tour_in = apart(Path(answer), own)
        await room.app.run_action("app.quit")


def is_sample(project: Project) -> bool:
    """Whether a project is the sample."""
    from gioia.project.demo import NAME

    return project.name == NAME


def apart(folder: Path, own: Path) -> Path:
    """The folder, if it lies outside the person's own project.

    Raises:
        UsageError: it lies inside.
    """
    place = folder.expanduser().resolve()
    if place.is_relative_to(own.resolve()):
        raise UsageError(f"{place} is inside your project.", "Name a folder of its own.")
    return place
