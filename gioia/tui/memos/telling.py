"""What the room tells of where the person is: facts for keys, and the foot's rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from gioia.tui.memos.memo_list import named, summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.tui.keys.context import Fact
    from gioia.tui.memos.memo_list import Listed, View


def facts(one: Listed | None, *, writing: bool) -> frozenset[Fact]:
    """What is there for a key to work on: the memo under the cursor, or one being written."""
    told: dict[Fact, bool] = {
        "memo": one is not None,
        "memo on code": one is not None and one.memo.on == "code",
        "writing a memo": writing,
        "list of memos": not writing,
    }
    return frozenset(fact for fact, holds in told.items() if holds)


def here(one: Listed | None) -> Content:
    """What the memo is on."""
    return Content("") if one is None else Content.assemble("On ", (named(one), "bold"))


def place(shown: int, memos: Sequence[Listed], view: View, left: int) -> Content:
    """How many memos there are, which are shown, and how many drafts were left."""
    drafts = f"; ✎ {left} not kept yet" if left else ""
    return Content(f"{summary(shown, len(memos), view)}{drafts}")
