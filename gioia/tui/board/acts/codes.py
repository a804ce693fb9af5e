"""Acts on the codes of the board: make, name, define, leave out, retire, see the quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.tui.board.acts.chosen import BACK, named, of_chosen
from gioia.tui.board.structure import BELOW
from gioia.tui.modals.ask import AskCode, AskLine, NewCode
from gioia.tui.modals.window import ask
from gioia.tui.room.acts.asking import ask_until_done
from gioia.tui.room.acts.memo import write_memo
from gioia.tui.room.acts.naming import defining, renaming
from gioia.tui.room.acts.pointed import quotes_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.records import CodeRecord, Level
    from gioia.tui.board.screen import Board
    from gioia.tui.board.structure import Structure


async def new(room: Board) -> None:
    """Asks for a label and a level; the code comes beside the one at the cursor, or under it."""
    structure, at = room.board.structure, room.board.current
    if at is not None and at.retired:
        at = None
    above = places(structure, at)
    told = {level: f"under “{code.label}”" for level, code in above.items()}

    async def make(asked: NewCode) -> None:
        label, level, _ = asked
        beside = at if at is not None and at.level == level else None

        def act(project: Project) -> CodeRecord:
            with project.change("create", f"add {level} “{label}”"):
                code = project.codes.add(label, level=level, parent=above.get(level))
                if beside is None:
                    return code
                place = structure.at(structure.home(beside.id)).index(beside.id)
                return project.codes.reorder(code, place + 1)

        made = await room.change(act)
        room.reveal(made.guid)
        room.say(f"New {level} “{made.label}” {BACK}.")

    begun = NewCode("", at.level if at else "concept")
    await ask_until_done(room, lambda asked: AskCode(asked, told), begun, make)


def places(structure: Structure, at: CodeRecord | None) -> dict[Level, CodeRecord]:
    """Under what a new code of each level would come: the line of the one at the cursor."""
    found: dict[Level, CodeRecord] = {}
    key = at.id if at else None
    while key is not None:
        code = structure.codes[key]
        if code.level in BELOW:
            found[BELOW[code.level]] = code
        key = structure.home(key)[1]
    return found


def pointed(room: Board) -> CodeRecord | None:
    """The code under the cursor."""
    return room.board.current


async def change(room: Board, act: Callable[[Project], CodeRecord]) -> None:
    """Does something to a code."""
    await room.change(act)


rename = renaming(pointed, change)
"""Gives the code another label."""
define = defining(pointed, change)
"""Says when the code applies and when not."""


async def figure(room: Board) -> None:
    """Leaves the chosen codes out of the figure, or takes them in, as the one at the cursor."""
    codes, at = of_chosen(room), room.board.current
    if at is None or not codes:
        return
    drawn = not at.in_figure
    told = "take {} into the figure" if drawn else "leave {} out of the figure"
    what = named(codes)

    def act(project: Project) -> None:
        with project.change("redefine", told.format(what)):
            for code in codes:
                project.codes.set_in_figure(code, drawn)

    await room.change(act)
    room.say(f"{what} {'in' if drawn else 'not in'} the figure {BACK}.")


async def retire(room: Board) -> None:
    """Takes the chosen codes out of use, with a reason."""
    codes = of_chosen(room)
    if not codes:
        return
    what = named(codes)
    reason = await ask(room, AskLine(f"Why is {what} retired?"))
    if reason is None:
        return

    def act(project: Project) -> None:
        with project.change("drop", f"retire {what}: {reason}"):
            for code in codes:
                project.codes.retire(code, reason)

    await room.change(act)
    room.board.mark(())
    room.say(f"Retired {what}; quotes stay with it, a shows it {BACK}.")


async def restore(room: Board) -> None:
    """Takes a retired code into use again."""
    code = room.board.current
    if code is not None:
        await room.change(lambda project: project.codes.restore(code))
        room.say(f"Restored “{code.label}” {BACK}.")


def guid(room: Board) -> str | None:
    """That of the code under the cursor."""
    return room.board.current.guid if room.board.current else None


quotes = quotes_of(guid)
"""To all quotes of the code."""


async def memo(room: Board) -> None:
    """Writes a memo on the code."""
    code = room.board.current
    if code is not None:
        await write_memo(room, "code", code.guid, f"the {code.level} “{code.label}”")


CODES: dict[str, Callable[[Any], Any]] = {
    "board.new": new,
    "board.rename": rename,
    "board.define": define,
    "board.figure": figure,
    "board.retire": retire,
    "board.restore": restore,
    "board.quotes": quotes,
    "board.memo": memo,
    "room.comparison": quotes,
}
