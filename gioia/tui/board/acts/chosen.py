"""Which codes an act on the board is for, and how one of several is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.records import LEVELS
from gioia.tui.board.telling import path
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.records import CodeRecord
    from gioia.tui.board.screen import Board

BACK = "(u takes it back)"
"""Said after what can be undone."""


def of_chosen(room: Board) -> list[CodeRecord]:
    """The marked codes in the order of the board, or else the one at the cursor."""
    board = room.board
    order = {key: at for level in LEVELS for at, key in enumerate(board.structure.in_order(level))}
    keys = [key for key in room.chosen() if key in order]
    return [board.structure.codes[key] for key in sorted(keys, key=lambda key: order[key])]


def of_one_level(room: Board) -> list[CodeRecord]:
    """The chosen codes; none, and a word about it, where they are of several levels."""
    codes = of_chosen(room)
    if len({code.level for code in codes}) > 1:
        room.say("The marked codes are of several levels: Esc unmarks, v marks those of one.")
        return []
    return codes


def named(codes: Sequence[CodeRecord]) -> str:
    """One code by its label, several by their number."""
    if len(codes) == 1:
        return f"“{codes[0].label}”"
    levels = {code.level for code in codes}
    return counted(len(codes), levels.pop() if len(levels) == 1 else "code")


async def pick(
    room: Board, title: str, codes: Iterable[CodeRecord], verb: str
) -> CodeRecord | None:
    """Asks for one of these codes."""
    by_guid = {code.guid: code for code in codes}
    entries = entries_of(room, by_guid.values())
    picked = await ask(room, Palette(title, entries, hint=f"⏎ {verb}   esc leave"))
    return None if picked is None else by_guid[picked.key]


def entries_of(room: Board, codes: Iterable[CodeRecord]) -> list[Entry]:
    """Codes as rows of a palette."""
    structure = room.board.structure
    return [Entry(code.guid, code.label, path(structure, code), code.definition) for code in codes]
