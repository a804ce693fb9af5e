"""The act of bringing a merge into the project, once nothing is open and the person said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import ChangedMeanwhile
from gioia.tui.merging.acts.working import work_out
from gioia.tui.merging.carrying import Answered, carry_out
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from gioia.tui.merging.carrying import Carried
    from gioia.tui.merging.material import Case
    from gioia.tui.merging.screen import Merging
    from gioia.tui.merging.task import Task


async def apply(room: Merging) -> None:
    """Brings the merge into the project."""
    if not room.worked_out:
        await work_out(room)
    if room.open:
        key = room.keymap.name("merging.next")
        room.say(f"{counted(len(room.open), 'conflict')} open: {key} goes to the next.")
        return
    case, task = room.case, room.under_way
    if case is None or task is None:
        return
    window = Palette(title(case), entries(case, task), classes="small")
    picked = await ask(room, window)
    if picked is not None and picked.key != "leave":
        answered = Answered(
            room.resolutions,
            case.ground,
            remove=picked.key == "remove",
            report=picked.key == "report",
        )
        await _apply(room, case, task, answered)


def title(case: Case) -> str:
    """What is to happen, for the top of the window that asks."""
    if case.differing() or not case.beside:
        return f"{counted(case.differing(), 'code')} will differ from before"
    if not case.is_left:
        return "All is here already, but what was removed there"
    return "The codes stay as they are; the rest comes home"


def entries(case: Case, task: Task) -> list[Entry]:
    """The ways to apply a merge."""
    told = " ".join((*case.beside, "u takes all of it back at once."))
    page = "A page in exports/: what came from whom, and what was decided how."
    gone = "What was removed in the copy, and is here as it was then, goes here too."
    leave = Entry("leave", "Not yet")
    if not case.is_left:
        return [Entry("remove", "Remove what was removed there", note=gone), leave]
    found = [
        Entry("apply", "Bring it home" if task.copy else "Apply the merge", note=told),
        Entry("report", "The same, and write a report", note=page),
    ]
    if case.removed:
        found.append(Entry("remove", "The same, and remove what was removed there", note=gone))
    return [*found, leave]


async def _apply(room: Merging, case: Case, task: Task, how: Answered) -> None:
    try:
        done = await room.gateway.change(lambda project: carry_out(project, task, how))
    except ChangedMeanwhile:
        await work_out(room)
        raise
    await work_out(room)
    if not done.applied:
        room.say("Something was changed meanwhile; nothing was merged. Look at what is open.")
        return
    room.say(f"{said(case, task, done)} {_keys(room, task)}")


def said(case: Case, task: Task, done: Carried) -> str:
    """What was done, in a line."""
    report = f" Report: {done.page.parent.name}/{done.page.name}." if done.page else ""
    differ = f"{counted(case.differing(), 'code')} changed"
    if task.copy:
        return f"{task.names} came home: {' '.join((f'{differ}.', *done.beside))}{report}"
    return f"Merged {task.names}: {differ}.{report}"


def _keys(room: Merging, task: Task) -> str:
    if task.copy:
        return "u takes it back."
    return f"u takes it back, {room.keymap.name('merging.hand_out')} hands it out."
