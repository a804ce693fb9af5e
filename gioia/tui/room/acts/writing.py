"""From looking only to changing: once nobody else has the project open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import HeldProject
from gioia.tui.sitting.sitting import sign_of

if TYPE_CHECKING:
    from gioia.project import Door
    from gioia.tui.room.screen import Room


async def open_for_writing(room: Room) -> None:
    """Takes the project over from who had it open; HeldProject where somebody has still."""
    await room.gateway.reopen(_take)
    sitting = room.sitting
    sitting.looking, sitting.sign = False, sign_of(room.gateway.door)
    await room.catch_up()
    room.say("Open for writing: what you do is kept from now on.")


def _take(door: Door) -> None:
    other = door.take_over()
    if other is not None:
        raise HeldProject(
            other.sentence,
            "Look only until then, or work in a copy that is merged later: gioia copy",
        )
