"""Acts on the problems of the structure: look for them, go to one, dismiss it with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.errors import NotFound
from gioia.text.normalise import clean_label
from gioia.tui.board.problem_list import ProblemList, Wanted
from gioia.tui.board.problems import WAITING, problems_of
from gioia.tui.board.ways_out import way_out
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.window import ask
from gioia.tui.room.errands import ToPlace, ToRelation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gioia.project import Project
    from gioia.records import CodeRecord, Fault
    from gioia.tui.board.problems import Problems
    from gioia.tui.board.screen import Board
    from gioia.tui.room.errands import Errand


async def look(room: Board) -> None:
    """Checks the project beside the keys, and shows what is found."""
    room.show_problems(problems_of(await room.gateway.beside(lambda project: project.check())))


async def problems(room: Board) -> None:
    """Shows all problems; the first about the code at the cursor is marked.

    What several codes have alike is one line; what that code has of it has a line of its own, so
    that it can be dismissed for this code alone.
    """
    if not room.checked:
        await look(room)
    start: int | None = None
    here = room.board.current
    while True:
        alike = room.problems.told(room.board.structure, here.guid if here else "")
        told = list(alike)
        if start is None:
            start = first_about(room.problems, told, here)
        wanted = await ask(room, ProblemList(told, room.keymap, start))
        if wanted is None:
            return
        if wanted.act == "go":
            await go_to(room, wanted.fault)
            return
        start = told.index(wanted.fault)
        await settle(room, wanted, alike[wanted.fault])


def first_about(problems: Problems, told: Sequence[Fault], code: CodeRecord | None) -> int:
    """The place of the first problem about a code; 0 where there is none.

    One that waits for a parent with others is told of in their line.
    """
    if code is None:
        return 0
    waits = {fault.rule for fault in problems.of(code.guid)} & WAITING.keys()
    about = (at for at, one in enumerate(told) if one.about == code.guid or one.rule in waits)
    return next(about, 0)


async def settle(room: Board, wanted: Wanted, alike: Sequence[Fault]) -> None:
    """Dismisses a problem with a reason, or takes that back: all for which it stands."""
    fault = wanted.fault
    if wanted.act == "revive":
        await room.gateway.change(lambda project: revive(project, fault, alike))
        room.say(f"{fault.rule} counts again.")
    elif fault.severity == "error":
        room.say(f"{fault.rule} is an error: it cannot be dismissed. {way_out(fault, room.keymap)}")
    else:
        reason = await ask(room, AskLine(f"Why is {fault.rule} of {fault.place} left as it is?"))
        if reason is None:
            return
        await room.gateway.change(lambda project: dismiss(project, fault, alike, reason))
        room.say(f"Dismissed {fault.rule} of {fault.place}: {reason} (u takes it back).")
    await look(room)


def dismiss(project: Project, told: Fault, alike: Sequence[Fault], reason: str) -> None:
    """Leaves the problems for which one stands as they are, as one change."""
    summary = f"dismiss {told.rule} of {told.place}: {clean_label(reason)}"
    with project.change("dismiss-warning", summary):
        for fault in alike:
            project.dismiss(fault, reason)


def revive(project: Project, told: Fault, alike: Sequence[Fault]) -> None:
    """Lets the problems for which one stands count again, as one change."""
    with project.change("dismiss-warning", f"revive {told.rule} of {told.place}"):
        for fault in alike:
            project.revive(fault)


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
