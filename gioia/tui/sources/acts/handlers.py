"""Acts among the sources: import, rename, remove, and say what is known of each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.errors import FileError
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.room.acts.asking import ask_until_done
from gioia.tui.room.acts.importing import import_files
from gioia.tui.room.errands import ToPane
from gioia.tui.room.searched import Searched
from gioia.tui.sources.acts import describing, marking, speaking
from gioia.tui.sources.source_list import next_order
from gioia.tui.sources.subject import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.records import SourceRecord
    from gioia.tui.room.keyed import Handler
    from gioia.tui.sources.screen import Sources


async def rename(room: Sources) -> None:
    """Gives the source another name."""
    source = current(room)

    async def act(name: str) -> None:
        await change(room, lambda project: project.sources.rename(source, name))
        room.say(f"Renamed “{source.name}” to “{name}”; u takes it back.")

    await ask_until_done(room, lambda name: AskLine("Rename the source", name), source.name, act)


async def language(room: Sources) -> None:
    """Says what language the marked sources are in, or the one under the cursor."""
    chosen = [one.source for one in room.chosen]
    told, before = named(room.chosen), {source.language for source in chosen}
    title = f"Language of {told}: two letters (en, pl, uk …)"

    async def act(code: str) -> None:
        def put(project: Project) -> None:
            with project.change("redefine", f"set the language of {told} to {code}"):
                for source in chosen:
                    if source.language != code:
                        project.sources.set_language(source, code)

        await change(room, put)
        room.say(f"{told} {'is' if len(chosen) == 1 else 'are'} in {code}; "
                 f"{'its' if len(chosen) == 1 else 'their'} sentences are found anew.")  # fmt: skip

    present = before.pop() if len(before) == 1 else ""
    await ask_until_done(room, lambda code: AskLine(title, code), present, act)


async def remove(room: Sources) -> None:
    """Removes the source, once the person said so."""
    source = current(room)
    quotes = f"its {source.quotes} quotes" if source.quotes != 1 else "its one quote"
    what = f" with {quotes}" if source.quotes else ""
    entries = [
        Entry("keep", "Keep it"),
        Entry("remove", f"Remove “{source.name}”{what}", note="u brings all of it back."),
    ]
    picked = await ask(room, Palette(f"Remove {source.name}?", entries, classes="small"))
    if picked is not None and picked.key == "remove":
        await change(room, lambda project: project.sources.remove(source))
        room.say(f"Removed {source.name}{what}; u brings it back.")


async def memo(room: Sources) -> None:
    """Writes a memo on the source."""
    from gioia.tui.room.acts.memo import write_memo

    source = current(room)
    await write_memo(room, "source", source.guid, source.name)
    await room.renew()


async def bring_in(room: Sources) -> None:
    """Imports the files of interviews/."""
    await import_files(room)


async def bring_in_from(room: Sources) -> None:
    """Imports a file or folder that the person names."""

    async def act(given: str) -> None:
        path = Path(given).expanduser()
        if not await room.gateway.read(lambda _: path.exists()):
            raise FileError(f"There is no {path}.", "Look how file and folders are spelt.")
        await import_files(room, path)

    title = "Import from which file or folder?"
    await ask_until_done(room, lambda given: AskLine(title, given), "", act)


def sort(room: Sources) -> None:
    """The next order."""
    room.look(replace(room.view, order=next_order(room.view.order)))


async def back(room: Sources) -> None:
    """Drops the marks; then the filter; from the panel to the list; back to the transcript."""
    if room.marked:
        room.mark(())
        room.say("Nothing is marked.")
    elif room.view.words:
        room.narrow("")
    elif not room.listing.has_focus:
        room.listing.focus()
    else:
        await room.gioia.go("reading", ToPane("reader"))


def current(room: Sources) -> SourceRecord:
    """The source under the cursor; keys that need one are not for an empty list."""
    if room.current is None:
        raise LookupError("no source is under the cursor")
    return room.current.source


async def change(room: Sources, act: Callable[[Project], object]) -> None:
    """Changes something and shows the sources as they are then."""
    await room.gateway.change(act)
    await room.renew()


SOURCES: dict[str, Handler] = {
    "source.mark": marking.mark,
    "source.mark.all": marking.mark_all,
    "source.speakers": speaking.speakers,
    "source.attribute": describing.of_source,
    "source.informant": describing.of_informant,
    "source.rename": rename,
    "source.language": language,
    "source.memo": memo,
    "source.remove": remove,
    "source.import": bring_in,
    "source.import.path": bring_in_from,
    "source.filter": Searched.search,
    "source.sort": sort,
    "source.back": back,
}
