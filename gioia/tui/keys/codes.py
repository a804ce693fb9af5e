"""The keys of the code tree and of the list of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys.rows import actions

if TYPE_CHECKING:
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact, Pane

CODES: frozenset[Pane] = frozenset({"codes"})
DOCUMENTS: frozenset[Pane] = frozenset({"documents"})
DOCUMENT: tuple[Fact, ...] = ("document",)

LACKING: dict[Fact, str] = {
    "documents": "There are no documents yet: i imports the files in interviews/.",
    "code": "Choose a code in the tree first.",
    "movable": "A dimension stands under nothing; move its themes instead.",
}

_STRUCTURE = (
    *actions(
        "Codes", CODES, ("code",),
        ("code.visit", "enter", "next quote", 1, "To the next quote of this code in the document."),
        ("code.fold", "space", "fold", 0, "Folds or unfolds what is under it."), native=True,
    ),
    *actions(
        "Codes", CODES, ("code", "document"),
        ("code.assign", "a", "apply", 2, "Applies this concept to what is selected."),
    ),
    *actions(
        "Codes", CODES, (),
        ("code.new", "n", "new", 3, "A new concept, theme or dimension."),
    ),
    *actions(
        "Codes", CODES, ("code", "movable"),
        ("code.move", "m", "move", 4,
         "Moves a concept under a theme, a theme under a dimension."),
    ),
    *actions(
        "Codes", CODES, ("code",),
        ("code.rename", "r", "rename", 5, "Gives the code another label."),
        ("code.define", "d", "define", 6, "Says when the code applies and when not."),
        ("code.up", "shift+up K", "up", 0, "Moves the code up among its neighbours."),
        ("code.down", "shift+down J", "down", 0, "Moves the code down among its neighbours."),
        ("code.merge", "+", "merge", 8, "Brings everything under this code into another one."),
        ("code.split", "s", "split", 0,
         "Goes to the quotes of the code, to send some of them to another."),
        ("code.promote", ">", "promote", 0, "Lifts the code to the level above."),
        ("code.demote", "<", "demote", 0, "Lowers the code to the level below."),
        ("code.retire", "x", "retire", 9, "Takes the code out of use, with the reason."),
        ("code.delete", "D", "delete", 0, "Deletes a code that nothing hangs on."),
        ("code.quotes", "q", "all quotes", 7, "All quotes of the code, from every document."),
        ("code.memo", "M", "memo", 10, "Writes a memo on the code."),
    ),
    *actions(
        "Codes", CODES, (),
        ("code.restore", "X", "restore", 0, "Takes a retired code into use again."),
    ),
)  # fmt: skip

_DOCUMENTS = (
    *actions(
        "Documents", DOCUMENTS, ("documents",),
        ("document.open", "enter", "open", 1, "Opens the document."), native=True,
    ),
    *actions(
        "Documents", DOCUMENTS | CODES, (),
        ("document.import", "i", "import", 30, "Imports the files in the interviews/ folder."),
    ),
)  # fmt: skip

_BACK = actions(
    "Panes", CODES | DOCUMENTS, DOCUMENT,
    ("pane.back", "escape", "back", 81, "Back to the transcript."),
)  # fmt: skip

ACTIONS: tuple[Action, ...] = (*_STRUCTURE, *_DOCUMENTS, *_BACK)
