"""Acts among the memos: write, rewrite in place, settle, give another kind, copy, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.labels import shown
from gioia.errors import GioiaError
from gioia.records import MEMO_KINDS
from gioia.tui.memos.acts import finding, places
from gioia.tui.memos.acts.places import current
from gioia.tui.memos.memo_list import View
from gioia.tui.memos.paper import about
from gioia.tui.modals.memo import MEANINGS
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.room.acts.memo import written_memo
from gioia.tui.room.errands import ToPane
from gioia.tui.room.searched import Searched
from gioia.tui.sitting.drafts import Draft, in_turn
from gioia.tui.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Collection

    from gioia.project import Project
    from gioia.records import MemoRecord, TargetKind
    from gioia.tui.memos.screen import Memos
    from gioia.tui.room.keyed import Handler


class Target(NamedTuple):
    """Something that a memo can be on."""

    on: TargetKind
    guid: str
    sort: str
    """What it is called: a code goes by its level."""
    label: str

    @property
    def about(self) -> str:
        """By what the draft of a memo on it is found."""
        return f"{self.on} {self.guid}"

    @property
    def told(self) -> str:
        """What it is, in words."""
        return self.label if self.on == "project" else f"the {self.sort} “{self.label}”"


async def new(room: Memos) -> None:
    """Asks what the memo is on, and writes it."""
    targets = await room.gateway.read(lambda project: targets_of(project, room.left))
    entries = [
        Entry(one.about, one.label, one.sort, hint="✎" if one.about in room.left else "")
        for one in targets
    ]
    entries.sort(key=lambda entry: not entry.hint)
    picked = await ask(room, Palette("Memo on what?", entries, hint="⏎ write   esc leave"))
    chosen = next((one for one in targets if picked and one.about == picked.key), None)
    if chosen is None:
        return
    memo = await written_memo(room, chosen.on, chosen.guid, chosen.told)
    await room.renew()
    if memo is not None:
        room.reveal(memo.guid)


def targets_of(project: Project, begun: Collection[str]) -> list[Target]:
    """What a memo can be on; of quotes and retired codes those on which a memo was begun."""
    quotes = project.quotes.list() if any(one.startswith("quote ") for one in begun) else ()
    targets = [Target("quote", one.guid, "quote", shown(one.text)) for one in quotes]
    codes = project.codes.list(retired=True)
    targets += [Target("code", one.guid, one.level, one.label) for one in codes if one.retired]
    return [
        Target("project", "", "", "the project"),
        *(Target("code", one.guid, one.level, one.label) for one in codes if not one.retired),
        *(Target("source", one.guid, "source", one.name) for one in project.sources.list()),
        *(Target("informant", one.guid, "informant", one.name) for one in project.informants()),
        *(Target("relation", one.guid, "relation", sentence(one)) for one in project.model.list()),
        *(one for one in targets if one.about in begun),
    ]


def edit(room: Memos) -> None:
    """Begins to write in place, with the draft if one was left."""
    room.write(current(room).memo)


async def keep(room: Memos, memo: MemoRecord, text: str) -> None:
    """Gives a memo the text that was written; where that fails, it stays as a draft."""
    draft, told = about(memo), ""
    if not text:
        told = "A memo is not left without words: the old ones stand, and x removes it."
    elif text != memo.text:
        try:
            await room.gateway.change(lambda project: project.memos.rewrite(memo, text=text))
        except GioiaError:
            await _save(room, memo, text)
            raise
        told = "Kept what you wrote (u takes it back)."
    await in_turn(room.drafts.forget, draft)
    await room.renew()
    room.say(told)


async def _save(room: Memos, memo: MemoRecord, text: str) -> None:
    """Keeps a draft of what could not be written: of a new memo, where this one is gone."""
    draft = Draft(memo.kind, text)
    await in_turn(room.drafts.keep, about(memo), draft)
    await room.renew()
    if all(one.memo.guid != memo.guid for one in room.listed):
        await in_turn(room.drafts.keep, f"{memo.on} {memo.on_guid}", draft)
        await in_turn(room.drafts.forget, about(memo))
        await room.renew()
    room.say("What you wrote is kept as a draft.")


async def keep_written(room: Memos) -> None:
    """Ends the writing, and keeps what was written."""
    written = room.written()
    room.listing.focus()
    if written is not None:
        await keep(room, *written)


async def settle(room: Memos) -> None:
    """Settles the memo, or opens it again."""
    memo = current(room).memo
    await room.gateway.change(lambda project: project.memos.rewrite(memo, settled=not memo.settled))
    await room.renew()
    room.say("The memo is open again." if memo.settled else "Settled; s opens it again.")


async def kind(room: Memos) -> None:
    """Asks for another kind."""
    memo = current(room).memo
    entries = [Entry(one, one, MEANINGS[one]) for one in MEMO_KINDS if one != memo.kind]
    title = f"This is: {memo.kind}. What is it rather?"
    picked = await ask(room, Palette(title, entries, hint="⏎ take   esc leave"))
    chosen = next((one for one in MEMO_KINDS if picked and one == picked.key), None)
    if chosen is not None:
        await room.gateway.change(lambda project: project.memos.rewrite(memo, kind=chosen))
        await room.renew()
        room.say(f"Now a memo of the kind “{chosen}” (u takes it back).")


async def remove(room: Memos) -> None:
    """Removes the memo."""
    memo = current(room).memo
    await room.gateway.change(lambda project: project.memos.remove(memo))
    await in_turn(room.drafts.forget, about(memo))
    await room.renew()
    room.say("Removed the memo; u brings it back.")


def copy(room: Memos) -> None:
    """Copies the text, over ssh as well."""
    room.app.copy_to_clipboard(current(room).memo.text)
    room.say("Copied.")


async def back(room: Memos) -> None:
    """Keeps what is written; or drops the filter; or goes back to the transcript."""
    if room.paper.memo is not None:
        await keep_written(room)
    elif room.view.narrow:
        room.look(View(order=room.view.order))
    elif not room.listing.has_focus:
        room.listing.focus()
    else:
        await room.gioia.go("reading", ToPane("reader"))


MEMOS: dict[str, Handler] = {
    "memo.new": new,
    "memo.edit": edit,
    "memo.settle": settle,
    "memo.kind": kind,
    "memo.visit": places.visit,
    "memo.quotes": places.quotes,
    "memo.copy": copy,
    "memo.remove": remove,
    "memo.keep": keep_written,
    "memo.search": Searched.search,
    "memo.filter.kind": finding.by_kind,
    "memo.filter.open": finding.by_settled,
    "memo.filter.on": finding.by_target,
    "memo.sort": finding.sort,
    "memo.back": back,
    "room.comparison": places.quotes,
}
