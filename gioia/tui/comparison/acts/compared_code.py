"""Acts on the code whose quotes are compared: merge it into another, define it, rename it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.comparison.acts.choosing import code_palette
from gioia.tui.comparison.acts.recoding import change
from gioia.tui.modals.window import ask
from gioia.tui.room.acts.naming import defining, renaming

if TYPE_CHECKING:
    from gioia.records import CodeRecord
    from gioia.tui.comparison.screen import Comparison


async def merge(room: Comparison) -> None:
    """Asks for another code and brings all quotes of this one under it."""
    pile = room.side.pile
    if pile is None:
        return
    level = room.material.codes.of_level(pile.code.level)
    title = f"Merge “{pile.code.label}” into"
    palette = code_palette(room, title, level, pile.code.id, hint="⏎ merge   esc leave")
    picked = await ask(room, palette)
    if picked is None:
        return
    into = room.material.codes.by_guid[picked.key]
    await room.gateway.change(lambda project: project.codes.merge([pile.code], into))
    await room.show(room.columns.instead(pile.code.guid, into.guid))
    room.say(f"Merged “{pile.code.label}” into “{into.label}”; u takes it back.")


def pointed(room: Comparison) -> CodeRecord | None:
    """The code whose quotes are in front."""
    return room.side.pile.code if room.side.pile else None


define = defining(pointed, change)
"""Says when the code applies and when not, with its quotes in sight."""
rename = renaming(pointed, change)
"""Gives the code another label."""
