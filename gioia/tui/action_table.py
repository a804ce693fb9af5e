"""Every action of the workbench: bindings, footer, help and palette are made from this table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys import (
    board,
    codes,
    comparison,
    everywhere,
    history,
    memos,
    model,
    reading,
    sources,
)

if TYPE_CHECKING:
    from gioia.tui.actions import Action
    from gioia.tui.context import Fact

_TABLES = (reading, codes, comparison, board, memos, model, history, sources, everywhere)

ACTIONS: tuple[Action, ...] = tuple(action for table in _TABLES for action in table.ACTIONS)
BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}

LACKING: dict[Fact, str] = {fact: told for table in _TABLES for fact, told in table.LACKING.items()}
"""What to say when a key is pressed that needs what is not there."""
