"""The page of keys in the docs: `python -m gioia.tui.keymap.key_page` writes it anew."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.tui.keymap.action_table import ACTIONS
from gioia.tui.keys.actions import by_group, key_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.tui.keys.actions import Action

PLACE = Path(__file__).parents[3] / "docs" / "reference" / "keys.md"
INTRODUCTION = """\
# Keys of the workbench

`F1` shows those of the pane that you are in; `^` is Ctrl, `⇧` is Shift. The transcript is only
read, so single letters do things. `^p` finds every command and document by name. Other keys can be
given to every id: [how](../how-to/keys.md).
"""


def key_page() -> str:
    """The page: a table of keys for each group of actions."""
    parts = [INTRODUCTION]
    keyed = [action for action in ACTIONS if action.keys]
    for group, actions in by_group(keyed).items():
        alike = groupby(actions, key=lambda action: action.help)
        rows = [_row(list(several), line) for line, several in alike]
        head = ["| keys | what they do | id |", "|---|---|---|"]
        parts.append("\n".join([f"## {group}\n", *head, *rows, ""]))
    return "\n".join(parts)


def _row(actions: Sequence[Action], line: str) -> str:
    """One row; neighbours that do the same share it: 1 … 9."""
    ends = actions if len(actions) == 1 else (actions[0], actions[-1])
    keys = " … ".join(" ".join(map(_code, key_names(one).split())) for one in ends)
    return f"| {keys} | {line} | {' … '.join(f'`{one.id}`' for one in ends)} |"


def _code(key: str) -> str:
    return f"`{key}`".replace("|", "\\|")


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else PLACE).write_text(key_page(), encoding="utf-8")
