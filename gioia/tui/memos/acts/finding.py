"""Reading memos, and acts of finding them: by kind, by what they are on; and sorting them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.tui.memos.memo_list import listed, next_kind, next_order, next_target
from gioia.tui.memos.paper import about, is_rewriting
from gioia.tui.room.acts.memo import drafts_at
from gioia.tui.sitting.drafts import in_turn

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.tui.memos.memo_list import Listed
    from gioia.tui.memos.screen import Memos
    from gioia.tui.sitting.drafts import Draft, Drafts

SETTLED = {None: False, False: True, True: None}
"""What is shown next: all, then the open ones, then the settled ones."""


def read_memos(project: Project) -> tuple[Listed, ...]:
    """Reads all memos, with the levels of the codes that they are on."""
    levels = {code.guid: code.level for code in project.codes.list(retired=True)}
    return listed(project.memos.list(), levels)


async def left(room: Memos) -> tuple[Drafts, dict[str, Draft]]:
    """The drafts of the project, and those that can be gone on with, by what they are about."""
    drafts = await drafts_at(room)
    there = {about(one.memo) for one in room.listed}
    every = await in_turn(drafts.all)
    return drafts, {
        key: draft for key, draft in every.items() if key in there or not is_rewriting(key)
    }


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
