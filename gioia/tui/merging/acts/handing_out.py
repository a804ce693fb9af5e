"""The act of handing out our codebook, for co-authors to merge or to begin with."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.project.merging.at_hand import AtHand
    from gioia.tui.merging.screen import Merging

ENTRIES = (
    Entry("codes", "Codes alone", note="Labels, definitions, places; not a word of an interview."),
    Entry("quotes", "Codes with quotes", note="Informants' own words go along. Who merges sees "
          "them, and codes with other labels on the same quotes are found."),
)  # fmt: skip


async def hand_out(room: Merging) -> None:
    """Asks what goes along and into which file, and writes it."""
    window = Palette("Hand out our codebook", ENTRIES, hint="⏎ go on   esc leave", classes="small")
    picked = await ask(room, window)
    if picked is None:
        return
    name = await room.gateway.read(lambda project: f"from-{file_name(project.coder)}.json")
    typed = await ask(
        room, AskLine("Into which file? Without a folder, it goes to codebooks/", name)
    )
    if not typed:
        return

    def place(project: Project) -> AtHand | Path:
        from gioia.project.merging.at_hand import look_at

        path = project.workspace.codebooks / Path(typed).expanduser()
        if not path.exists():
            return path
        found = look_at(project, path)
        return path if found.here else found

    path = await room.gateway.read(place)
    if not isinstance(path, Path):
        room.say(f"{path.path.name} is there, and not in ours: merge it first, or name another.")
        return
    with_quotes = picked.key == "quotes"
    await room.gateway.change(
        lambda project: project.codebooks.export_to(path, with_quotes=with_quotes)
    )
    room.say(f"Written: {typed}, for others to merge or to begin with.")


def file_name(coder: str) -> str:
    """A coder's name as a part of a file's name, on any system."""
    return re.sub(r"[^\w]+", "-", coder.casefold()).strip("-") or "us"
