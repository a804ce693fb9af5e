"""The act of importing from any room: with a bar, stopped by one key, and nothing half done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import GioiaError
from gioia.tui.modals.importing import Importing
from gioia.tui.modals.window import ask

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from gioia.project.import_sources import ImportReport, ImportStep
    from gioia.tui.room.screen import Room


async def import_files(room: Room, path: Path | None = None) -> None:
    """Brings in a file or folder, by default interviews/, and tells what came of it.

    The files are read and written in the project's own thread; the window only shows how far.
    """
    window = Importing("interviews/" if path is None else str(path))

    def bring_in(project: Project) -> ImportReport:
        def step(at: ImportStep) -> bool:
            return window.step(at.done, at.total, at.path.name)

        where = project.workspace.interviews if path is None else path
        return project.sources.add([where], progress=step)

    async def import_beside() -> None:
        try:
            report = await room.gateway.change(bring_in)
        except GioiaError:
            window.answer(None)
            raise
        await room.renew()
        window.finish(import_told(report))

    room.act(import_beside())
    await ask(room, window)


def import_told(report: ImportReport) -> str:
    """What came of an import, in words."""
    if report.cancelled:
        return "Stopped. Nothing was imported."
    lines = [f"{len(report.added)} imported."] if report.added else []
    if report.skipped:
        lines.append(f"{len(report.skipped)} in already.")
    lines += [
        f"{path.name}: changed since it was imported; left as it was." for path in report.changed
    ]
    lines += [f"{path.name}: {error.message} {error.way_out}" for path, error in report.failed]
    return "\n".join(lines) or "There is nothing there that can be imported."
