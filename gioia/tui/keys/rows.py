"""How the tables of actions are written: one row an action, for one group, pane and need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys.actions import Action
from gioia.tui.keys.changing import CHANGING

if TYPE_CHECKING:
    from gioia.tui.keys.context import Fact, Pane

Row = tuple[str, str, str, int, str]
"""Id, keys, label, place in the footer (0: none), and what it does in a sentence."""


def actions(
    group: str, panes: frozenset[Pane], needs: tuple[Fact, ...], *rows: Row, native: bool = False
) -> tuple[Action, ...]:
    """The actions of these rows. `native`: the widget has the keys already."""
    return tuple(
        Action(
            id=name,
            keys=tuple(keys.split()),
            label=label,
            help=told,
            group=group,
            panes=panes,
            needs=needs,
            footer=footer,
            native=native,
            changes=name in CHANGING,
        )
        for name, keys, label, footer, told in rows
    )
