"""Ways out that name commands, told in the keys of the workbench that do the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gioia.tui.rooms import ROOMS

if TYPE_CHECKING:
    from gioia.tui.keymap.keymap import Keymap
    from gioia.tui.keys.context import Pane

COMMANDS: dict[str, tuple[str, ...]] = {
    "gioia check": ("board.problems",),
    "gioia code add": ("board.new",),
    "gioia code define": ("board.define",),
    "gioia code figure": ("board.figure",),
    "gioia code merge": ("board.merge",),
    "gioia code move": ("board.take",),
    "gioia code rename": ("board.rename",),
    "gioia codebook merge": ("room.merging",),
    "gioia import": ("source.import.path",),
    "gioia quote add": ("pane.reader", "code.apply"),
    "gioia quote mark --role": ("board.quotes", "comparison.role"),
    "gioia quote mark --stance": ("board.quotes", "comparison.stance"),
    "gioia quote resize": ("pane.reader", "quote.edges"),
    "gioia quote remove": ("board.quotes", "comparison.uncode"),
    "gioia redo": ("history.redo",),
    "gioia source set": ("room.sources", "source.speakers"),
    "gioia undo": ("history.undo",),
}
"""By the beginning of a command: the actions that do the same, one after another."""

_COMMAND = re.compile(r"`(gioia [^`]+)`")


def in_keys(told: str, keymap: Keymap, here: Pane) -> str:
    """A text with keys in the place of commands, for a person who is in the pane `here`.

    Where the keys work in another room, the key that leads there stands first. A command for which
    there are no keys stays.
    """
    return _COMMAND.sub(lambda found: _keys(found[1], keymap, here) or found[0], told)


def _keys(command: str, keymap: Keymap, here: Pane) -> str:
    begun = (actions for start, actions in COMMANDS.items() if command.startswith(start))
    actions = next(begun, ())
    names = [keymap.name(one) for one in (*_leading(actions, keymap, here), *actions)]
    return "press " + " then ".join(names) if names and all(names) else ""


def _leading(actions: tuple[str, ...], keymap: Keymap, here: Pane) -> tuple[str, ...]:
    """The action that leads to where the first of these can be done; none where that is here."""
    panes = keymap.by_id[actions[0]].panes if actions else {here}
    if here in panes:
        return ()
    return (next(room for room in ROOMS.values() if room.panes & panes).action,)
