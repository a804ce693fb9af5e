"""Acts in the room of the audit trail: go to a change's place, go back to it, write it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.history import trail
from gioia.tui.modals.palette import Entry, Palette
from gioia.tui.modals.window import ask
from gioia.tui.room.acts.pointed import quotes_of
from gioia.tui.room.errands import ToPane, ToPlace

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from gioia.tui.history.screen import History
    from gioia.tui.room.screen import Handler


async def visit(room: History) -> None:
    """Goes to where in a document the change was made."""
    one = room.current
    if one is None:
        return
    place = await room.gateway.read(lambda project: project.history.place_of(one.id))
    source = None
    if place is not None:
        source = next((each for each in room.desk.sources if each.id == place[0]), None)
    if place is None or source is None:
        room.say("This change has no place in a document that is still here.")
        return
    await room.gioia.go("reading", ToPlace(source.guid, place[1]))


async def back_to(room: History) -> None:
    """Takes back everything after the change under the cursor, once the person said so."""
    one = room.current
    if one is None:
        return
    steps = trail.steps_back(room.changes, one.id)
    if not steps:
        room.say("Nothing was done after this.")
        return
    changes = "the last change" if len(steps) == 1 else f"the last {len(steps)} changes"
    told = f"Taken back: {trail.named(steps)}. U does it again."
    entries = [
        Entry("stay", "Leave everything as it is"),
        Entry("back", f"Take back {changes}", note=told),
    ]
    hint = "⏎ choose   esc leave"
    picked = await ask(room, Palette(f"Back to: {one.summary}?", entries, hint=hint))
    if picked is not None and picked.key == "back":
        done = await room.gateway.change(lambda project: project.history.undo(len(steps)))
        await room.renew_after_step()
        room.say(f"Took back {len(done)}; U does them again, one by one.")


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
    room.say(f"Wrote the codebook as it stood then: {path.parent.name}/{path.name}")


def since(room: History) -> None:
    """Shows what became of the codes since then, or the structure of then."""
    room.since = not room.since
    title = "What became of it since" if room.since else "The structure then"
    room.query_one("#then").border_title = title
    room.show_then()


def filter_words(room: History) -> None:
    """Opens the line to type what changes must have."""
    room.add_class("-finding")
    room.query_one("#find").focus()


def kind(room: History) -> None:
    """The next kind of changes."""
    room.kind = trail.next_kind(room.kind)
    room.show()


async def leave(room: History) -> None:
    """Drops the filter; where there is none, back to the transcript."""
    if room.wanted or room.kind != "everything":
        room.kind = "everything"
        room.look_for("")
    else:
        await room.gioia.go("reading", ToPane("reader"))


HISTORY: dict[str, Handler] = {
    "room.comparison": quotes_of(lambda room: room.pointed_code()),
    "trail.back_to": back_to,
    "trail.write": write,
    "trail.since": since,
    "trail.filter": filter_words,
    "trail.kind": kind,
    "trail.leave": leave,
}
