"""Ways out of problems on the board, in its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keymap.commands import in_keys

if TYPE_CHECKING:
    from gioia.records import Fault
    from gioia.tui.keymap.keymap import Keymap

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


def way_out(fault: Fault, keymap: Keymap) -> str:
    """What can be done about a problem, with the keys for it; a command without one stays."""
    told = in_keys(fault.way_out, keymap, "board")
    if told != fault.way_out:
        return told
    known = [keymap.by_id[action] for action in RULES.get(fault.rule, ())]
    keys = ", ".join(f"{keymap.name(one.id)} {one.label}" for one in known if one.keys)
    return f"{told} ({keys})" if keys else told
