"""Every action of the workbench: bindings, footer, help and palette are made from this table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.actions import EVERYWHERE, Action

if TYPE_CHECKING:
    from gioia.tui.context import Fact, Pane

READER: frozenset[Pane] = frozenset({"reader"})
CODES: frozenset[Pane] = frozenset({"codes"})
DOCUMENTS: frozenset[Pane] = frozenset({"documents"})
DOCUMENT: tuple[Fact, ...] = ("document",)
USED: tuple[Fact, ...] = ("document", "used")

SLOTS = 9
"""How many codes of late have a digit of their own."""

_MOTIONS = (
    ("left", "left", "shift+left", "character back"),
    ("right", "right", "shift+right", "character on"),
    ("up", "up", "shift+up", "row up"),
    ("down", "down", "shift+down", "row down"),
    ("page.up", "pageup", "shift+pageup", "page up"),
    ("page.down", "pagedown space", "shift+pagedown", "page down"),
    ("word.next", "w ctrl+right", "", "next word"),
    ("word.previous", "b ctrl+left", "B ctrl+shift+left", "previous word"),
    ("word.end", "e", "W ctrl+shift+right", "end of the word"),
    ("sentence.next", ")", "", "next sentence"),
    ("sentence.previous", "(", "", "previous sentence"),
    ("turn.next", "}", "", "next turn"),
    ("turn.previous", "{", "", "previous turn"),
    ("row.start", "home", "shift+home", "start of the row"),
    ("row.end", "end", "shift+end", "end of the row"),
    ("text.start", "ctrl+home g", "ctrl+shift+home", "start of the document"),
    ("text.end", "ctrl+end G", "ctrl+shift+end", "end of the document"),
)
"""Motion, keys that move, keys that select on the way, wording."""


Row = tuple[str, str, str, int, str]
"""Id, keys, label, place in the footer (0: none), and what it does in a sentence."""


def _actions(
    group: str, panes: frozenset[Pane], needs: tuple[Fact, ...], *rows: Row, native: bool = False
) -> tuple[Action, ...]:
    return tuple(
        Action(name, tuple(keys.split()), label, told, group, panes, needs, footer, native)
        for name, keys, label, footer, told in rows
    )


def _motions() -> tuple[Action, ...]:
    moves: list[Row] = []
    extends: list[Row] = []
    for motion, keys, with_shift, told in _MOTIONS:
        moves.append((f"move.{motion}", keys, told, 0, f"{told[0].upper()}{told[1:]}."))
        if with_shift:
            line = f"Selects on the way: {told}."
            extends.append((f"extend.{motion}", with_shift, f"select: {told}", 0, line))
    return _actions("Move", READER, DOCUMENT, *moves) + _actions(
        "Select", READER, DOCUMENT, *extends
    )


def _recents() -> tuple[Action, ...]:
    rows: list[Row] = [
        (
            f"code.recent.{slot}",
            str(slot),
            f"code {slot}",
            0,
            "Applies the code of late that has this number.",
        )
        for slot in range(1, SLOTS + 1)
    ]
    return _actions("Code", READER, USED, *rows)


_CODING = _actions(
    "Code", READER, DOCUMENT,
    ("code.apply", "c enter", "code", 1,
     "Chooses or makes a code for the selection or the sentence at the cursor."),
    ("code.in_vivo", "i", "in vivo", 2,
     "Makes a concept of the selected words themselves and applies it."),
)  # fmt: skip

_AGAIN = _actions(
    "Code", READER, USED,
    ("code.repeat", ".", "repeat", 3, "Applies the last code again."),
)  # fmt: skip

_CODED = _actions(
    "Code", READER, ("document", "coded"),
    ("code.remove", "x", "uncode", 4, "Takes the marked code at the cursor off its quote."),
    ("code.other", "o", "other code", 0, "Marks the next of the codes at the cursor."),
    ("code.reveal", "k", "in tree", 0, "Shows the marked code in the code tree."),
)  # fmt: skip

_SELECTING = _actions(
    "Select", READER, DOCUMENT,
    ("select.sentence", "s", "sentence", 10, "Selects the sentence; again, the next one too."),
    ("select.turn", "t", "turn", 11, "Selects the turn without its label; again, the next too."),
    ("select.grow", "+ =", "grow", 12,
     "Grows the selection: word, sentence, turn, neighbouring turns."),
    ("select.shrink", "-", "shrink", 0, "Shrinks the selection by the same steps."),
    ("select.toggle", "v", "select on/off", 0, "From here on moving selects; again: only moves."),
    ("select.clear", "escape", "clear", 0, "Drops the selection, then what else stands out."),
    ("select.copy", "y ctrl+c", "copy", 0, "Copies the selected words to the clipboard."),
)  # fmt: skip

_PASSAGES = _actions(
    "Move", READER, DOCUMENT,
    ("move.coded.next", "]", "next coded", 0, "To the next coded passage."),
    ("move.coded.previous", "[", "previous coded", 0, "To the previous coded passage."),
)  # fmt: skip

_FINDING = (
    *_actions(
        "Find", READER, DOCUMENT,
        ("find.open", "/", "find", 40, "Finds words in this document."),
    ),
    *_actions(
        "Find", READER, ("document", "found"),
        ("find.next", "n", "next match", 0, "To the next match, round the end."),
        ("find.previous", "N", "previous match", 0, "To the previous match."),
    ),
)  # fmt: skip

_STRUCTURE = (
    *_actions(
        "Codes", CODES, ("code",),
        ("code.visit", "enter", "next quote", 1, "To the next quote of this code in the document."),
        ("code.fold", "space", "fold", 0, "Folds or unfolds what is under it."), native=True,
    ),
    *_actions(
        "Codes", CODES, ("code", "document"),
        ("code.assign", "a", "apply", 2, "Applies this concept to what is selected."),
    ),
    *_actions(
        "Codes", CODES, (),
        ("code.new", "n", "new", 3, "A new concept, theme or dimension."),
    ),
    *_actions(
        "Codes", CODES, ("code", "movable"),
        ("code.move", "m M", "move", 4,
         "Moves a concept under a theme, a theme under a dimension."),
    ),
    *_actions(
        "Codes", CODES, ("code",),
        ("code.rename", "r", "rename", 5, "Gives the code another label."),
        ("code.define", "d", "define", 6, "Says when the code applies and when not."),
        ("code.up", "shift+up K", "up", 0, "Moves the code up among its neighbours."),
        ("code.down", "shift+down J", "down", 0, "Moves the code down among its neighbours."),
    ),
)  # fmt: skip

_DOCUMENTS = (
    *_actions(
        "Documents", DOCUMENTS, ("documents",),
        ("document.open", "enter", "open", 1, "Opens the document."), native=True,
    ),
    *_actions(
        "Documents", DOCUMENTS | CODES, (),
        ("document.import", "i", "import", 30, "Imports the files in the interviews/ folder."),
    ),
)  # fmt: skip

_EVERYWHERE = (
    *_actions(
        "History", EVERYWHERE, (),
        ("history.undo", "u", "undo", 50, "Takes back the last change and says what it was."),
        ("history.redo", "U", "redo", 0, "Does again what was taken back."),
    ),
    *_actions(
        "Panes", EVERYWHERE, (),
        ("pane.documents", "f2", "documents", 59, "To the documents, over a narrow screen."),
        ("pane.reader", "f3", "transcript", 0, "To the transcript."),
        ("pane.codes", "f4", "codes", 60, "To the code tree, over a narrow screen."),
        ("pane.next", "tab", "next pane", 0, "To the next pane."),
        ("pane.previous", "shift+tab", "previous pane", 0, "To the previous pane."),
    ),
    *_actions(
        "Panes", CODES | DOCUMENTS, DOCUMENT,
        ("pane.back", "escape", "back", 0, "Back to the transcript."),
    ),
    *_actions(
        "Program", EVERYWHERE, (),
        ("app.theme", "", "change colours", 0, "The next of dark, light and high contrast."),
        ("app.palette", "ctrl+p :", "commands", 70, "All commands and documents, by name."),
        ("app.help", "f1 ?", "help", 80, "The keys of the pane that you are in."),
        ("app.quit", "ctrl+q", "quit", 90, "Leaves. Everything is on the disk already."),
    ),
)  # fmt: skip

ACTIONS: tuple[Action, ...] = (
    *_CODING, *_AGAIN, *_recents(), *_CODED, *_SELECTING, *_PASSAGES, *_motions(), *_FINDING,
    *_STRUCTURE, *_DOCUMENTS, *_EVERYWHERE,
)  # fmt: skip
BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}
