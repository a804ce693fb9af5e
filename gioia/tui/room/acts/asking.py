"""Asking for words until what they are for could be done: what was written is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import GioiaError
from gioia.tui.modals.window import ask

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from gioia.tui.modals.window import Window
    from gioia.tui.room.screen import Room


async def ask_until_done(
    room: Room,
    window: Callable[[str], Window[str]],
    words: str,
    do: Callable[[str], Awaitable[None]],
) -> str | None:
    """Asks for words, and does something with them.

    Where that fails (the label is taken, another program is writing), it is told, and the window
    comes again with what was written in it.

    Args:
        room: where it is asked.
        window: the window in which these words stand.
        words: what stands there at first.
        do: what is done with other words than these.

    Returns:
        The words with which it was done; None where the person left it, or left them as they were.
    """
    begun = words
    while True:
        written = await ask(room, window(begun))
        if written is None or written == words:
            return None
        try:
            await do(written)
        except GioiaError as error:
            room.tell_fault(error)
            begun = written
        else:
            return written
