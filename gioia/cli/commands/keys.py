"""`gioia keys`: every action of the workbench with its keys, and a file to change them in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from gioia.cli.keymaps import keymap_option, named_keymap
from gioia.cli.lazy import Command
from gioia.cli.output import Column, Listing, put, show
from gioia.errors import FaultsFound, FileError

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.tui.keys.actions import Action

PRESETS = ("arrows", "vim")


class Row(NamedTuple):
    """One action, as it is listed."""

    id: str
    keys: tuple[str, ...]
    label: str
    group: str
    panes: tuple[str, ...]
    help: str


def _row(action: Action) -> Row:
    panes = tuple(sorted(action.panes))
    return Row(action.id, action.keys, action.label, action.group, panes, action.help)


def _names(row: Row) -> str:
    from gioia.tui.keys.actions import key_name

    return " ".join(map(key_name, row.keys))


LISTING: Listing[Row] = Listing(
    Row._fields,
    (
        Column("action", lambda row: row.id),
        Column("keys", _names),
        Column("what it does", lambda row: row.help),
    ),
    "There are no actions.",
)


@click.command(
    cls=Command,
    examples=("gioia keys", "gioia keys --preset vim --write", "gioia keys --json"),
    params=[keymap_option(everywhere=True)],
)
@click.option(
    "--preset", type=click.Choice(PRESETS), help="Start from these keys, whatever your file says."
)
@click.option("--write", is_flag=True, help="Write a file to start from, where there is none yet.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def keys(preset: str | None, *, write: bool, as_json: bool) -> None:
    """List every action of the workbench with the keys that it has for you.

    What is wrong in your file of keys is told at the end, each fault with its line; the exit code
    is 1 then. With --write, a file in which all keys stand as comments is made and its path
    printed.
    """
    from gioia.tui.keymap.own_keys import load_keymap

    if write:
        put(str(_written(preset or PRESETS[0])))
        return
    keymap = load_keymap(named_keymap(), preset)
    show([_row(action) for action in keymap.actions], LISTING, as_json=as_json)
    if keymap.faults:
        raise FaultsFound(
            "The file of keys has faults.", keymap.faults, "What is right in it is in force."
        )


def _written(preset: str) -> Path:
    """Writes a file to start from and returns its place; one that is there stays as it is."""
    from gioia.project.atomic import write_text
    from gioia.tui.keymap.keymap_file import start_text
    from gioia.tui.keymap.own_keys import own_file

    place = named_keymap() or own_file()
    if place.exists():
        raise FileError(f"{place} is there already.", "Edit it, or name another: --keymap FILE")
    write_text(place, start_text(preset))
    return place
