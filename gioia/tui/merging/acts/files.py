"""The act of choosing what is to be merged: codebooks, a copy, or a merge to go on with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.merging.acts.copies import folder_of, is_of_copy
from gioia.tui.merging.acts.taking_in import is_empty, take_in
from gioia.tui.merging.acts.working import begin
from gioia.tui.merging.kept_merges import kept_merges_of
from gioia.tui.merging.offered import (
    ANOTHER,
    ANOTHER_COPY,
    copy_entry,
    entry,
    left_entry,
)
from gioia.tui.merging.task import Task, ordered
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.several import PickSeveral
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry, Offer
from gioia.tui.sitting.drafts import in_turn
from gioia.tui.sitting.seat import seat_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project import Project
    from gioia.project.merging.at_hand import AtHand
    from gioia.project.returning.at_hand import CopyAtHand
    from gioia.tui.merging.kept_merges import KeptMerge
    from gioia.tui.merging.screen import Merging
    from gioia.tui.palette.entries import Picked

TITLE = "Merge what?"
HINT = "⏎ merge   ⇥ mark several   esc leave"
BY_FOLDER = "Another copy of the workspace, by its folder"
LEFT = "left "
"""What the keys of merges begin with that were left."""


class Found(NamedTuple):
    """What can be merged."""

    files: Sequence[AtHand]
    copies: Sequence[CopyAtHand]
    """Of the workspace, in the folder where it lies."""
    left: dict[str, KeptMerge]
    """Merges that were begun and not done, by their keys."""

    @property
    def holds_new(self) -> bool:
        """Whether any of it is not in ours."""
        new_copy = any(not one.known for one in self.copies)
        return bool(self.left) or new_copy or any(not one.known for one in self.files)


async def arrive(room: Merging) -> None:
    """Asks which files where there are any with something new, and otherwise tells what to do."""
    found = await _found(room)
    if found.holds_new:
        await _choose(room, found)


async def choose(room: Merging) -> None:
    """Asks for files until they can be read, or the person leaves it."""
    await _choose(room, await _found(room))


async def _choose(room: Merging, found: Found) -> None:
    entries = [left_entry(f"{LEFT}{key}", one) for key, one in found.left.items()]
    for known in (False, True):
        entries += [entry(one) for one in found.files if one.known is known]
        entries += [copy_entry(one) for one in found.copies if one.known is known]
    offers = [Offer(ANOTHER, "Another file, by its path"), Offer(ANOTHER_COPY, BY_FOLDER)]
    while True:
        picked = await ask(room, PickSeveral(TITLE, entries, offers, hint=HINT))
        if picked is None:
            return
        left = next((one for key, one in found.left.items() if picked.key == f"{LEFT}{key}"), None)
        if left is not None:
            await begin(room, left.task)
            return
        if is_of_copy(picked):
            if (folder := await folder_of(room, picked)) is not None:
                await begin(room, Task((folder,), copy=True))
                return
            continue
        chosen = await _looked_at(room, await _paths(room, picked))
        if chosen is None:
            continue
        if len(chosen) == 1 and await is_empty(room):
            if await take_in(room, chosen[0]):
                await _found(room)  # the room tells what there is now
                return
            continue
        strangers = [one for one in chosen if one.stranger]
        if not strangers or await _take_strangers(room, strangers):
            paths = ordered(one.path for one in chosen)
            await begin(room, Task(paths, other_project=bool(strangers)))
            return


async def _found(room: Merging) -> Found:
    """What lies in the folder of codebooks, and what was left; the room tells of the first."""

    def look(project: Project) -> tuple[str, Path, list[AtHand], list[CopyAtHand]]:
        from gioia.project.merging.at_hand import at_hand
        from gioia.project.returning.at_hand import copies_beside

        codebooks = project.workspace.codebooks
        return seat_of(project), codebooks, at_hand(project), copies_beside(project)

    seat, folder, files, copies = await room.gateway.read(look)
    room.tell_of_files(folder, files)
    left = await in_turn(kept_merges_of(seat).left)
    return Found(files, copies, {key: one for key, one in left if one.task.is_there})


async def _paths(room: Merging, picked: Picked) -> list[Path]:
    """The files that are meant; a path is asked for, which the workspace is the beginning of."""
    keys = [one.key for one in (picked, *picked.also)]
    paths = [Path(key) for key in keys if key != ANOTHER and not key.startswith(LEFT)]
    if ANOTHER in keys:
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
