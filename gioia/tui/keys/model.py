"""The keys of the room of the process model."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gioia.tui.actions import Action
    from gioia.tui.context import Fact

LACKING: dict[Fact, str] = {}

ACTIONS: tuple[Action, ...] = ()
