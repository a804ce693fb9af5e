"""The words of the help: keys and what they do, by group, with what runs over a row indented."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.keys.actions import by_group, key_name, key_names
from gioia.tui.reader.cells import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.tui.keymap.keymap import Keymap
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Pane

KeyRow = tuple[str, str]
"""Keys, and what they do."""
INDENT = 2
WIDEST_KEYS = 18
"""Cells; longer keys stand in a row of their own."""


class Line(NamedTuple):
    """One row of the help: a heading, or keys and a part of what they do."""

    heading: str = ""
    keys: str = ""
    told: str = ""


def groups_of(actions: Iterable[Action]) -> dict[str, list[KeyRow]]:
    """The rows of actions that have keys, under their headings."""
    keyed = [action for action in actions if action.keys]
    return {group: told(members) for group, members in by_group(keyed).items()}


def stand_in_rows(keymap: Keymap, pane: Pane) -> list[KeyRow]:
    """The keys that are only other keys in a pane."""
    return [
        (key_name(key), f"As {key_name(other)}.")
        for key, other in keymap.stand_ins.items()
        if keymap.stands_in(pane, key)
    ]


def told(actions: Iterable[Action]) -> list[KeyRow]:
    """Keys and help of each action; neighbours that do the same are one row: 1 … 9."""
    rows: list[KeyRow] = []
    for help_line, alike in groupby(actions, key=lambda action: action.help):
        keys = [key_names(action) for action in alike]
        rows.append((keys[0] if len(keys) == 1 else f"{keys[0]} … {keys[-1]}", help_line))
    return rows


def lines(groups: Mapping[str, Sequence[KeyRow]], cells: int) -> list[Line]:
    """The help in so many cells: keys in one column, what they do in another."""
    widths = [width(keys) for rows in groups.values() for keys, _ in rows]
    column = INDENT + max((one for one in widths if one <= WIDEST_KEYS), default=0) + 2
    found = []
    for group, rows in groups.items():
        found += [Line(), Line(heading=group)]
        for row in rows:
            found += _row(row, column, cells)
    return found


def _row(row: KeyRow, column: int, cells: int) -> list[Line]:
    keys, sentence = row
    parts = wrapped(sentence, max(10, cells - column))
    start = " " * INDENT + keys
    if width(start) + 2 > column:
        return [Line(keys=start), *(Line(told=" " * column + part) for part in parts)]
    first = Line(keys=start, told=" " * (column - width(start)) + parts[0])
    return [first, *(Line(told=" " * column + part) for part in parts[1:])]


def wrapped(text: str, cells: int) -> list[str]:
    """The words of a text in rows of so many cells; a longer word has a row of its own."""
    rows = [""]
    for word in text.split():
        longer = f"{rows[-1]} {word}".lstrip()
        if width(longer) <= cells or not rows[-1]:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows
