"""The keys of the room where the quotes of a code are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys.rows import actions

if TYPE_CHECKING:
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact, Pane

COMPARISON: frozenset[Pane] = frozenset({"comparison"})
GROUP = "Quotes"

LACKING: dict[Fact, str] = {
    "pile": "Choose a code first: g shows them all.",
    "quote": "There is no quote under the cursor.",
    "free": "A split is under way: s shows what goes where, esc leaves it.",
    "concept": "A theme is split on the board, by its concepts: F6, then s.",
    "splitting": "Nothing is being split: s begins a split of this code.",
}

_WALKING = actions(
    GROUP, COMPARISON, ("quote",),
    ("comparison.open", "enter", "go there", 1, "To the quote's place in its transcript."),
    ("comparison.up", "up k", "quote up", 0, "To the quote before."),
    ("comparison.down", "down j", "quote down", 0, "To the next quote."),
    ("comparison.page.up", "pageup", "page up", 0, "A screenful back."),
    ("comparison.page.down", "pagedown", "page down", 0, "A screenful on."),
    ("comparison.first", "home", "first quote", 0, "To the first quote."),
    ("comparison.last", "end", "last quote", 0, "To the last quote."),
    ("comparison.more", "+ =", "more around", 12,
     "Shows more around the quote: words, its turn, the turns beside it."),
    ("comparison.less", "-", "less around", 0, "Shows less around the quote."),
)  # fmt: skip

_SEEING = actions(
    GROUP, COMPARISON, ("pile",),
    ("comparison.order", "o", "order", 9, "Puts the quotes by source, by informant, by concept."),
    ("comparison.find", "/", "find", 10, "Shows only quotes with the words that you type."),
    ("comparison.only", "f", "only …", 11,
     "Shows only what contradicts, what qualifies, power, proof, noted, or all again."),
)  # fmt: skip

_CODING = actions(
    GROUP, COMPARISON, ("quote", "free"),
    ("comparison.mark", "space", "mark", 4, "Marks the quote, or no longer; acts go by marks."),
    ("comparison.recode", "r", "recode", 2,
     "Gives the marked quotes, or this one, another code instead; it may be a new one."),
    ("comparison.uncode", "x", "uncode", 7, "Takes the code off the marked quotes, or this one."),
)  # fmt: skip

_MARKING = actions(
    GROUP, COMPARISON, ("quote",),
    ("comparison.role", "p", "power, proof", 13,
     "Power quote ▲, proof quote △, neither: the marked ones, or this one."),
    ("comparison.stance", "z", "stance", 14,
     "Supports, contradicts ≠, qualifies ~ the code: the marked ones, or this one."),
    ("comparison.note", "n", "note", 15, "Writes a note on the quote."),
    ("comparison.memo", "M", "memo", 0, "Writes a memo on the quote."),
)  # fmt: skip

_CODE = (
    *actions(
        GROUP, COMPARISON, ("pile",),
        ("comparison.define", "d", "define", 8, "Says when the code applies and when not."),
    ),
    *actions(
        GROUP, COMPARISON, ("pile", "free"),
        ("comparison.rename", "R", "rename", 0, "Gives the code another label."),
        ("comparison.merge", "m", "merge", 5, "Brings all quotes of this code under another one."),
        ("comparison.beside", "c", "compare", 6, "Shows the quotes of a second code beside."),
        ("comparison.next", "]", "next code", 0, "The next code of this level."),
        ("comparison.previous", "[", "previous code", 0, "The previous code of this level."),
    ),
    *actions(
        GROUP, COMPARISON, ("free",),
        ("comparison.choose", "g", "choose code", 16, "Chooses the code whose quotes are shown."),
    ),
)  # fmt: skip

_SPLITTING = (
    *actions(
        GROUP, COMPARISON, ("pile", "concept"),
        ("comparison.split", "s", "split", 3,
         "Sends each quote to this code or another one; again: shows what goes where, to do it."),
    ),
    *actions(
        GROUP, COMPARISON, ("quote",),
        ("comparison.a", "a", "all / to A", 0,
         "Marks all quotes that are shown, or none; in a split: the quote stays with this code."),
    ),
    *actions(
        GROUP, COMPARISON, ("quote", "splitting"),
        ("comparison.b", "b", "goes, a stays", 1, "In a split: the quote goes to the other code."),
    ),
)  # fmt: skip

_LEAVING = actions(
    GROUP, COMPARISON, (),
    ("comparison.back", "escape", "back", 81,
     "Leaves the split, drops marks, shows all, closes the second column, goes to the transcript."),
)  # fmt: skip

ACTIONS: tuple[Action, ...] = (
    *_WALKING, *_SEEING, *_CODING, *_MARKING, *_SPLITTING, *_CODE, *_LEAVING,
)  # fmt: skip
