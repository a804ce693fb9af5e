"""Acts on the problems of the structure: look for them, go to one, dismiss it with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.errors import NotFound
from gioia.tui.board.problem_list import ProblemList, Wanted
from gioia.tui.board.problems import problems_of
from gioia.tui.board.ways_out import way_out
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.window import ask
from gioia.tui.room.errands import ToPlace, ToRelation

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.records import Fault
    from gioia.tui.board.screen import Board
    from gioia.tui.room.errands import Errand


async def look(room: Board) -> None:
    """Checks the project beside the keys, and shows what is found."""
    room.show_problems(problems_of(await room.gateway.beside(lambda project: project.check())))


async def problems(room: Board) -> None:
    """Shows all problems; the first about the code at the cursor is marked."""
    if not room.checked:
        await look(room)
    code, faults = room.board.current, room.problems.faults
    about = [number for number, one in enumerate(faults) if code and one.about == code.guid]
    start = about[0] if about else 0
    while True:
        wanted = await ask(room, ProblemList(room.problems.faults, room.keymap, start))
        if wanted is None:
            return
        if wanted.act == "go":
            await go_to(room, wanted.fault)
            return
        start = room.problems.faults.index(wanted.fault)
        await settle(room, wanted)


async def settle(room: Board, wanted: Wanted) -> None:
    """Dismisses a problem with a reason, or takes that back."""
    fault = wanted.fault
    if wanted.act == "revive":
        await room.gateway.change(lambda project: project.revive(fault))
        room.say(f"{fault.rule} counts again.")
    elif fault.severity == "error":
        room.say(f"{fault.rule} is an error: it cannot be dismissed. {way_out(fault, room.keymap)}")
    else:
        reason = await ask(room, AskLine(f"Why is {fault.rule} of {fault.place} left as it is?"))
        if reason is None:
            return
        await room.gateway.change(lambda project: project.dismiss(fault, reason))
        room.say(f"Dismissed {fault.rule} of {fault.place}: {reason} (u takes it back).")
    await look(room)


async def go_to(room: Board, fault: Fault) -> None:
    """To the code that a problem is about, or to the quote, source or relation in its room."""
    if any(code.guid == fault.about for code in room.board.structure.codes.values()):
        room.reveal(fault.about)
        return
    found = await room.gateway.read(lambda project: place_of(project, fault.about))
    if found is None:
        room.say(f"{fault.rule}: {fault.message} {way_out(fault, room.keymap)}")
    else:
        await room.gioia.go(*found)


def place_of(project: Project, guid: str) -> tuple[str, Errand] | None:
    """The room where a relation, a source or a quote is, and the errand there; by its guid."""
    if any(relation.guid == guid for relation in project.model.list()):
        return "model", ToRelation(guid)
    for source in project.sources.list():
        if source.guid == guid:
            return "reading", ToPlace(source.guid)
    try:
        quote = project.quotes.get(guid)
    except NotFound:
        return None
    place = ToPlace(project.sources.by_id(quote.source_id).guid, quote.start, quote.end)
    return "reading", place


CHECKS: dict[str, Callable[[Any], Any]] = {"board.problems": problems}
