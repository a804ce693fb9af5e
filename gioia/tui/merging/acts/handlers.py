"""Which function does which action where codebooks are merged; applying, looking, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import ChangedMeanwhile
from gioia.tui.merging.acts import answering
from gioia.tui.merging.acts.base import choose_base
from gioia.tui.merging.acts.files import choose
from gioia.tui.merging.acts.handing_out import hand_out
from gioia.tui.merging.acts.working import work_out
from gioia.tui.merging.material import wishes_of
from gioia.tui.modals.palette import Entry, Palette
from gioia.tui.modals.window import ask
from gioia.tui.room.errands import ToCode, ToPane
from gioia.tui.rooms import READING, room_of
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from gioia.project.merging.values import Merged
    from gioia.tui.merging.screen import Merging
    from gioia.tui.room.screen import Handler


async def apply(room: Merging) -> None:
    """Brings the merge into the project, once nothing is open and the person said so."""
    if not room.worked_out:
        await work_out(room)
    if room.open:
        key = room.keymap.name("merging.next")
        room.say(f"{counted(len(room.open), 'conflict')} open: {key} goes to the next.")
        return
    told = f"{counted(room.case.differing() if room.case else 0, 'code')} will differ from before"
    entries = [
        Entry("apply", "Apply the merge", note=f"{told}; u takes all of it back at once."),
        Entry("report", "Apply it, and write a report", note="A page in exports/: what came from "
              "whom, and what was decided how."),
        Entry("leave", "Not yet"),
    ]  # fmt: skip
    picked = await ask(room, Palette(f"{told[0].upper()}{told[1:]}", entries, classes="small"))
    if picked is not None and picked.key != "leave":
        await _apply(room, with_report=picked.key == "report")


async def _apply(room: Merging, *, with_report: bool) -> None:
    case, task, answers = room.case, room.under_way, room.resolutions
    if case is None or task is None:
        return

    def do(project: Project) -> tuple[Merged, Path | None]:
        from gioia.project.merging.files import merge_files
        from gioia.project.merging.report import write_report

        merged = merge_files(project, task.paths, wishes_of(project, task, answers, case.ground))
        page = write_report(project, merged) if merged.applied and with_report else None
        return merged, page

    try:
        merged, page = await room.gateway.change(do)
    except ChangedMeanwhile:
        await work_out(room)
        raise
    await work_out(room)
    if not merged.applied:
        room.say("Something was changed meanwhile; nothing was merged. Look at what is open.")
        return
    report = f" Report: {page.parent.name}/{page.name}." if page else ""
    differ = counted(case.differing(), "code")
    keys = f"u takes it back, {room.keymap.name('merging.hand_out')} hands it out"
    room.say(f"Merged {task.names}: {differ} changed.{report} {keys}.")


def summary(room: Merging) -> None:
    """Shows what merges by itself, or the conflicts."""
    room.summary = not room.summary
    room.show()


def on(room: Merging) -> None:
    """Scrolls the three sides."""
    room.sheet.turn()


async def quotes(room: Merging) -> None:
    """Goes to the quotes of our code."""
    if room.question is not None:
        await room.gioia.go("comparison", ToCode(room.question.conflict.guid))


async def leave(room: Merging) -> None:
    """Back to the room that the person came from."""
    whence = room_of(room.whence)
    await room.gioia.go(whence.name, ToPane(room.whence) if whence is READING else None)


MERGING: dict[str, Handler] = {
    "merging.ours": answering.take("merging.ours"),
    "merging.theirs": answering.take("merging.theirs"),
    "merging.own": answering.take("merging.own"),
    "merging.both": answering.take("merging.both"),
    "merging.both.ours": answering.take("merging.both.ours"),
    "merging.unite": answering.take("merging.unite"),
    "merging.answer": answering.choose,
    "merging.reopen": answering.reopen,
    "merging.rest.ours": answering.rest("ours"),
    "merging.rest.theirs": answering.rest("theirs"),
    "merging.next": answering.onward(1),
    "merging.previous": answering.onward(-1),
    "merging.summary": summary,
    "merging.on": on,
    "merging.quotes": quotes,
    "merging.apply": apply,
    "merging.files": choose,
    "merging.base": choose_base,
    "merging.hand_out": hand_out,
    "merging.leave": leave,
}
