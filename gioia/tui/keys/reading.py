"""The keys of the transcript: moving, selecting, coding, finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys.rows import Row, actions

if TYPE_CHECKING:
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact, Pane

READER: frozenset[Pane] = frozenset({"reader"})
EDGES: frozenset[Pane] = frozenset({"edges"})
MOVING = READER | EDGES
DOCUMENT: tuple[Fact, ...] = ("document",)
USED: tuple[Fact, ...] = ("document", "used")

LACKING: dict[Fact, str] = {
    "document": "Open a document first: F2 shows them, Enter opens one; i brings interviews in.",
    "coded": "There is no code under the cursor.",
    "found": "Nothing has been searched for: / finds words in this document.",
    "coders": "Only one person has coded this document; d goes to one where coders differ.",
    "used": "No code has been applied yet: c chooses or creates one.",
}

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
    ("text.start", "ctrl+home", "ctrl+shift+home", "start of the document"),
    ("text.end", "ctrl+end G", "ctrl+shift+end", "end of the document"),
)
"""Motion, keys that move, keys that select on the way, wording."""


def _motions() -> tuple[Action, ...]:
    moves: list[Row] = []
    extends: list[Row] = []
    for motion, keys, with_shift, told in _MOTIONS:
        moves.append((f"move.{motion}", keys, told, 0, f"{told[0].upper()}{told[1:]}."))
        if with_shift:
            line = f"Selects on the way: {told}."
            extends.append((f"extend.{motion}", with_shift, f"select: {told}", 0, line))
    return actions("Move", MOVING, DOCUMENT, *moves) + actions("Select", MOVING, DOCUMENT, *extends)


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
    return actions("Code", READER, USED, *rows)


_CODING = actions(
    "Code", READER, DOCUMENT,
    ("code.apply", "c", "code", 1,
     "Chooses or makes codes for the selection or the sentence at the cursor; Tab marks several."),
    ("code.enter", "enter", "code the selection", 0,
     "Codes the selection; where there is none, selects the sentence at the cursor."),
    ("code.each", "C", "code on", 14,
     "Codes as c does, then each next uncoded passage of an informant, until Esc."),
    ("code.in_vivo", "i", "in vivo", 2,
     "Makes a concept of the selected words themselves and applies it."),
)  # fmt: skip

_AGAIN = actions(
    "Code", READER, USED,
    ("code.repeat", ".", "repeat", 3, "Applies the last code again."),
)  # fmt: skip

_CODED = actions(
    "Code", READER, ("document", "coded"),
    ("code.remove", "x", "uncode", 4, "Takes a code at the cursor off its quote; asks which."),
    ("code.recode", "r", "recode", 5, "Puts another code in the place of the marked one."),
    ("code.other", "o", "other code", 0, "Marks the next of the codes at the cursor."),
    ("code.reveal", "k", "in tree", 0, "Shows the marked code in the code tree."),
    ("quote.compare", "q", "all quotes", 16,
     "All quotes of the marked code, from every document."),
)  # fmt: skip

_QUOTES = (
    *actions(
        "Quotes", READER, ("document", "coded"),
        ("quote.edges", "E", "move edges", 18,
         "Takes hold of the quote's end: what moves the cursor moves it; o takes the other edge."),
        ("quote.role", "p", "power/proof", 15,
         "Marks the quote as power quote (for the text), proof quote (for the table) or neither."),
        ("quote.stance", "z", "stance", 0,
         "Says that the quote contradicts its code, qualifies it, or supports it."),
        ("quote.note", "a", "note", 17, "Writes a note on the quote."),
    ),
    *actions(
        "Quotes", READER, DOCUMENT,
        ("quote.memo", "m M", "memo", 0,
         "Writes a memo on the quote at the cursor; where there is none, on the document."),
    ),
)  # fmt: skip

_EDGES = actions(
    "Quotes", EDGES, DOCUMENT,
    ("edges.keep", "enter", "keep", 1, "The quote has these edges from now on."),
    ("edges.leave", "escape", "leave", 2, "Leaves the quote as it was."),
    ("edges.other", "o E", "other edge", 3, "Takes hold of the other edge of the quote."),
)  # fmt: skip

_SELECTING = actions(
    "Select", MOVING, DOCUMENT,
    ("select.sentence", "s", "sentence", 10, "Selects the sentence; again, the next one too."),
    ("select.turn", "t", "turn", 11, "Selects the turn without its label; again, the next too."),
    ("select.grow", "+ =", "grow", 12,
     "Grows the selection: word, sentence, turn, neighbouring turns."),
    ("select.shrink", "-", "shrink", 0, "Shrinks the selection by the same steps."),
) + actions(
    "Select", READER, DOCUMENT,
    ("select.toggle", "v", "select on/off", 0, "From here on moving selects; again: only moves."),
    ("select.clear", "escape", "clear", 0, "Drops the selection, then what else stands out."),
    ("select.copy", "y ctrl+c", "copy", 0, "Copies the selected words to the clipboard."),
)  # fmt: skip

_PASSAGES = actions(
    "Move", READER, DOCUMENT,
    ("move.to", "g", "go to", 41,
     "To a time (12:30), a turn (12), a share (40 %), the start or the end."),
    ("move.coded.next", "]", "next coded", 0, "To the next coded passage."),
    ("move.coded.previous", "[", "previous coded", 0, "To the previous coded passage."),
    ("move.uncoded.next", ">", "next uncoded", 0,
     "To the next sentence of an informant that no quote lies on."),
    ("move.uncoded.previous", "<", "previous uncoded", 0,
     "To the previous sentence of an informant that no quote lies on."),
)  # fmt: skip

_CODERS = (
    *actions(
        "Coders", READER, ("document", "coders"),
        ("coders.lanes", "|", "side by side", 42,
         "Gives each coder lanes of their own in the margin; again: all share them."),
    ),
    *actions(
        "Coders", READER, DOCUMENT,
        ("coders.choose", "\\", "whose quotes", 0,
         "Chooses whose quotes are shown and compared, and whether the same theme is agreement."),
        ("coders.next", "d", "next disagreement", 61,
         "To the next words that coders coded otherwise, in a later document too."),
        ("coders.previous", "D", "previous disagreement", 0,
         "To the previous words that coders coded otherwise."),
    ),
)  # fmt: skip

_FINDING = (
    *actions(
        "Find", READER, DOCUMENT,
        ("find.open", "/", "find", 13, "Finds words; the ruler shows where all of them stand."),
    ),
    *actions(
        "Find", READER, ("document", "found"),
        ("find.next", "n", "next match", 0, "To the next match, round the end."),
        ("find.previous", "N", "previous match", 0, "To the previous match."),
    ),
)  # fmt: skip

ACTIONS: tuple[Action, ...] = (
    *_CODING, *_AGAIN, *_recents(), *_CODED, *_QUOTES, *_EDGES,
    *_SELECTING, *_PASSAGES, *_motions(), *_FINDING, *_CODERS,
)  # fmt: skip
