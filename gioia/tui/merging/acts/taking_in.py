"""The act of beginning with a co-author's codebook, where the project has no codes yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.project.codebooks.import_codebook import Imported
    from gioia.project.merging.at_hand import AtHand
    from gioia.tui.merging.screen import Merging

ENTRIES = (
    Entry("begin", "Begin with it", note="Its codes come in, and this project is of the same "
          "study from then on, so that the two can be merged later. u takes it back."),
    Entry("leave", "Choose other files"),
)  # fmt: skip


async def is_empty(room: Merging) -> bool:
    """Whether there is nothing to merge with."""
    return await room.gateway.read(lambda project: not project.codes.list(retired=True))


async def take_in(room: Merging, one: AtHand) -> bool:
    """Begins with a codebook once the person said so; whether it did."""
    title = f"This project has no codes, {one.path.name} has {one.codes}"
    picked = await ask(room, Palette(title, ENTRIES, hint="⏎ take   esc leave", classes="small"))
    if picked is None or picked.key != "begin":
        return False

    def take(project: Project) -> tuple[Imported, str]:
        return project.codebooks.import_from(one.path), project.name

    done, name = await room.gateway.change(take)
    study = f"; the study is “{name}” now" if done.adopted else ""
    room.say(f"Taken in: {counted(done.added, 'code')}{study}. u takes it back.")
    return True
