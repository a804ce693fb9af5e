"""Acts that make other codes of those on the board: group, merge, lift, lower."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.codebook.labels import shown
from gioia.errors import LevelBroken
from gioia.project.codes.levels import check_nothing_under
from gioia.records import PARENT_LEVEL
from gioia.tui.board.acts.chosen import BACK, entries_of, named, of_one_level, pick
from gioia.tui.board.structure import BELOW
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Offer
from gioia.tui.room.acts.asking import ask_until_done
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gioia.project import Project
    from gioia.records import CodeRecord
    from gioia.tui.board.screen import Board
    from gioia.tui.board.structure import Structure

WIDTH = 24
"""Cells for the label of a parent that codes leave."""


async def group(room: Board) -> None:
    """Makes a parent for the marked codes, beside the parent of the first of them."""
    codes = of_one_level(room)
    if not codes:
        return
    level = PARENT_LEVEL[codes[0].level]
    if level is None:
        room.say("A dimension stands under nothing.")
        return
    structure = room.board.structure
    what = named(codes) + out_of(structure, codes)

    async def act(label: str) -> None:
        made = await room.change(lambda project: grouped(project, structure, codes, label))
        room.board.mark(())
        room.reveal(made.guid)
        room.say(f"New {level} “{made.label}” of {what} {BACK}.")

    title = f"New {level} for {what}"
    await ask_until_done(room, lambda label: AskLine(title, label), "", act)


def out_of(structure: Structure, codes: Sequence[CodeRecord]) -> str:
    """Which parents these codes would leave, in words; nothing where they have none."""
    guids = {structure.home(code.id)[1] for code in codes}
    former = [code for code in structure.codes.values() if code.id in guids]
    if len(former) == 1:
        return f" out of “{shown(former[0].label, WIDTH)}”"
    return f" out of {counted(len(former), former[0].level)}" if former else ""


def grouped(
    project: Project, structure: Structure, codes: Sequence[CodeRecord], label: str
) -> CodeRecord:
    """Makes a parent for codes, right after the former parent of the first, as one change."""
    level, former = structure.home(codes[0].id)
    above = PARENT_LEVEL[level]
    if above is None:
        raise LevelBroken("A dimension stands under nothing.", "Group its themes instead.")
    with project.change("move", f"make the {above} “{label}” of {named(codes)}"):
        if former is None:
            made = project.codes.add(label, level=above)
        else:
            home = structure.home(former)
            grand = None if home[1] is None else structure.codes[home[1]]
            made = project.codes.add(label, level=above, parent=grand)
            made = project.codes.reorder(made, structure.at(home).index(former) + 1)
        project.codes.move_many(codes, made)
    return made


async def merge(room: Board) -> None:
    """Brings the marked codes into one of them; or the code at the cursor into another."""
    codes = of_one_level(room)
    if not codes:
        return
    targets = codes if len(codes) > 1 else room.board.structure.near(codes[0].id)
    into = await pick(room, f"Bring {named(codes)} into which?", targets, "merge")
    if into is None:
        return
    gone = [code for code in codes if code.id != into.id]
    await room.change(lambda project: project.codes.merge(gone, into))
    room.board.mark(())
    room.reveal(into.guid)
    names = ", ".join(f"“{code.label}”" for code in gone)
    room.say(f"Merged {names} into “{into.label}” {BACK}.")


async def promote(room: Board) -> None:
    """Lifts the code to the level above."""
    code = room.board.current
    if code is None:
        return
    made = await room.change(lambda project: project.codes.promote(code))
    room.reveal(made.guid)
    room.say(f"“{made.label}” is a {made.level} now {BACK}.")


async def demote(room: Board) -> None:
    """Lowers the code to the level below, under another one of its own level."""
    code = room.board.current
    if code is None:
        return
    if code.level not in BELOW:
        room.say("A concept is the lowest level.")
        return
    await room.gateway.read(lambda project: check_nothing_under(project, code))
    others = room.board.structure.near(code.id)
    none = Offer("none", f"under no {code.level}")
    title = f"“{code.label}” as a {BELOW[code.level]} of which {code.level}?"
    picked = await ask(room, Palette(title, entries_of(room, others), [none], hint="⏎ lower"))
    if picked is None:
        return
    under = next((one for one in others if one.guid == picked.key), None)
    made = await room.change(lambda project: project.codes.demote(code, under))
    room.reveal(made.guid)
    room.say(f"“{made.label}” is a {made.level} now {BACK}.")


REGROUP: dict[str, Callable[[Any], Any]] = {
    "board.group": group,
    "board.merge": merge,
    "board.promote": promote,
    "board.demote": demote,
}
