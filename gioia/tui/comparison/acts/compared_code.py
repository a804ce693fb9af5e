"""Acts on the code whose quotes are compared: merge it into another, define it, rename it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.comparison.acts.choosing import code_palette
from gioia.tui.comparison.acts.recoding import change
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.window import ask
from gioia.tui.room.acts.asking import ask_until_done, write_until_done

if TYPE_CHECKING:
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


async def define(room: Comparison) -> None:
    """Says when the code applies and when not, with its quotes in sight."""
    pile = room.side.pile
    if pile is None:
        return
    code = pile.code

    async def act(text: str) -> None:
        await change(room, lambda project: project.codes.define(code, text))
        room.say(f"Defined “{code.label}”.")

    title = f"When does “{code.label}” apply?"
    await write_until_done(room, title, code.definition, f"definition {code.guid}", act)


async def rename(room: Comparison) -> None:
    """Gives the code another label."""
    pile = room.side.pile
    if pile is None:
        return
    code = pile.code

    async def act(label: str) -> None:
        await change(room, lambda project: project.codes.rename(code, label))
        room.say(f"Renamed “{code.label}” to “{label}”.")

    title = f"Rename {code.level}"
    await ask_until_done(room, lambda label: AskLine(title, label), code.label, act)
