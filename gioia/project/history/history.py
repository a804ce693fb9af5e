"""The audit trail and the way back through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import UsageError
from gioia.project.history import trail
from gioia.store import read_project, undoing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gioia.codebook.model import Codebook
    from gioia.project.history.trail import Counts
    from gioia.project.project import Project
    from gioia.records import ChangeRecord
    from gioia.store.store import Store


class History:
    """What was done, by whom and when; unlimited undo and redo, also after a restart."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def log(self, limit: int | None = None) -> list[ChangeRecord]:
        """The audit trail, the newest line first."""
        return read_project.log(self.project.store, limit)

    def codebook_at(self, change_id: int) -> Codebook:
        """The codebook as it stood after a line of the audit trail; nothing is changed by it.

        It has no groundedness, and its lineage tells no more than is known for certain.

        Raises:
            NotFound: there is no such line.
        """
        from gioia.project.history.past_codebook import codebook_at

        return codebook_at(self.project, change_id)

    def counts_over_time(self) -> Sequence[Counts]:
        """How many codes in use and quotes there were after each line, the oldest first."""
        return trail.counts_over_time(self.project.store)

    def place_of(self, change_id: int) -> tuple[int, int] | None:
        """Source (its key) and start of the first quote that a change is about.

        That is where the quote is now; where it is gone, where it was. None for changes that are
        about no quote, or about one whose source is gone.

        Raises:
            NotFound: there is no such line in the audit trail.
        """
        return trail.place_of(self.project.store, change_id)

    def undo(self, steps: int = 1) -> list[ChangeRecord]:
        """Takes back the last changes and returns them, the last first.

        Raises:
            UsageError: there is nothing to undo; fewer steps than asked are not an error.
        """
        done = self._repeat(undoing.undo, steps)
        if not done:
            raise UsageError("There is nothing to undo.", "gioia log shows what was done.")
        return done

    def redo(self, steps: int = 1) -> list[ChangeRecord]:
        """Does again what was undone and returns it, in the order of doing.

        Raises:
            UsageError: there is nothing to redo, or something new was done since.
        """
        done = self._repeat(undoing.redo, steps)
        if not done:
            raise UsageError(
                "There is nothing to redo.", "Only what was undone last can be done again."
            )
        return done

    def _repeat(self, step: Callable[[Store, str], int | None], steps: int) -> list[ChangeRecord]:
        """Goes so many steps, or as far as there are any; each is a transaction of its own."""
        if steps < 1:
            raise UsageError(f"{steps} steps cannot be taken.", "Give a number from 1 on.")
        store, gone = self.project.store, list[int]()
        while len(gone) < steps and (change_id := step(store, self.project.coder)) is not None:
            gone.append(change_id)
        lines = {line.id: line for line in read_project.log(store, change_ids=gone)}
        return [lines[change_id] for change_id in gone]
