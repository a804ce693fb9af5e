"""The act of choosing the codebooks that are to be merged."""

from __future__ import annotations

from pathlib import Path
from time import localtime, strftime
from typing import TYPE_CHECKING

from gioia.errors import GioiaError
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.palette import Entry, Offer, Palette
from gioia.tui.modals.several import PickSeveral
from gioia.tui.modals.window import ask
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project import Project
    from gioia.project.merging.at_hand import AtHand
    from gioia.tui.merging.screen import Merging
    from gioia.tui.modals.palette import Picked

TITLE = "Merge which codebooks?"
OTHER = "another"
HINT = "⇥ mark several   ⏎ merge   esc leave"


async def choose(room: Merging) -> None:
    """Asks for files until they can be read, or the person leaves it."""
    found = await room.gateway.read(_at_hand)
    while True:
        offer = Offer(OTHER, "Another file, by its path")
        window = PickSeveral(TITLE, [_entry(one) for one in found], [offer], hint=HINT)
        picked = await ask(room, window)
        if picked is None:
            return
        chosen = await _looked_at(room, await _paths(room, picked))
        if chosen is None:
            continue
        strangers = [one for one in chosen if one.stranger]
        if not strangers or await _take_strangers(room, strangers):
            await _begin(room, chosen, other_project=bool(strangers))
            return


def _at_hand(project: Project) -> Sequence[AtHand]:
    from gioia.project.merging.at_hand import at_hand

    return at_hand(project)


def _entry(one: AtHand) -> Entry:
    if one.fault:
        return Entry(str(one.path), one.path.name, "cannot be merged", one.fault, "✗")
    when = strftime("%Y-%m-%d %H:%M", localtime(one.modified))
    detail = f"{when}, {counted(one.codes, 'code')}"
    note = f"Of another project: “{one.stranger}”." if one.stranger else ""
    return Entry(str(one.path), one.path.name, detail, note, "!" if one.stranger else "")


async def _paths(room: Merging, picked: Picked) -> list[Path]:
    """The files that are meant; a path is asked for, which the workspace is the beginning of."""
    keys = [one.key for one in (picked, *picked.also)]
    paths = [Path(key) for key in keys if key != OTHER]
    if OTHER in keys:
        typed = await ask(room, AskLine("Merge which file?"))
        paths += [Path(typed).expanduser()] if typed else []
    return paths


async def _looked_at(room: Merging, paths: Sequence[Path]) -> list[AtHand] | None:
    """The files as they are now; None, and why, where one cannot be merged."""

    def look(project: Project) -> list[AtHand]:
        from gioia.project.merging.at_hand import look_at

        return [look_at(project, project.workspace.folder / path) for path in paths]

    chosen = await room.gateway.read(look)
    faulty = [one for one in chosen if one.fault]
    for one in faulty:
        title = f"{one.path.name} cannot be merged"
        room.notify(one.fault, title=title, severity="error", timeout=15, markup=False)
    return None if faulty or not chosen else chosen


async def _take_strangers(room: Merging, strangers: Sequence[AtHand]) -> bool:
    named = ", ".join(f"“{one.stranger}”" for one in strangers)
    entries = [
        Entry("leave", "Choose other files"),
        Entry("take", "Merge all the same", note="Codes are one code only where their guids are."),
    ]
    picked = await ask(room, Palette(f"Of another project: {named}", entries, classes="small"))
    return picked is not None and picked.key == "take"


async def _begin(room: Merging, chosen: Sequence[AtHand], *, other_project: bool) -> None:
    """Begins with these files; answers to other ones are of no use."""
    paths = tuple(one.path for one in chosen)
    before = room.paths, room.case, room.answers
    if paths != room.paths:
        room.paths, room.case, room.answers = paths, None, {}
    room.other_project = other_project
    try:
        await room.work_out()
    except GioiaError:
        room.paths, room.case, room.answers = before
        raise
