"""The keys of the room where codebooks are merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys.rows import actions

if TYPE_CHECKING:
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact, Pane

MERGING: frozenset[Pane] = frozenset({"merging"})
GROUP = "Merge"

LACKING: dict[Fact, str] = {
    "files": "Nothing is chosen: f chooses what is to be merged.",
    "conflict": "No conflict is under the cursor.",
    "takes ours": "Ours cannot be taken here: Enter shows what can be.",
    "takes theirs": "Theirs cannot be taken here: Enter shows what can be.",
    "keeps both": "There are not two codes to keep here: Enter shows what can be done.",
    "renames ours": "Ours is not renamed here: Enter shows what can be done.",
    "unites": "There are not two codes to unite here: Enter shows what can be done.",
    "takes own words": "Words of your own are no answer here: Enter shows what can be done.",
    "answered": "This is not answered yet.",
    "something open": "Nothing is open: a applies the merge.",
    "something to merge": "There is nothing to merge: all of it is here already.",
    "our code": "You do not have this code, so there are no quotes of it.",
}

_ANSWERS = (
    *actions(
        GROUP, MERGING, ("conflict",),
        ("merging.answer", "enter", "answer", 1,
         "Shows every way to settle the conflict, to choose one."), native=True,
    ),
    *actions(
        GROUP, MERGING, ("conflict", "takes ours"),
        ("merging.ours", "o", "ours", 3, "Takes what stands on our side."),
    ),
    *actions(
        GROUP, MERGING, ("conflict", "takes theirs"),
        ("merging.theirs", "t", "theirs", 4, "Takes what stands on theirs."),
    ),
    *actions(
        GROUP, MERGING, ("conflict", "takes own words"),
        ("merging.own", "w", "own words", 5, "Asks for other words than either side has."),
    ),
    *actions(
        GROUP, MERGING, ("conflict", "keeps both"),
        ("merging.both", "b", "keep both", 6,
         "Keeps both codes; where their labels are the same, theirs gets another one."),
    ),
    *actions(
        GROUP, MERGING, ("conflict", "renames ours"),
        ("merging.both.ours", "B", "rename ours", 0, "Keeps both codes; ours gets another label."),
    ),
    *actions(
        GROUP, MERGING, ("conflict", "unites"),
        ("merging.unite", "+", "unite", 7, "Makes one code of two; all their quotes go to it."),
    ),
    *actions(
        GROUP, MERGING, ("conflict", "answered"),
        ("merging.reopen", "x", "take back", 9, "Takes the answer back: the conflict is open."),
    ),
    *actions(
        GROUP, MERGING, ("files", "something open"),
        ("merging.rest.ours", "O", "rest: ours", 0, "Takes ours in all that is still open."),
        ("merging.rest.theirs", "T", "rest: theirs", 0, "Takes theirs in all that is still open."),
    ),
)  # fmt: skip

_SEEING = (
    *actions(
        GROUP, MERGING, ("files", "something open"),
        ("merging.next", "]", "next open", 8, "To the next conflict that is open."),
        ("merging.previous", "[", "previous open", 0, "To the open conflict before."),
    ),
    *actions(
        GROUP, MERGING, ("files",),
        ("merging.summary", "s", "by itself", 10,
         "Shows what merges by itself, or the conflicts again."),
        ("merging.on", "space", "scroll on", 11,
         "The rest of what stands on the right; from its end, the beginning."),
    ),
    *actions(
        GROUP, MERGING, ("our code",),
        ("merging.quotes", "q", "quotes", 12, "All our quotes of the code, in their own room."),
    ),
)  # fmt: skip

_DOING = (
    *actions(
        GROUP, MERGING, ("files", "something to merge"),
        ("merging.apply", "a", "apply", 2,
         "Brings the merge into the project as one change, once nothing is open."),
    ),
    *actions(
        GROUP, MERGING, ("files",),
        ("merging.base", "c", "common", 14,
         "Names the codebook that both grew from, where it is not found or is another one."),
    ),
    *actions(
        GROUP, MERGING, (),
        ("merging.files", "f", "files", 13,
         "Chooses the codebooks that are to be merged, or the copy that is to come home."),
        ("merging.hand_out", "e", "hand out", 15,
         "Writes our codebook to a file, for co-authors to merge or to begin with."),
        ("merging.leave", "escape", "back", 81,
         "Back to where you came from; the answers are kept, also when you quit."),
    ),
)  # fmt: skip

ACTIONS: tuple[Action, ...] = (*_ANSWERS, *_SEEING, *_DOING)
