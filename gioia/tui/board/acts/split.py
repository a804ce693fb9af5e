"""The act of splitting on the board: a concept by its quotes, others by what is under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.board.acts.chosen import BACK, entries_of, named
from gioia.tui.board.acts.codes import quotes
from gioia.tui.board.acts.regroup import grouped
from gioia.tui.board.structure import BELOW
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.several import PickSeveral
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project import Project
    from gioia.records import CodeRecord
    from gioia.tui.board.screen import Board


async def split(room: Board) -> None:
    """To the quotes of a concept; of a theme or dimension, asks what goes, and where to."""
    code = room.board.current
    if code is None:
        return
    if code.level not in BELOW:
        await quotes(room)
        return
    going = await _going(room, code)
    if going:
        await _send(room, code, going)


async def _going(room: Board, code: CodeRecord) -> list[CodeRecord]:
    """Asks which of the codes under a code leave it."""
    structure = room.board.structure
    under = [structure.codes[key] for key in structure.below(code.id)]
    if len(under) < 2:
        room.say(f"There are no two {BELOW[code.level]}s under “{code.label}” to be parted.")
        return []
    title = f"Split “{code.label}”: which {BELOW[code.level]}s go?"
    window = PickSeveral(
        title, entries_of(room, under), hint="⏎ these go   Tab several   esc leave"
    )
    picked = await ask(room, window)
    keys = {picked.key, *(one.key for one in picked.also)} if picked else set()
    return [one for one in under if one.guid in keys]


async def _send(room: Board, code: CodeRecord, going: Sequence[CodeRecord]) -> None:
    """Asks to which other code they go, or makes one, and sends them there as one change."""
    structure = room.board.structure
    others = [structure.codes[key] for key in structure.in_order(code.level) if key != code.id]
    title = f"{named(going)}: to which {code.level}?"
    offers = [Offer("new", f"new {code.level} “{{}}”")]
    hint = "⏎ there   ^n new   esc leave"
    picked = await ask(room, Palette(title, entries_of(room, others), offers, hint=hint))
    if picked is None:
        return
    to = next((one for one in others if one.guid == picked.key), None)
    label = to.label if to else picked.typed

    def act(project: Project) -> CodeRecord:
        with project.change("split", f"split “{code.label}”: {named(going)} to “{label}”"):
            if to is None:
                return grouped(project, structure, going, label)
            project.codes.move_many(going, to)
            return to

    room.reveal((await room.change(act)).guid)
    room.say(f"Split “{code.label}”: {named(going)} went to “{label}” {BACK}.")
