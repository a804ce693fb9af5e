"""A person's own keys: the table of actions with the keys that they gave, and what clashes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from gioia.tui.keymap.action_table import ACTIONS
from gioia.tui.keymap.presets import PRESETS
from gioia.tui.keys.actions import key_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.records import Fault
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Pane

QUIT = "app.quit"
ALWAYS_QUITS = "ctrl+q"
"""Whatever a file says: nobody is to be locked in."""

Wanted = dict[str, tuple[str, ...]]
"""The keys that are wanted for an action, by its id."""


@dataclass(frozen=True)
class Keymap:
    """The table of actions as it is in force, and what was wrong with the person's wishes."""

    actions: tuple[Action, ...] = ACTIONS
    stand_ins: Mapping[str, str] = field(default_factory=dict)
    """Keys that are another key wherever they mean nothing themselves: j is ↓ in a list."""
    faults: tuple[Fault, ...] = ()
    preset: str = "arrows"

    @cached_property
    def by_id(self) -> dict[str, Action]:
        """The actions by their ids."""
        return {action.id: action for action in self.actions}

    @cached_property
    def meaning(self) -> frozenset[tuple[Pane, str]]:
        """Every key that does something in a pane."""
        return frozenset((p, key) for one in self.actions for p in one.panes for key in one.keys)

    def stands_in(self, pane: Pane, key: str) -> bool:
        """Whether a key is only another one here."""
        return key in self.stand_ins and (pane, key) not in self.meaning

    def name(self, action_id: str) -> str:
        """The first key of an action as people write it; empty where it has none."""
        keys = self.by_id[action_id].keys
        return key_name(keys[0]) if keys else ""


def keymap_of(preset: str = "arrows", wanted: Mapping[str, Sequence[str]] | None = None) -> Keymap:
    """The keys of a preset, with those that a person wants; clashes are told as faults.

    What a person gave a key to keeps it; an action that had it until then loses it.
    """
    chosen = PRESETS[preset]
    base = tuple(_without_told(ACTIONS, _tuples(chosen.keys)))
    wishes = _tuples(wanted or {})
    granted, twice = _granted(base, wishes)
    actions, lost = _applied(base, granted)
    silent = frozenset(wishes)
    faults = [*twice, *(fault for action_id, fault in lost if action_id not in silent)]
    return Keymap(actions, chosen.stand_ins, tuple(faults), preset)


def _tuples(wanted: Mapping[str, Sequence[str]]) -> Wanted:
    return {action_id: tuple(keys) for action_id, keys in wanted.items()}


def _without_told(actions: Sequence[Action], wanted: Wanted) -> tuple[Action, ...]:
    """A preset's wishes: they are in order (that is tested), so nothing is told of them."""
    return _applied(actions, _granted(actions, wanted)[0])[0]


def _granted(actions: Sequence[Action], wanted: Wanted) -> tuple[Wanted, list[Fault]]:
    """The wishes that can be had: of two for one key in one pane the first, never a list's own."""
    by_id = {action.id: action for action in actions}
    taken = {(p, key): one for one in actions if one.native for p in one.panes for key in one.keys}
    taken |= {(pane, ALWAYS_QUITS): by_id[QUIT] for pane in by_id[QUIT].panes}
    granted: Wanted = {}
    faults = []
    for action_id, keys in wanted.items():
        action = by_id[action_id]
        held = []
        for key in keys:
            holders = [taken[pane, key] for pane in sorted(action.panes) if (pane, key) in taken]
            others = [one for one in holders if one.id != action_id]
            if others:
                faults.append(_both(key, action, others[0]))
                continue
            held.append(key)
            taken.update({(pane, key): action for pane in action.panes})
        granted[action_id] = tuple(held)
    return granted, faults


def _applied(
    actions: Sequence[Action], granted: Wanted
) -> tuple[tuple[Action, ...], list[tuple[str, Fault]]]:
    """The table with these keys, and which actions lost one by it."""
    panes = {action.id: action.panes for action in actions}
    holders = {
        (pane, key): action_id
        for action_id, keys in granted.items()
        for key in keys
        for pane in panes[action_id]
    }
    changed, lost = [], []
    for action in actions:
        kept = []
        for key in _wished(action, granted):
            holder = next((holders[p, key] for p in action.panes if (p, key) in holders), action.id)
            if holder == action.id or action.native:
                kept.append(key)
            elif action.id not in granted:
                lost.append((action.id, _lost(key, holder, action)))
        changed.append(replace(action, keys=tuple(dict.fromkeys(kept))))
    return tuple(changed), lost


def _wished(action: Action, granted: Wanted) -> Iterable[str]:
    if action.id not in granted:
        return action.keys
    own = granted[action.id]
    if action.native:
        return (*own, *action.keys)
    return (*own, ALWAYS_QUITS) if action.id == QUIT else own


def _both(key: str, action: Action, holder: Action) -> Fault:
    from gioia.records import Fault

    own = "is the list's own key for" if holder.native else "is already given to"
    return Fault(
        "K05", "error", action.id, f"{key_name(key)} {own} {holder.id} ({holder.label}).",
        "Give one of them another key.",
    )  # fmt: skip


def _lost(key: str, holder: str, action: Action) -> Fault:
    from gioia.records import Fault

    return Fault(
        "K06", "warning", holder,
        f"{key_name(key)} also means {action.id} ({action.label}), which has lost it.",
        f'Give that another key too, or say that it needs none: "{action.id}" = "none"',
    )  # fmt: skip
