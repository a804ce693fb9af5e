"""Asking for words until what they are for could be done: what was written is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from gioia.errors import GioiaError
from gioia.tui.modals.ask import AskText
from gioia.tui.modals.window import ask
from gioia.tui.sitting.drafts import Draft, in_turn, words_of
from gioia.tui.sitting.seat import seat_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from gioia.records import MemoKind
    from gioia.tui.modals.window import Window
    from gioia.tui.room.screen import Room


T = TypeVar("T")

LEFT = "Not kept: what you wrote comes back when you ask for it here again."
NO_MEMO: MemoKind = "analytic"
"""What the drafts of other words have as their kind; nobody sees it."""


async def ask_until_done(
    room: Room,
    window: Callable[[T], Window[T]],
    words: T,
    do: Callable[[T], Awaitable[None]],
    *,
    also_same: bool = False,
) -> T | None:
    """Asks for words, alone or with what belongs to them, and does something with them.

    Where that fails (the label is taken, another program is writing), it is told, and the window
    comes again with what was written in it.

    Args:
        room: where it is asked.
        window: the window in which these words stand.
        words: what stands there at first.
        do: what is done with other words than these.
        also_same: whether it is done with the same words too.

    Returns:
        The words with which it was done; None where the person left it, or left them as they were.
    """
    begun = words
    while True:
        written = await ask(room, window(begun))
        if written is None or (written == words and not also_same):
            return None
        try:
            await do(written)
        except GioiaError as error:
            room.tell_fault(error)
            begun = written
        else:
            return written


async def write_until_done(
    room: Room, title: str, words: str, about: str, do: Callable[[str], Awaitable[None]]
) -> None:
    """As `ask_until_done`, for several lines: also what was left, or cut off, comes back.

    Args:
        room: where it is asked.
        title: the question.
        words: what stands there at first.
        about: what the draft is about; the same wherever the same is asked.
        do: what is done with other words than these.
    """
    drafts = words_of(await room.gateway.read(seat_of))
    before = await in_turn(drafts.load, about)
    draft = None if before is None else before.text

    def keep(text: str) -> None:
        nonlocal draft
        draft = None if text.strip() == words.strip() else text
        if draft is None:
            drafts.forget(about)
        else:
            drafts.keep(about, Draft(NO_MEMO, draft))

    while (written := await ask(room, AskText(title, words, left=draft, keep=keep))) != words:
        if written is None:
            if draft is not None:
                room.say(LEFT)
            return
        try:
            await do(written)
        except GioiaError as error:
            room.tell_fault(error)
            draft = written
        else:
            break
    await in_turn(drafts.forget, about)
