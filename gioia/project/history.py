"""The audit trail and the way back through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import UsageError
from gioia.store import read_project

if TYPE_CHECKING:
    from gioia.project.project import Project
    from gioia.records import ChangeRecord


class History:
    """What was done, by whom and when; unlimited undo and redo, also after a restart."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def log(self, limit: int | None = None) -> list[ChangeRecord]:
        """The audit trail, the newest line first."""
        return read_project.log(self.project.store, limit)

    def undo(self, steps: int = 1) -> list[ChangeRecord]:
        """Takes back the last changes and returns them, the last first.

        Raises:
            UsageError: there is nothing to undo; fewer steps than asked are not an error.
        """
        store = self.project.store
        found = read_project.undoable(store, _whole(steps))
        if not found:
            raise UsageError("There is nothing to undo.", "gioia log shows what was done.")
        for change_id, summary in found:
            store.undo(change_id, summary, self.project.coder)
        return self._told([change_id for change_id, _ in found])

    def redo(self, steps: int = 1) -> list[ChangeRecord]:
        """Does again what was undone and returns it, in the order of doing.

        Raises:
            UsageError: there is nothing to redo, or something new was done since.
        """
        store = self.project.store
        found = read_project.redoable(store, _whole(steps))
        if not found:
            raise UsageError(
                "There is nothing to redo.", "Only what was undone last can be done again."
            )
        for change_id, summary in found:
            store.redo(change_id, summary, self.project.coder)
        return self._told([change_id for change_id, _ in found])

    def _told(self, change_ids: list[int]) -> list[ChangeRecord]:
        lines = {line.id: line for line in self.log()}
        return [lines[change_id] for change_id in change_ids]


def _whole(steps: int) -> int:
    if steps < 1:
        raise UsageError(f"{steps} steps cannot be taken.", "Give a number from 1 on.")
    return steps
