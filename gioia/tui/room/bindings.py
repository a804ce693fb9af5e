"""The keys of a room as Textual binds them, from the table and the person's own keymap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding, BindingsMap, BindingType

from gioia.tui.keymap.action_table import BY_ID
from gioia.tui.keymap.keymap import Keymap
from gioia.tui.rooms import ROOMS

if TYPE_CHECKING:
    from gioia.tui.keys.actions import Action

PLAIN = Keymap()


def actions_of(room: str, keymap: Keymap = PLAIN) -> tuple[Action, ...]:
    """The actions that have a meaning somewhere in a room."""
    return tuple(action for action in keymap.actions if action.panes & ROOMS[room].panes)


def bindings_of(room: str, keymap: Keymap = PLAIN) -> list[BindingType]:
    """The keys of a room, from the table; a comma parts keys, so that key goes by its name."""
    return [
        Binding(
            ",".join(map(_spelt, keys)), f"screen.{_act(action)}('{action.id}')", action.label,
            id=action.id,
        )
        for action in actions_of(room, keymap)
        if (keys := _bound(action))
    ]  # fmt: skip


def _act(action: Action) -> str:
    return "native" if action.native else "do"


def _bound(action: Action) -> tuple[str, ...]:
    """The keys that are ours to bind: a list has some of its own."""
    own = BY_ID[action.id].keys if action.native else ()
    return tuple(key for key in action.keys if key not in own)


def _spelt(key: str) -> str:
    return "comma" if key == "," else key


def bindings_map(room: str, keymap: Keymap) -> BindingsMap:
    """All keys of a room, with those that stand in for others.

    Textual's own keymaps know one meaning of a key in a screen; ours has one for each pane.
    """
    return BindingsMap([*bindings_of(room, keymap), *_stand_ins(keymap)])


def _stand_ins(keymap: Keymap) -> list[BindingType]:
    return [
        Binding(key, f"screen.stand_in('{key}')", show=False, id=f"stand-in.{key}")
        for key in keymap.stand_ins
    ]
