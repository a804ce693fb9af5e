"""Acts on history: undo and redo, of whatever was done here or on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.records import ChangeRecord
    from gioia.tui.screens.room import Room


async def undo(room: Room) -> None:
    """Takes back the last change and says what it was."""
    await _step(room, lambda project: project.history.undo(), "Undid: {} (U does it again)")


async def redo(room: Room) -> None:
    """Does again what was taken back and says what it was."""
    await _step(room, lambda project: project.history.redo(), "Did again: {}")


async def _step(room: Room, act: Callable[[Project], list[ChangeRecord]], wording: str) -> None:
    changes = await room.gateway.change(act)
    await room.renew_after_step()
    room.say(wording.format("; ".join(change.summary for change in changes)))
