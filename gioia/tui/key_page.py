"""The page of keys in the docs, made from the table of actions: `python -m gioia.tui.key_page`."""

from __future__ import annotations

import sys
from pathlib import Path

from gioia.tui.action_table import ACTIONS
from gioia.tui.actions import by_group
from gioia.tui.modals.help import told

PLACE = Path(__file__).parents[2] / "docs" / "reference" / "keys.md"
INTRODUCTION = """\
# Keys of the workbench

`F1` shows those of the pane that you are in; `^` is Ctrl, `⇧` is Shift. The transcript is only
read, so single letters do things. `^p` finds every command and document by name.
"""


def key_page() -> str:
    """The page: a table of keys for each group of actions."""
    parts = [INTRODUCTION]
    keyed = [action for action in ACTIONS if action.keys]
    for group, actions in by_group(keyed).items():
        rows = [f"| {_cell(keys)} | {line} |" for keys, line in told(actions)]
        parts.append(
            "\n".join([f"## {group}\n", "| keys | what they do |", "|---|---|", *rows, ""])
        )
    return "\n".join(parts)


def _cell(keys: str) -> str:
    return " ".join(key if key == "…" else f"`{key}`".replace("|", "\\|") for key in keys.split())


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else PLACE).write_text(key_page(), encoding="utf-8")
