"""Which function does which action where codebooks are merged; looking, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.merging.acts import answering
from gioia.tui.merging.acts.applying import apply
from gioia.tui.merging.acts.base import choose_base
from gioia.tui.merging.acts.files import choose
from gioia.tui.merging.acts.handing_out import hand_out
from gioia.tui.room.errands import ToCode, ToPane
from gioia.tui.rooms import READING, room_of

if TYPE_CHECKING:
    from gioia.tui.merging.screen import Merging
    from gioia.tui.room.keyed import Handler


def summary(room: Merging) -> None:
    """Shows what merges by itself, or the conflicts."""
    room.summary = not room.summary
    room.show()


def on(room: Merging) -> None:
    """Scrolls the three sides."""
    room.sheet.turn()


async def quotes(room: Merging) -> None:
    """Goes to the quotes of our code."""
    if room.question is not None:
        await room.gioia.go("comparison", ToCode(room.question.conflict.guid))


async def leave(room: Merging) -> None:
    """Back to the room that the person came from."""
    whence = room_of(room.whence)
    await room.gioia.go(whence.name, ToPane(room.whence) if whence is READING else None)


MERGING: dict[str, Handler] = {
    "merging.ours": answering.take("merging.ours"),
    "merging.theirs": answering.take("merging.theirs"),
    "merging.own": answering.take("merging.own"),
    "merging.both": answering.take("merging.both"),
    "merging.both.ours": answering.take("merging.both.ours"),
    "merging.unite": answering.take("merging.unite"),
    "merging.answer": answering.choose,
    "merging.reopen": answering.reopen,
    "merging.rest.ours": answering.rest("ours"),
    "merging.rest.theirs": answering.rest("theirs"),
    "merging.next": answering.onward(1),
    "merging.previous": answering.onward(-1),
    "merging.summary": summary,
    "merging.on": on,
    "merging.quotes": quotes,
    "merging.apply": apply,
    "merging.files": choose,
    "merging.base": choose_base,
    "merging.hand_out": hand_out,
    "merging.leave": leave,
}
