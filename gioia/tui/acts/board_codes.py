"""Acts on the codes of the board: make, name, define, group, merge, lift and lower, retire."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.records import LEVELS, PARENT_LEVEL, CodeRecord, Level
from gioia.tui.acts.memo import write_memo
from gioia.tui.board.structure import BELOW
from gioia.tui.board.telling import counted, path
from gioia.tui.errands import ToCode
from gioia.tui.modals.ask import AskCode, AskLine, AskText
from gioia.tui.modals.palette import Entry, Offer, Palette
from gioia.tui.modals.window import ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gioia.project import Project
    from gioia.tui.screens.board import Board

BACK = "(u takes it back)"


async def new(room: Board) -> None:
    """Asks for a label and a level; the code comes beside the one at the cursor, or under it."""
    at = room.board.current
    at = None if at is not None and at.retired else at
    above = places(room, at)
    told = {level: f"under “{code.label}”" for level, code in above.items()}
    answer = await ask(room, AskCode(at.level if at else "concept", told))
    if answer is None:
        return
    label, level = answer

    def act(project: Project) -> CodeRecord:
        with project.change("create", f"add {level} “{label}”"):
            code = project.codes.add(label, level=level, parent=above.get(level))
            if at is not None and at.level == level:
                project.codes.reorder(code, _number(room, at) + 1)
        return code

    made = await room.change(act)
    room.reveal(made.guid)
    room.say(f"New {level} “{made.label}”.")


def places(room: Board, at: CodeRecord | None) -> dict[Level, CodeRecord]:
    """Under what a new code of each level would come: the line of the one at the cursor."""
    structure, found = room.board.structure, {}
    key = at.id if at else None
    while key is not None:
        code = structure.codes[key]
        if code.level in BELOW:
            found[BELOW[code.level]] = code
        key = structure.home(key)[1]
    return found


def _number(room: Board, code: CodeRecord) -> int:
    structure = room.board.structure
    return structure.at(structure.home(code.id)).index(code.id)


async def rename(room: Board) -> None:
    """Gives the code another label."""
    code = room.board.current
    if code is None:
        return
    label = await ask(room, AskLine(f"Rename {code.level}", code.label))
    if label and label != code.label:
        await room.change(lambda project: project.codes.rename(code, label))
        room.say(f"Renamed “{code.label}” to “{label}” {BACK}.")


async def define(room: Board) -> None:
    """Says when the code applies and when not."""
    code = room.board.current
    if code is None:
        return
    text = await ask(room, AskText(f"When does “{code.label}” apply?", code.definition))
    if text is not None and text != code.definition:
        await room.change(lambda project: project.codes.define(code, text))
        room.say(f"Defined “{code.label}”.")


async def group(room: Board) -> None:
    """Makes a parent for the marked codes, where the first of them stands."""
    codes = of_one_level(room)
    level = PARENT_LEVEL[codes[0].level] if codes else None
    if level is None:
        if codes:
            room.say("A dimension stands under nothing.")
        return
    what = counted(len(codes), codes[0].level) if len(codes) > 1 else f"“{codes[0].label}”"
    label = await ask(room, AskLine(f"New {level} for {what}"))
    if label is None:
        return
    beside = room.board.structure.codes.get(codes[0].parent_id or 0)

    def act(project: Project) -> CodeRecord:
        with project.change("move", f"make the {level} “{label}” of {what}"):
            above = project.codes.by_id(beside.parent_id) if beside and beside.parent_id else None
            made = project.codes.add(label, level=level, parent=above)
            project.codes.move_many(codes, made)
            if beside is not None:
                project.codes.reorder(made, _number(room, beside) + 1)
        return made

    made = await room.change(act)
    room.board.mark(())
    room.reveal(made.guid)
    room.say(f"New {level} “{made.label}” of {what} {BACK}.")


async def merge(room: Board) -> None:
    """Brings the marked codes into one of them; or the code at the cursor into another."""
    codes = of_one_level(room)
    if not codes:
        return
    level = codes[0].level
    structure = room.board.structure
    others = [structure.codes[key] for key in structure.in_order(level) if key != codes[0].id]
    several = len(codes) > 1
    what = counted(len(codes), level) if several else f"“{codes[0].label}”"
    title = f"Bring {what} into which?"
    into = await pick(room, title, codes if several else others, "merge")
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
    structure = room.board.structure
    others = [structure.codes[key] for key in structure.in_order(code.level) if key != code.id]
    none = Offer("none", f"under no {code.level}")
    title = f"“{code.label}” as a {BELOW[code.level]} of which {code.level}?"
    picked = await ask(room, Palette(title, entries_of(room, others), [none], hint="⏎ lower"))
    if picked is None:
        return
    under = next((one for one in others if one.guid == picked.key), None)
    made = await room.change(lambda project: project.codes.demote(code, under))
    room.reveal(made.guid)
    room.say(f"“{made.label}” is a {made.level} now {BACK}.")


async def figure(room: Board) -> None:
    """Leaves the chosen codes out of the figure, or takes them in, as the one at the cursor."""
    codes, at = of_chosen(room), room.board.current
    if at is None:
        return
    drawn = not at.in_figure
    told = "take {} into the figure" if drawn else "leave {} out of the figure"
    what = f"“{codes[0].label}”" if len(codes) == 1 else f"{len(codes)} codes"

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
    what = f"“{codes[0].label}”" if len(codes) == 1 else f"{len(codes)} codes"
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


async def quotes(room: Board) -> None:
    """To all quotes of the code, where it can be split too."""
    code = room.board.current
    if code is not None:
        await room.gioia.go("comparison", ToCode(code.guid))


async def memo(room: Board) -> None:
    """Writes a memo on the code."""
    code = room.board.current
    if code is not None:
        await write_memo(room, "code", code.guid, f"the {code.level} “{code.label}”")


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


CODES: dict[str, Callable[[Any], Any]] = {
    "board.new": new,
    "board.group": group,
    "board.rename": rename,
    "board.define": define,
    "board.merge": merge,
    "board.split": quotes,
    "board.promote": promote,
    "board.demote": demote,
    "board.figure": figure,
    "board.retire": retire,
    "board.restore": restore,
    "board.quotes": quotes,
    "board.memo": memo,
}
