"""The act of writing a memo, on anything and from every room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gioia.tui.modals.memo import WriteMemo
from gioia.tui.modals.window import ask
from gioia.tui.sitting.drafts import drafts_of, in_turn
from gioia.tui.sitting.seat import seat_of

if TYPE_CHECKING:
    from gioia.records import MemoRecord, TargetKind
    from gioia.tui.room.screen import Room
    from gioia.tui.sitting.drafts import Drafts


async def write_memo(room: Room, on: TargetKind, on_guid: str, told: str) -> None:
    """Asks for kind and text, and writes the memo.

    Args:
        room: where it is asked.
        on: what the memo is on.
        on_guid: which one; empty for the project.
        told: what it is on, in words: the concept “slow trust”.
    """
    await written_memo(room, on, on_guid, told)


async def written_memo(room: Room, on: TargetKind, on_guid: str, told: str) -> MemoRecord | None:
    """As `write_memo`; returns the memo, or None where none was written."""
    drafts, about = await drafts_at(room), f"{on} {on_guid}"
    begun = await in_turn(drafts.load, about)
    written = await ask(room, WriteMemo(told, begun, partial(drafts.keep, about)))
    memo = None
    if written is not None and written.text:
        memo = await room.gateway.change(
            lambda project: project.memos.add(on, on_guid, written.text, kind=written.kind)
        )
        room.say(f"Memo on {told}: {memo.kind} (u takes it back{_where_all_are(room)}).")
    await in_turn(drafts.forget, about)
    return memo


def _where_all_are(room: Room) -> str:
    """The key that leads to all memos, for who is elsewhere."""
    key = room.keymap.name("room.memos")
    return f"; {key} shows all" if key and room.ROOM != "memos" else ""


async def drafts_at(room: Room) -> Drafts:
    """The drafts of the workspace that is open."""
    return drafts_of(await room.gateway.read(seat_of))
