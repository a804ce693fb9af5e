"""Acts that lead from a memo to what it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import NotFound
from gioia.tui.room.acts.pointed import quotes_of
from gioia.tui.room.errands import ToCode, ToMemo, ToPlace

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import CodeRecord, SourceRecord
    from gioia.tui.memos.memo_list import Listed
    from gioia.tui.memos.screen import Memos
    from gioia.tui.room.errands import Errand


def current(room: Memos) -> Listed:
    """The memo under the cursor; keys that need one are not for an empty list."""
    if room.current is None:
        raise LookupError("no memo is under the cursor")
    return room.current


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
        return "reading", ToCode(_standing(project, memo.on_guid).guid)
    if memo.on == "source":
        return "reading", ToPlace(memo.on_guid)
    if memo.on == "relation":
        return "model", ToMemo(memo.guid)
    return "sources", ToPlace(_source_of(project, memo.on_guid).guid)


def _standing(project: Project, guid: str) -> CodeRecord:
    """The code with this guid, which is in the tree unless it was retired."""
    for code in project.codes.list():
        if code.guid == guid:
            return code
    raise NotFound(
        "The code is retired.", "On the board, F6, a shows retired codes and X restores one."
    )


def _source_of(project: Project, informant: str) -> SourceRecord:
    """The first source in which an informant speaks."""
    for one in project.informants():
        if one.guid == informant and one.sources:
            return project.sources.get(one.sources[0])
    raise NotFound("The informant speaks in no source.", "F10 shows the sources and who speaks.")


def pointed(room: Memos) -> str | None:
    """The guid of the code that the memo under the cursor is on, if it is on one."""
    memo = room.current.memo if room.current else None
    return memo.on_guid if memo and memo.on == "code" else None


quotes = quotes_of(pointed)
"""Goes to the quotes of the code that the memo is on."""
