"""The keys of the room of memos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys.rows import actions

if TYPE_CHECKING:
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact, Pane

MEMOS: frozenset[Pane] = frozenset({"memos"})
LIST: tuple[Fact, ...] = ("list of memos",)
MEMO: tuple[Fact, ...] = ("list of memos", "memo")

LACKING: dict[Fact, str] = {
    "list of memos": "Keep what you are writing first: esc or ctrl+s.",
    "memo": "There is no memo here: n writes one.",
    "memo on code": "This memo is not on a code: v goes to what it is on.",
    "writing a memo": "Nothing is being written: e goes on with the memo under the cursor.",
}

ACTIONS: tuple[Action, ...] = (
    *actions(
        "Memos", MEMOS, LIST,
        ("memo.new", "n", "new", 2, "Writes a memo: on the project, or on what you choose."),
    ),
    *actions(
        "Memos", MEMOS, MEMO,
        ("memo.edit", "e enter", "rewrite", 1,
         "Goes on writing where the memo is shown; esc keeps it."),
        ("memo.settle", "s", "settle", 3, "Nothing is left to do about it; again: open."),
        ("memo.kind", "t", "kind", 4, "Gives the memo another kind."),
        ("memo.visit", "v g", "go there", 5,
         "To what the memo is on: the place of a quote, the code in the tree, the document."),
    ),
    *actions(
        "Memos", MEMOS, (*MEMO, "memo on code"),
        ("memo.quotes", "q", "quotes", 0, "All quotes of the code that the memo is on."),
    ),
    *actions(
        "Memos", MEMOS, MEMO,
        ("memo.copy", "y", "copy", 0, "Copies the text of the memo to the clipboard."),
        ("memo.remove", "x", "remove", 0, "Removes the memo; u brings it back."),
    ),
    *actions(
        "Memos", MEMOS, ("writing a memo",),
        ("memo.keep", "ctrl+s", "keep", 1, "Keeps what was written, as esc does."),
    ),
    *actions(
        "Find", MEMOS, LIST,
        ("memo.search", "/", "search", 7, "Shows only memos with these words."),
        ("memo.filter.kind", "f", "by kind", 8, "Shows only one kind of memo, then the next."),
        ("memo.filter.open", "S", "open only", 9, "Shows only open memos, only settled ones, all."),
        ("memo.filter.on", "w", "by what", 0,
         "Shows only memos on the project, on themes, on quotes … one after another."),
        ("memo.sort", "o", "sort", 10, "Sorts: newest first, oldest first, by what they are on."),
    ),
    *actions(
        "Memos", MEMOS, (),
        ("memo.back", "escape", "back", 81,
         "Keeps what was written; drops the filter; then back to the transcript."),
    ),
)  # fmt: skip
