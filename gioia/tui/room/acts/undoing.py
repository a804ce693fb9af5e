"""Acts on history: undo and redo, of whatever was done here or on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.records import ChangeRecord
    from gioia.tui.room.screen import Room


async def undo(room: Room) -> None:
    """Takes back the last change and says what it was."""
    wording = "Undid: {} (U does it again)"
    await _step(room, lambda project: project.history.undo(), wording, "Nothing is left to undo.")


async def redo(room: Room) -> None:
    """Does again what was taken back and says what it was."""
    nothing = "Nothing more to do again: only what u took back last can be."
    await _step(room, lambda project: project.history.redo(), "Did again: {}", nothing)


async def _step(
    room: Room, act: Callable[[Project], list[ChangeRecord]], wording: str, nothing: str
) -> None:
    try:
        changes = await room.gateway.change(act)
    except UsageError:
        room.say(nothing)
        return
    await room.renew_after_step(changes)
    room.say(wording.format("; ".join(change.summary for change in changes)))
