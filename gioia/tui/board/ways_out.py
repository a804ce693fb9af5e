"""Ways out of problems in the keys of the workbench, where the checks name commands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gioia.records import Fault
    from gioia.tui.keymap.keymap import Keymap

COMMANDS: dict[str, tuple[str, ...]] = {
    "gioia code add": ("board.new",),
    "gioia code define": ("board.define",),
    "gioia code figure": ("board.figure",),
    "gioia code merge": ("board.merge",),
    "gioia code move": ("board.take",),
    "gioia code rename": ("board.rename",),
    "gioia quote add": ("pane.reader", "code.apply"),
    "gioia quote mark --role": ("board.quotes", "comparison.role"),
    "gioia quote mark --stance": ("board.quotes", "comparison.stance"),
    "gioia quote resize": ("pane.reader", "quote.edges"),
    "gioia source set": ("room.sources", "source.speakers"),
    "gioia undo": ("history.undo",),
}
"""By the beginning of a command: the actions that do the same from the board, one after another."""

RULES: dict[str, tuple[str, ...]] = {
    "G09": ("board.take", "board.group"),
    "G10": ("board.merge",),
    "G12": ("board.quotes",),
    "G13": ("board.quotes",),
    "G16": ("board.quotes", "board.rename"),
    "G17": ("board.merge", "board.figure"),
    "G18": ("board.figure", "board.retire"),
    "G20": ("pane.reader",),
    "G23": ("board.quotes",),
    "G29": ("board.quotes",),
}
"""What helps against a problem whose way out names no command."""

_COMMAND = re.compile(r"`(gioia [^`]+)`")


def way_out(fault: Fault, keymap: Keymap) -> str:
    """What can be done about a problem, with the keys for it; a command without one stays."""
    told = _COMMAND.sub(lambda found: _keys(found[1], keymap) or found[0], fault.way_out)
    if told != fault.way_out:
        return told
    known = [keymap.by_id[action] for action in RULES.get(fault.rule, ())]
    keys = ", ".join(f"{keymap.name(one.id)} {one.label}" for one in known if one.keys)
    return f"{told} ({keys})" if keys else told


def _keys(command: str, keymap: Keymap) -> str:
    """The keys that do what a command does; empty where there are none."""
    begun = (actions for start, actions in COMMANDS.items() if command.startswith(start))
    names = [keymap.name(action) for action in next(begun, ())]
    return "press " + " then ".join(names) if names and all(names) else ""
