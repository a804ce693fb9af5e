"""What keys do on the board: moving about, marking; and which function does which action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.tui.board.acts import candidates, checks, hand, regroup, split
from gioia.tui.board.acts import codes as board_codes
from gioia.tui.board.acts import figure as board_figure
from gioia.tui.board.moving import end, neighbour, next_part, page
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.room.errands import ToPane

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from gioia.tui.board.moving import Direction
    from gioia.tui.board.screen import Board


STEPS: dict[Direction, tuple[int, int]] = {
    "up": (0, -1), "down": (0, 1), "left": (-4, 0), "right": (4, 0),
}  # fmt: skip
"""By how many cells an arrow scrolls the figure."""


def move(to: Direction) -> Callable[[Board], None]:
    """The act of going to the code beside, or of carrying what is held there."""

    def go(room: Board) -> None:
        board = room.board
        if room.preview.covers:
            room.figure.step(*STEPS[to])
        elif board.hand is not None:
            step = 1 if to in {"down", "right"} else -1
            carried = board.hand.stepped if to in {"up", "down"} else board.hand.to_home
            board.hold(carried(step))
        elif board.cursor is not None:
            room.hush()
            board.go_to(neighbour(board.sheet, board.structure, board.cursor, to))

    return go


def move_page(step: int) -> Callable[[Board], None]:
    """The act of going a screen down (1) or up (-1) in the column."""

    def go(room: Board) -> None:
        board = room.board
        if room.preview.covers:
            room.figure.step(0, step * (room.figure.size.height - 1))
        elif board.hand is not None:
            board.hold(board.hand.to_home(step))
        elif board.cursor is not None:
            room.hush()
            board.go_to(page(board.sheet, board.cursor, step * (board.size.height - 2)))

    return go


def move_to_end(*, last: bool) -> Callable[[Board], None]:
    """The act of going to the first or the last code of the column."""

    def go(room: Board) -> None:
        board = room.board
        if room.preview.covers:
            room.figure.step(0, room.figure.virtual_size.height * (1 if last else -1))
        elif board.hand is not None:
            board.hold(board.hand.stepped(len(board.hand.slots) * (1 if last else -1)))
        elif board.cursor is not None:
            room.hush()
            board.go_to(end(board.sheet, board.cursor, last=last))

    return go


def tray(room: Board) -> None:
    """To the themes without a parent, to the concepts without one, and back to the figure."""
    board = room.board
    if board.hand is not None:
        board.hold(board.hand.over_home((board.hand.slot.home[0], None)))
        return
    if board.sheet.tray is None or board.cursor is None:
        room.say("The tray is empty: every code has its parent.")
        return
    there = next_part(board.sheet, board.cursor)
    if there is not None:
        board.go_to(there)


def mark(room: Board) -> None:
    """Marks the code at the cursor or unmarks it, and goes on to the next."""
    board = room.board
    if board.cursor is not None:
        board.mark(board.marked ^ {board.cursor})
        board.go_to(neighbour(board.sheet, board.structure, board.cursor, "down"))
        room.say(f"{len(board.marked)} marked." if board.marked else "")


def leave(room: Board) -> Awaitable[None] | None:
    """Puts back what is held; else leaves the figure; else drops the marks; else the board."""
    board = room.board
    if room.preview.covers:
        room.preview.toggle()
        room.show_preview()
    elif board.hand is not None:
        board.hold(None)
        room.say("Put back.")
    elif board.marked:
        board.mark(())
        room.say("")
    else:
        return room.gioia.go("reading", ToPane("reader"))
    return None


def retired(room: Board) -> None:
    """Shows the retired codes, or hides them."""
    board = room.board
    board.show_retired(shown=not board.with_retired)
    number = len(board.structure.retired)
    if board.with_retired:
        room.say(f"Retired codes are shown below: {number}." if number else "None is retired.")
    else:
        room.say("Retired codes are hidden.")


async def find(room: Board) -> None:
    """Asks for a code by a few letters, and goes to it."""
    structure = room.board.structure
    entries = [
        Entry(code.guid, code.label, code.level, code.definition)
        for key, code in structure.codes.items()
        if key in room.board.sheet.cells
    ]
    picked = await ask(room, Palette("Go to which code?", entries, hint="⏎ go   esc leave"))
    if picked is not None:
        room.reveal(picked.key)


BOARD: dict[str, Callable[[Any], Any]] = {
    "board.left": move("left"),
    "board.right": move("right"),
    "board.upward": move("up"),
    "board.downward": move("down"),
    "board.page.up": move_page(-1),
    "board.page.down": move_page(1),
    "board.first": move_to_end(last=False),
    "board.last": move_to_end(last=True),
    "board.tray": tray,
    "board.find": find,
    "board.mark": mark,
    "board.leave": leave,
    "board.retired": retired,
    **hand.HAND,
    **board_codes.CODES,
    **regroup.REGROUP,
    "board.candidates": candidates.choose,
    "board.split": split.split,
    **checks.CHECKS,
    **board_figure.FIGURE,
}
