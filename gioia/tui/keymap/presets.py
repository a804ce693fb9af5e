"""The presets of keys: `arrows`, which is the table itself, and `vim` for hands that know it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Preset:
    """Keys for some actions instead of those of the table."""

    told: str
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stand_ins: Mapping[str, str] = field(default_factory=dict)
    """Keys that are another key wherever they mean nothing themselves."""


_VIM = {
    "move.left": ("h", "left"),
    "move.down": ("j", "down"),
    "move.up": ("k", "up"),
    "move.right": ("l", "right"),
    "move.row.start": ("0", "home"),
    "move.row.end": ("$", "end"),
    "move.page.down": ("ctrl+f", "ctrl+d", "pagedown", "space"),
    "move.page.up": ("ctrl+b", "ctrl+u", "pageup"),
    "move.text.start": ("g", "ctrl+home"),
    "move.text.end": ("G", "ctrl+end"),
    "move.to": ("ctrl+g",),
    "code.reveal": ("K",),
    "history.redo": ("ctrl+r", "U"),
}
"""`gg` needs no second key to be waited for: the first g goes there, the second finds one there.
What is vim's already (w b e, v, y, x, u, / n N, ( ) { }, :) is so in the table."""

PRESETS: dict[str, Preset] = {
    "arrows": Preset("arrow keys and single letters"),
    "vim": Preset(
        "h j k l, 0 $, g G, ctrl+f ctrl+b, ctrl+r besides",
        _VIM,
        {
            "h": "left", "j": "down", "k": "up", "l": "right", "g": "home", "G": "end",
            "ctrl+f": "pagedown", "ctrl+d": "pagedown", "ctrl+b": "pageup", "ctrl+u": "pageup",
        },
    ),
}  # fmt: skip
