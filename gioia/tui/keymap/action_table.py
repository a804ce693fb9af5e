"""Every action of the workbench: bindings, footer, help and palette are made from this table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.tui.keys import (
    board,
    codes,
    comparison,
    everywhere,
    history,
    memos,
    merging,
    model,
    reading,
    sources,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact

_ROOMS = (reading, codes, comparison, board, memos, model, history, sources, merging)
_TABLES = (*_ROOMS, everywhere)


def _beside(general: Action, own: Sequence[Action]) -> Action:
    """An action of all rooms, without the panes in which its key has a meaning of its own."""
    if general.id not in everywhere.YIELDING:
        return general
    taken = {pane for one in own if {*one.keys} & {*general.keys} for pane in one.panes}
    return replace(general, panes=general.panes - taken)


def _all() -> tuple[Action, ...]:
    own = tuple(action for table in _ROOMS for action in table.ACTIONS)
    return (*own, *(_beside(action, own) for action in everywhere.ACTIONS))


ACTIONS: tuple[Action, ...] = _all()
BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}

LACKING: dict[Fact, str] = {fact: told for table in _TABLES for fact, told in table.LACKING.items()}
"""What to say when a key is pressed that needs what is not there."""
