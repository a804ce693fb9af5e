"""Beginning a merge, working it out as far as it is answered, and keeping the answers."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from gioia.errors import GioiaError, LabelTaken
from gioia.tui.merging import telling
from gioia.tui.merging.answers import elsewhere, without_newest_words
from gioia.tui.merging.kept_merges import KeptMerge, kept_merges_of
from gioia.tui.merging.material import read_case
from gioia.tui.merging.task import key_of
from gioia.tui.sitting import drafts
from gioia.tui.sitting.seat import seat_of

if TYPE_CHECKING:
    from concurrent.futures import Future

    from gioia.project import Project
    from gioia.tui.merging.answers import Answer
    from gioia.tui.merging.kept_merges import KeptMerges
    from gioia.tui.merging.material import Case
    from gioia.tui.merging.screen import Merging
    from gioia.tui.merging.task import Task


async def begin(room: Merging, task: Task) -> None:
    """Begins with these files and this base, with the answers that were given to them before.

    Answers to other files are of no use; to the same ones with another base, they may be.
    """
    seat, key = await room.gateway.read(lambda project: _identity(project, task))
    room.merges = kept_merges_of(seat)
    before = room.under_way, room.case, room.answers
    if task != room.under_way:
        kept = await drafts.in_turn(partial(_left, room.merges, key, task))
        same = room.under_way is not None and room.under_way.paths == task.paths
        room.answers = kept or (room.answers if same else {})
        room.under_way, room.case = task, None
    try:
        dropped = await work_out(room)
    except GioiaError:
        room.under_way, room.case, room.answers = before
        raise
    if room.case is not None and room.under_way == task:
        told = telling.begun(room.case, len(room.answers), room.keymap)
        room.say(f"{dropped} {told}".strip())


def _identity(project: Project, task: Task) -> tuple[str, str]:
    return seat_of(project), key_of(project, task)


def _left(merges: KeptMerges, key: str, task: Task) -> dict[str, Answer]:
    """The answers that were given to these files, or else to earlier ones of the same names."""
    if (kept := merges.load(key)) is not None:
        return dict(kept.answers)
    before = merges.newest_with(task.paths)
    return elsewhere(before.answers) if before else {}


async def work_out(room: Merging) -> str:
    """Merges as far as that is answered, and shows it; nothing is changed.

    Returns:
        Which answers do not hold any more; that was said, too.
    """
    task, case = room.under_way, None
    if task is None:
        return ""
    while case is None:
        case = await _read(room, task)
    if task != room.under_way:
        return ""
    dropped = room.show_case(case)
    keep(room)
    return dropped


async def _read(room: Merging, task: Task) -> Case | None:
    """The merge; None where a label that was given is taken: its answer goes then."""
    told, answers, called = dict(room.answers), room.resolutions, dict(room.called)
    try:
        return await room.gateway.read(lambda project: read_case(project, task, answers, called))
    except LabelTaken as error:
        fewer = without_newest_words(told)
        if fewer is None:
            raise
        gone = told.keys() - fewer.keys()
        room.answers = {key: one for key, one in room.answers.items() if key not in gone}
        room.notify(error.way_out, title=error.message, severity="error", markup=False)
        return None


def keep(room: Merging) -> None:
    """Has the merge kept as it stands, where it is not: it is found again after any ending."""
    case, task, merges = room.case, room.under_way, room.merges
    if case is None or task is None or merges is None:
        return
    now = KeptMerge(task, dict(room.answers), case.is_left)
    if (case.key, now) == room.kept:
        return
    worth = bool(now.answers or task.base)
    room.kept = case.key, now
    act = partial(merges.keep, case.key, now) if worth else partial(merges.forget, case.key)
    room.run_worker(_told(room, drafts.begin(act)), group="keeping")


async def _told(room: Merging, keeping: Future[None]) -> None:
    """Where the answers cannot be kept, the person is told so."""
    try:
        await asyncio.wrap_future(keeping)
    except GioiaError as error:
        room.tell_fault(error)
