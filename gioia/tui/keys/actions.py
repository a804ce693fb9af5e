"""What an action is, how its keys are written, and what clashes in a table of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.tui.keys.context import PANES, Fact, Pane

if TYPE_CHECKING:
    from collections.abc import Iterable

EVERYWHERE: frozenset[Pane] = frozenset(PANES)

KEY_NAMES = {
    "left": "←", "right": "→", "up": "↑", "down": "↓", "enter": "⏎", "escape": "esc",
    "pageup": "PgUp", "pagedown": "PgDn", "home": "Home", "end": "End", "tab": "Tab",
    "space": "space",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a person can do with a key."""

    id: str
    """Stable: a person's own keymap names it."""
    keys: tuple[str, ...]
    label: str
    """Two or three words, for the footer and the command palette."""
    help: str
    """One sentence, for F1."""
    group: str
    panes: frozenset[Pane] = EVERYWHERE
    needs: tuple[Fact, ...] = ()
    footer: int = 0
    """Place in the footer, the smallest first; 0: not shown there."""
    native: bool = False
    """The widget has the key already; it is only told, not bound."""
    changes: bool = False
    """It changes the project."""


def key_name(key: str) -> str:
    """A key as people write it: `ctrl+p` is ^p, `shift+left` is ⇧←."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    signs = "".join(
        {"ctrl": "^", "shift": "⇧"}.get(modifier, modifier + "+") for modifier in modifiers
    )
    if last.startswith("f") and last[1:].isdigit():
        last = last.upper()
    return signs + KEY_NAMES.get(last, last)


def key_names(action: Action) -> str:
    """All keys of an action, as people write them."""
    return " ".join(key_name(key) for key in action.keys)


def conflicts(actions: Iterable[Action]) -> list[str]:
    """Keys that mean two things in one pane, in words."""
    meant: dict[tuple[Pane, str], list[str]] = defaultdict(list)
    for action in actions:
        for pane in sorted(action.panes):
            for key in action.keys:
                meant[pane, key].append(action.id)
    return [
        f"{key_name(key)} in {pane}: {', '.join(ids)}"
        for (pane, key), ids in meant.items()
        if len(ids) > 1
    ]


def by_group(actions: Iterable[Action]) -> dict[str, list[Action]]:
    """The actions under the headings of the help, in their order."""
    groups: dict[str, list[Action]] = {}
    for action in actions:
        groups.setdefault(action.group, []).append(action)
    return groups
