"""Acts in the room of the audit trail: go to a change's place, go back to it, write it out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.errors import ChangedMeanwhile
from gioia.tui.history import trail
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.room.acts.pointed import quotes_of
from gioia.tui.room.errands import ToPane, ToPlace
from gioia.tui.room.searched import Searched

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gioia.project import Project
    from gioia.records import ChangeRecord
    from gioia.tui.history.screen import History
    from gioia.tui.room.keyed import Handler


async def visit(room: History) -> None:
    """Goes to where in a document the change was made."""
    one = room.current
    if one is None:
        return
    place = await room.gateway.read(lambda project: _place_of(project, one.id))
    if place is None:
        room.say("This change has no place in a document that is still here.")
    else:
        await room.gioia.go("reading", place)


def _place_of(project: Project, change_id: int) -> ToPlace | None:
    place = project.history.place_of(change_id)
    return place and ToPlace(project.sources.by_id(place[0]).guid, place[1])


async def back_to(room: History) -> None:
    """Takes back everything after the change under the cursor, once the person said so."""
    one = room.current
    if one is None:
        return
    steps = trail.way_back(room.changes, one.id)
    if steps is None:
        room.say(f"Undoing does not lead back there: {room.keymap.name('trail.write')} writes the "
                 "codebook as it stood then.")  # fmt: skip
    elif not steps:
        room.say("Nothing was done after this.")
    elif await _agreed(room, one, steps):
        done = await room.gateway.change(lambda project: take_back(project, one.id, steps))
        await room.renew_after_step()
        room.say(f"Took back {len(done)}; U does them again, one by one.")


async def _agreed(room: History, to: ChangeRecord, steps: Sequence[ChangeRecord]) -> bool:
    """Asks whether all of this is to be taken back."""
    changes = "the last change" if len(steps) == 1 else f"the last {len(steps)} changes"
    entries = [
        Entry("stay", "Leave everything as it is"),
        Entry(
            "back",
            f"Take back {changes}",
            note=f"Taken back: {trail.named(steps)}. U does it again.",
        ),
    ]
    hint = "⏎ choose   esc leave"
    picked = await ask(room, Palette(f"Back to: {to.summary}?", entries, hint=hint))
    return picked is not None and picked.key == "back"


def take_back(project: Project, to: int, steps: Sequence[ChangeRecord]) -> list[ChangeRecord]:
    """Undoes these changes, after which all is as it was after change `to`.

    Raises:
        ChangedMeanwhile: other changes would be undone on that way now; nothing is.
    """
    now = trail.way_back(project.history.log(), to) or ()
    if [one.id for one in now] != [one.id for one in steps]:
        raise ChangedMeanwhile(
            "Something else was done meanwhile: nothing was taken back.",
            "Look at the trail as it is now.",
        )
    return project.history.undo(len(steps))


async def write(room: History) -> None:
    """Writes the codebook as it stood then."""
    one = room.current
    if one is None:
        return

    def export(project: Project) -> Path:
        from gioia.codebook.files import dump
        from gioia.project.atomic import write_bytes

        path = project.workspace.codebooks / f"{project.name}-change-{one.id}.json"
        write_bytes(path, dump(project.history.codebook_at(one.id)).encode())
        return path

    path = await room.gateway.read(export)
    room.say(f"Wrote {path.parent.name}/{path.name}, the codebook as it stood then.")


def since(room: History) -> None:
    """Shows what became of the codes since then, or the structure of then."""
    room.past.turn()


def kind(room: History) -> None:
    """The next kind of changes."""
    room.look(replace(room.view, kind=trail.next_kind(room.view.kind)))


async def leave(room: History) -> None:
    """Drops the filter; where there is none, back to the transcript."""
    if room.view.narrow:
        room.look(trail.View())
    else:
        await room.gioia.go("reading", ToPane("reader"))


def pointed(room: History) -> str | None:
    """The guid of the code under the cursor in the structure of then."""
    return room.past.pointed_code


HISTORY: dict[str, Handler] = {
    "trail.visit": visit,
    "room.comparison": quotes_of(pointed),
    "trail.back_to": back_to,
    "trail.write": write,
    "trail.since": since,
    "trail.filter": Searched.search,
    "trail.kind": kind,
    "trail.leave": leave,
}
