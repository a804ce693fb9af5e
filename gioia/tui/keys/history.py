"""The keys of the room of the audit trail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys.rows import actions

if TYPE_CHECKING:
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact, Pane

HISTORY: frozenset[Pane] = frozenset({"history"})
CHANGE: tuple[Fact, ...] = ("change",)

# Undo, which has place 50, stands before what has a place above it: the trail is where one looks
# for it, and on a narrow screen not all have room.
LACKING: dict[Fact, str] = {"change": "No change is listed here."}

ACTIONS: tuple[Action, ...] = (
    *actions(
        "History", HISTORY, CHANGE,
        ("trail.visit", "enter", "go there", 1,
         "Goes to where in a document the change was made."), native=True,
    ),
    *actions(
        "History", HISTORY, CHANGE,
        ("trail.back_to", "b", "back to here", 2,
         "Takes back everything after this change, step by step; U does it again."),
        ("trail.write", "w", "write codebook", 54,
         "Writes the codebook as it stood then into codebooks/."),
    ),
    *actions(
        "History", HISTORY, (),
        ("trail.since", "d", "since then", 51,
         "Shows what became of the codes since then, or the structure as it stood."),
        ("trail.filter", "/", "filter", 52, "Shows only changes with these words."),
        ("trail.kind", "f", "kind", 53,
         "Shows everything, or only codes, quotes, notes or exchange."),
        ("trail.leave", "escape", "back", 81, "Drops the filter; then back to the transcript."),
    ),
)  # fmt: skip
