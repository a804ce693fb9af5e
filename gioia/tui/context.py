"""What a key may do now: pure functions over the pane in focus and a few facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.tui.actions import Action

Pane = Literal["documents", "reader", "codes"]
Fact = Literal["document", "documents", "coded", "code", "movable", "found", "used"]

PANES: tuple[Pane, ...] = ("documents", "reader", "codes")

LACKING: dict[Fact, str] = {
    "document": "Open a document first: F2 shows them, Enter opens one.",
    "documents": "There are no documents yet: i imports the files in interviews/.",
    "coded": "There is no code under the cursor.",
    "code": "Choose a code in the tree first.",
    "movable": "A dimension stands under nothing; move its themes instead.",
    "found": "Nothing has been searched for: / finds words in this document.",
    "used": "No code has been applied yet: c chooses or creates one.",
}
"""What to say when a key is pressed that needs what is not there."""


@dataclass(frozen=True, slots=True)
class InputContext:
    """Where the person is, as far as keys are concerned."""

    pane: Pane = "reader"
    facts: frozenset[Fact] = frozenset()


def lacking(action: Action, context: InputContext) -> str | None:
    """Why the action cannot be done now, in words; None where it can."""
    if context.pane not in action.panes:
        return f"“{action.label}” is for the {' or '.join(sorted(action.panes))} pane."
    return next((LACKING[fact] for fact in action.needs if fact not in context.facts), None)


def legal(actions: Iterable[Action], context: InputContext) -> list[Action]:
    """The actions that can be done now, in their order."""
    return [action for action in actions if lacking(action, context) is None]
