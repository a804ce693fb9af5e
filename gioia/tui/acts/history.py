"""Acts on history: undo and redo, of whatever was done here or on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.acts.documents import Snapshot, refresh, snapshot

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.records import ChangeRecord
    from gioia.tui.screens.workbench import Workbench


async def undo(bench: Workbench) -> None:
    """Takes back the last change and says what it was."""
    await _step(bench, lambda project: project.history.undo(), "Undid: {} (U does it again)")


async def redo(bench: Workbench) -> None:
    """Does again what was taken back and says what it was."""
    await _step(bench, lambda project: project.history.redo(), "Did again: {}")


async def _step(
    bench: Workbench, act: Callable[[Project], list[ChangeRecord]], wording: str
) -> None:
    document = bench.desk.document

    def run(project: Project) -> tuple[list[ChangeRecord], Snapshot]:
        return act(project), snapshot(project, document)

    changes, now = await bench.gateway.change(run)
    before = set(bench.reader.codings)
    refresh(bench, now)
    touched = before ^ set(bench.reader.codings)
    if touched:
        bench.reader.show_stretch(min(touched).start)
    bench.say(wording.format("; ".join(change.summary for change in changes)))
