"""The keys of the board of the data structure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys.rows import actions

if TYPE_CHECKING:
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact, Pane

BOARD: frozenset[Pane] = frozenset({"board"})
CODE: tuple[Fact, ...] = ("on the board",)
FREE: tuple[Fact, ...] = ("board in sight", "free hand")
LIVE: tuple[Fact, ...] = ("on the board", "board in sight", "free hand", "in use")

LACKING: dict[Fact, str] = {
    "on the board": "There is no code yet: n makes one.",
    "free hand": "You hold something: Enter puts it down here, Esc puts it back.",
    "board in sight": "The figure is in front of the board: p goes back.",
    "concept on the board": "Only a concept has candidate themes.",
    "in use": "This code is retired: X restores it.",
    "out of use": "Only a retired code is restored: a shows them.",
}

_HAND = actions(
    "Board", BOARD, ("on the board", "board in sight", "in use"),
    ("board.take", "space m enter", "take/put", 1,
     "Picks up the code or all marked ones, for the arrow keys to carry; again, puts it down."),
)  # fmt: skip

_MOVES = (
    *actions(
        "Move", BOARD, CODE,
        ("board.left", "left h", "left", 0, "To the left; held codes: to the parent above."),
        ("board.right", "right l", "right", 0, "To the right; held codes: to the parent below."),
        ("board.upward", "up k", "upward", 0, "Up; held codes: one place up."),
        ("board.downward", "down j", "downward", 0, "Down; held codes: one place down."),
        ("board.page.up", "pageup", "page up", 0, "A screen up in the column."),
        ("board.page.down", "pagedown", "page down", 0, "A screen down in the column."),
        ("board.first", "home", "first", 0, "To the first code of the column."),
        ("board.last", "end", "last", 0, "To the last code of the column."),
    ),
    *actions(
        "Move", BOARD, (*CODE, "board in sight"),
        ("board.tray", "t", "tray", 7,
         "To the themes, then the concepts without a parent; and back. What is held goes there."),
    ),
    *actions(
        "Move", BOARD, (*CODE, *FREE),
        ("board.find", "/", "find", 40, "Finds a code by a few letters and goes to it."),
    ),
)  # fmt: skip

_MARKS = (
    *actions(
        "Board", BOARD, LIVE,
        ("board.mark", "v *", "mark", 3,
         "Marks the code: taking, grouping and merging are for all marked ones."),
    ),
    *actions(
        "Board", BOARD, (),
        ("board.leave", "escape", "back", 81,
         "Puts back what is held; else leaves the preview, drops the marks, leaves the board."),
        ("board.retired", "a", "show all", 0, "Shows the retired codes too, or hides them."),
    ),
)  # fmt: skip

_CODES = (
    *actions(
        "Codes", BOARD, FREE,
        ("board.new", "n", "new", 2, "A new code in this column, beside the one at the cursor."),
    ),
    *actions(
        "Codes", BOARD, LIVE,
        ("board.group", "g", "group", 4, "Makes a parent for the marked codes, or for this one."),
        ("board.rename", "r", "rename", 5, "Gives the code another label."),
        ("board.define", "d", "define", 6, "Says when the code applies and when not."),
        ("board.up", "shift+up K", "up", 0, "Moves the code up among its neighbours."),
        ("board.down", "shift+down J", "down", 0, "Moves the code down among its neighbours."),
        ("board.merge", "+", "merge", 0,
         "Brings the marked codes into one of them, or this code into another."),
        ("board.split", "s", "split", 0,
         "Sends concepts of a theme, themes of a dimension or quotes of a concept to another."),
        ("board.promote", ">", "promote", 0, "Lifts the code to the level above."),
        ("board.demote", "<", "demote", 0, "Lowers the code to the level below."),
        ("board.figure", "f", "in figure", 0, "Leaves the code out of the figure, or takes it in."),
        ("board.retire", "x", "retire", 0, "Takes the code out of use, with the reason."),
    ),
    *actions(
        "Codes", BOARD, (*LIVE, "concept on the board"),
        ("board.candidates", "c", "candidates", 0,
         "Names themes that the concept may come under, or settles on one of them."),
    ),
    *actions(
        "Codes", BOARD, (*CODE, *FREE, "out of use"),
        ("board.restore", "X", "restore", 3, "Takes a retired code into use again."),
    ),
    *actions(
        "Codes", BOARD, (*CODE, *FREE),
        ("board.quotes", "q", "quotes", 8, "All quotes of the code, beside one another."),
        ("board.memo", "M", "memo", 9, "Writes a memo on the code."),
    ),
)  # fmt: skip

_FIGURE = actions(
    "Figure", BOARD, (),
    ("board.problems", "!", "problems", 10,
     "What is wrong, or probably wrong; one goes there, or dismisses it with a reason."),
    ("board.preview", "p", "preview", 11, "Shows the figure as it will be exported."),
    ("board.profile", "P", "size", 0, "Chooses the publisher's size that the figure is made for."),
    ("board.export", "e", "export", 12, "Writes the figure as SVG, PDF and PNG into exports/."),
)  # fmt: skip

ACTIONS: tuple[Action, ...] = (*_HAND, *_MARKS, *_MOVES, *_CODES, *_FIGURE)
