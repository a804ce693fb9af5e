"""Acts of the hand: picking codes up from the board, putting them down, ordering them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.errors import NotFound
from gioia.project.codes.candidates import settle_on
from gioia.tui.board.hand import changes_nothing, pick_up
from gioia.tui.board.structure import structure_of
from gioia.tui.board.telling import held, over, standing

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from gioia.project import Project
    from gioia.tui.board.hand import Hand
    from gioia.tui.board.screen import Board
    from gioia.tui.board.structure import Structure


def take(room: Board) -> Awaitable[None] | None:
    """Picks up the marked codes, or the one at the cursor; puts down what is held."""
    board = room.board
    if board.hand is not None:
        return drop(room)
    hand = pick_up(board.structure, room.chosen())
    if hand is None:
        room.say("The marked codes are of several levels: Esc unmarks, v marks those of one.")
        return None
    board.hold(hand)
    room.say("")
    return None


async def drop(room: Board) -> None:
    """Puts down what is held, as one change."""
    board, hand = room.board, room.board.hand
    if hand is None:
        return
    if changes_nothing(board.structure, hand):
        board.hold(None)
        room.say("It stands where it stood.")
        return
    before, told = board.structure, over(board.shown, hand)
    board.put_down()
    board.mark(())
    try:
        await room.gateway.change(lambda project: settle(project, before, hand))
    finally:
        await room.renew()
    room.say(moved_to(told))


def moved_to(where: str) -> str:
    """What is told once codes have moved."""
    return f"Moved: {where} (u takes it back)."


def settle(project: Project, structure: Structure, hand: Hand) -> None:
    """Moves codes under another parent and to their place there, as one change.

    A concept that comes under one of its candidate themes has none from then on.

    Raises:
        NotFound: one of them is gone since it was picked up.
    """
    (_, parent), place = hand.slot
    codes = [structure.codes[key] for key in hand.keys]
    to = None if parent is None else structure.codes[parent]
    what = f"“{codes[0].label}”" if len(codes) == 1 else held(hand)
    if all(structure.home(key) == hand.slot.home for key in hand.keys):
        told = f"move {what} to place {place + 1}"
    else:
        told = f"move {what} under “{to.label}”" if to else f"move {what} out of its group"
    with project.change("move", told):
        project.codes.move_many(codes, to)
        for code in codes:
            if to is not None and to in structure.perhaps(code.id):
                settle_on(project, project.codes.by_id(code.id), to)
        for offset, key in enumerate(hand.keys):
            project.codes.reorder(project.codes.by_id(key), place + offset)


def order(step: int) -> Callable[[Board], Awaitable[None]]:
    """The act of moving a code up (-1) or down (1) among its neighbours."""

    async def reorder(room: Board) -> None:
        code = room.board.current
        if code is None:
            return

        def act(project: Project) -> str:
            now = structure_of(project.codes.list())
            if code.id not in now.codes:
                raise NotFound("The code is gone, or retired.", "F9 shows what became of it.")
            home = now.home(code.id)
            there = now.at(home)
            place = there.index(code.id) + step
            if not 0 <= place < len(there):
                return f"“{code.label}” is the {'first' if step < 0 else 'last'} here already."
            project.codes.reorder(now.codes[code.id], place)
            return moved_to(standing(now, home, place))

        room.say(await room.change(act))

    return reorder


HAND: dict[str, Callable[[Any], Any]] = {
    "board.take": take,
    "board.up": order(-1),
    "board.down": order(1),
}
