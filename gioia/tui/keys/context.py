"""What a key may do now: pure functions over the pane in focus and a few facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from gioia.tui.keys.changing import LOOKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.tui.keys.actions import Action

Pane = Literal[
    "documents",
    "reader",
    "edges",
    "codes",
    "comparison",
    "board",
    "memos",
    "model",
    "history",
    "sources",
    "merging",
]
Fact = str
"""What may be there for a key to work on; each table of keys says what to tell where it is not."""

PANES: tuple[Pane, ...] = get_args(Pane)


@dataclass(frozen=True, slots=True)
class InputContext:
    """Where the person is, as far as keys are concerned."""

    pane: Pane = "reader"
    facts: frozenset[Fact] = frozenset()
    looking: bool = False
    """Whether the project is looked at only, and not changed."""


def lacking(action: Action, context: InputContext, wording: Mapping[Fact, str]) -> str | None:
    """Why the action cannot be done now, in the words of the table; None where it can."""
    if context.pane not in action.panes:
        return f"“{action.label}” is for the {' or '.join(sorted(action.panes))} pane."
    if action.changes and context.looking:
        return LOOKING
    return next((wording[fact] for fact in action.needs if fact not in context.facts), None)


def legal(actions: Iterable[Action], context: InputContext) -> list[Action]:
    """The actions that can be done now, in their order."""
    return [
        action
        for action in actions
        if context.pane in action.panes
        and context.facts.issuperset(action.needs)
        and not (action.changes and context.looking)
    ]
