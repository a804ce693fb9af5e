"""Acts among the memos: write, rewrite in place, settle, remove, find; go to what they are on."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.errors import GioiaError, NotFound
from gioia.records import MEMO_KINDS
from gioia.tui.acts.memo import drafts_at, written_memo
from gioia.tui.drafts import Draft
from gioia.tui.errands import ToCode, ToMemo, ToPane, ToPlace
from gioia.tui.memo_list import View, next_kind, next_order, next_target
from gioia.tui.modals.memo import MEANINGS
from gioia.tui.modals.palette import Entry, Palette
from gioia.tui.modals.window import ask

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import MemoRecord, SourceRecord, TargetKind
    from gioia.tui.drafts import Drafts
    from gioia.tui.errands import Errand
    from gioia.tui.memo_list import Listed
    from gioia.tui.screens.memos import Memos
    from gioia.tui.screens.room import Handler

FIRST = 20.0
"""Added to the score of what is to stand first before anything is typed."""

SETTLED = {None: False, False: True, True: None}
"""What is shown next: all, then the open ones, then the settled ones."""


async def new(room: Memos) -> None:
    """Asks what the memo is on, and writes it."""
    targets = await room.gateway.read(_targets)
    entries = [
        Entry(f"{on} {guid}", label, kind, boost=FIRST * (on == "project"))
        for on, guid, kind, label in targets
    ]
    picked = await ask(room, Palette("Memo on what?", entries, hint="⏎ write   esc leave"))
    if picked is None:
        return
    chosen = next(one for one in targets if f"{one[0]} {one[1]}" == picked.key)
    on, guid, kind, label = chosen
    told = label if on == "project" else f"the {kind} “{label}”"
    memo = await written_memo(room, on, guid, told)
    await room.renew()
    if memo is not None:
        room.reveal(memo.guid)


def _targets(project: Project) -> list[tuple[TargetKind, str, str, str]]:
    """What a memo can be on besides quotes, which are too many: what, its guid, kind, label."""
    return [
        ("project", "", "", "the project"),
        *(("code", code.guid, code.level, code.label) for code in project.codes.list()),
        *(("source", one.guid, "source", one.name) for one in project.sources.list()),
        *(("informant", one.guid, "informant", one.name) for one in project.informants()),
        *(
            ("relation", one.guid, "relation",
             f"{one.start.label} {one.label or one.kind} {one.end.label}")
            for one in project.model.list()
        ),
    ]  # fmt: skip


async def left(room: Memos) -> tuple[Drafts, dict[str, Draft]]:
    """The drafts of the project, and those that were left, by what they are about."""
    drafts = await drafts_at(room)
    return drafts, await asyncio.to_thread(drafts.all)


def edit(room: Memos) -> None:
    """Begins to write in place, with the draft if one was left."""
    room.begin_writing(current(room).memo)


async def keep(room: Memos, memo: MemoRecord, text: str) -> None:
    """Gives a memo the text that was written; where that fails, it stays as a draft."""
    about, told = room.about(memo), ""
    if not text:
        told = "A memo is not left without words: the old ones stand, and x removes it."
    elif text != memo.text:
        try:
            await room.gateway.change(lambda project: project.memos.rewrite(memo, text=text))
        except GioiaError:
            await asyncio.to_thread(room.drafts.keep, about, Draft(memo.kind, text))
            await room.renew()
            raise
        told = "Kept what you wrote (u takes it back)."
    await asyncio.to_thread(room.drafts.forget, about)
    await room.renew()
    room.say(told)


async def keep_written(room: Memos) -> None:
    """Ends the writing, and keeps what was written."""
    written = room.end_writing()
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
    entries = [
        Entry(one, one, MEANINGS[one], boost=-2.0 * place)
        for place, one in enumerate(MEMO_KINDS)
        if one != memo.kind
    ]
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
    await asyncio.to_thread(room.drafts.forget, room.about(memo))
    await room.renew()
    room.say("Removed the memo; u brings it back.")


def copy(room: Memos) -> None:
    """Copies the text, over ssh as well."""
    room.app.copy_to_clipboard(current(room).memo.text)
    room.say("Copied.")


async def visit(room: Memos) -> None:
    """Goes to what the memo is on."""
    one = current(room)
    if one.target == "project":
        room.say("This memo is on the project as a whole.")
        return
    name, errand = await room.gateway.read(lambda project: _way(project, one))
    await room.gioia.go(name, errand)


def _way(project: Project, one: Listed) -> tuple[str, Errand]:
    """The room in which a thing is shown, and what one goes there for."""
    memo = one.memo
    if memo.on == "quote":
        quote = project.quotes.get(memo.on_guid)
        source = project.sources.by_id(quote.source_id)
        return "reading", ToPlace(source.guid, quote.start, quote.end)
    if memo.on == "code":
        return "reading", ToCode(memo.on_guid)
    if memo.on == "source":
        return "reading", ToPlace(memo.on_guid)
    if memo.on == "relation":
        return "model", ToMemo(memo.guid)
    return "sources", ToPlace(_source_of(project, memo.on_guid).guid)


def _source_of(project: Project, informant: str) -> SourceRecord:
    """The first source in which an informant speaks."""
    for one in project.informants():
        if one.guid == informant and one.sources:
            return project.sources.get(one.sources[0])
    raise NotFound("The informant speaks in no source.", "F10 shows the sources and who speaks.")


async def quotes(room: Memos) -> None:
    """Goes to the quotes of the code that the memo is on."""
    await room.gioia.go("comparison", ToCode(current(room).memo.on_guid))


def search(room: Memos) -> None:
    """Opens the line to type words in."""
    room.add_class("-finding")
    room.find_bar.value = room.view.words
    room.find_bar.focus()


def by_kind(room: Memos) -> None:
    """Shows one kind, the next time another."""
    room.look(replace(room.view, kind=next_kind(room.view.kind)))


def by_target(room: Memos) -> None:
    """Shows what is on one sort of thing, the next time on another."""
    room.look(replace(room.view, target=next_target(room.view.target, room.listed)))


def by_settled(room: Memos) -> None:
    """Shows the open ones, the settled ones, all."""
    room.look(replace(room.view, settled=SETTLED[room.view.settled]))


def sort(room: Memos) -> None:
    """The next order."""
    room.look(replace(room.view, order=next_order(room.view.order)))


async def back(room: Memos) -> None:
    """Keeps what is written; or drops the filter; or goes back to the transcript."""
    if room.writing is not None:
        await keep_written(room)
    elif room.view.narrow:
        room.look(View(order=room.view.order))
    elif not room.listing.has_focus:
        room.listing.focus()
    else:
        await room.gioia.go("reading", ToPane("reader"))


def current(room: Memos) -> Listed:
    """The memo under the cursor; keys that need one are not for an empty list."""
    if room.current is None:
        raise LookupError("no memo is under the cursor")
    return room.current


MEMOS: dict[str, Handler] = {
    "memo.new": new,
    "memo.edit": edit,
    "memo.settle": settle,
    "memo.kind": kind,
    "memo.visit": visit,
    "memo.quotes": quotes,
    "memo.copy": copy,
    "memo.remove": remove,
    "memo.keep": keep_written,
    "memo.search": search,
    "memo.filter.kind": by_kind,
    "memo.filter.open": by_settled,
    "memo.filter.on": by_target,
    "memo.sort": sort,
    "memo.back": back,
}
