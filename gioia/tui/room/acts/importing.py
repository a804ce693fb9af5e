"""The act of importing from any room: with a bar, stopped by one key, and nothing half done."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from gioia.errors import UsageError
from gioia.project.doors.endings import way_of
from gioia.tui.modals.importing import Importing
from gioia.tui.modals.window import ask

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gioia.project import Project
    from gioia.project.sources.import_sources import ImportReport, ImportStep
    from gioia.tui.room.screen import Room

T = TypeVar("T")


async def import_files(room: Room, path: Path | None = None) -> None:
    """Brings in a file or folder, by default interviews/, and tells what came of it.

    A project of another program and a coder's work come in too; each is known by its ending.
    """
    way = "source" if path is None else way_of(path)
    if path is None or way == "source":
        await _import_sources(room, path)
    elif way == "project":
        from gioia.tui.room.acts.importing_projects import import_from_program

        await import_from_program(room, path)
    elif way == "json":
        from gioia.tui.room.acts.importing_work import import_work_of

        await import_work_of(room, path)
    else:
        raise UsageError(
            f"{path.name} is a table, and no transcript.",
            "A codebook comes in with gioia codebook import FILE.csv, "
            "quotes with gioia quote import FILE.csv.",
        )


async def _import_sources(room: Room, path: Path | None) -> None:
    """The files are read and written in the project's own thread; the window shows how far."""
    window = Importing("interviews/" if path is None else str(path))

    def bring_in(project: Project) -> ImportReport:
        def step(at: ImportStep) -> bool:
            return window.step(at.done, at.total, at.path.name)

        where = project.workspace.interviews if path is None else path
        return project.sources.add([where], progress=step)

    await show_while(room, window, bring_in, import_told)


async def show_while(
    room: Room, window: Importing, act: Callable[[Project], T], told: Callable[[T], str]
) -> None:
    """Imports in the project's thread, and shows what came of it until the person closes that.

    Raises:
        Exception: what the import raised, foreseen or not; the window is closed then.
    """
    failed: list[Exception] = []

    async def beside() -> None:
        await window.ready()
        try:
            done = await room.gateway.change(act)
        except Exception as error:
            failed.append(error)
            window.answer(None)
            return
        try:
            await room.renew()
        finally:
            window.finish(room.in_keys(told(done)))

    room.act(beside())
    await ask(room, window)
    if failed:
        raise failed[0]


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
