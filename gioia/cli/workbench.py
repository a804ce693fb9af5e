"""Opening the workbench, and offering to make a workspace where there is none."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gioia.cli.context import door, named_coder, named_workspace
from gioia.cli.entry import let_go_when_killed, let_in
from gioia.cli.keymaps import named_keymap
from gioia.errors import NoWorkspace, UsageError

if TYPE_CHECKING:
    from gioia.project import Door
    from gioia.tui.keymap.keymap import Keymap

SAMPLE = "gioia-demo"
LINES_ONLY = frozenset({"dumb", "unknown"})
"""Terminals that cannot place the cursor, by what TERM says."""


def open_workbench(
    *,
    mouse: bool | None = None,
    colour: str = "auto",
    read_only: bool = False,
    tour: bool = False,
) -> None:
    """Open the workbench on the workspace that was named, or is here or above.

    Args:
        mouse: whether it takes the mouse; None: as the last time.
        colour: auto, truecolor, 256, 16 or none.
        read_only: look only.
        tour: take the tour, on a sample that is made for it.

    Raises:
        UsageError: this is no terminal, or one for lines only: there is nothing to draw on.
        NoWorkspace: there is none, and the person does not want one.
        HeldProject: somebody has it open, and the person does not want to look only or to copy.
    """
    if not _at_a_terminal():
        raise UsageError("The workbench needs a terminal.", "The commands do not: gioia --help")
    if (kind := os.environ.get("TERM")) in LINES_ONLY:
        told = f"This terminal (TERM={kind}) shows lines only: the workbench cannot draw on it."
        raise UsageError(told, "The commands do: gioia --help")
    from gioia.tui.keymap.own_keys import load_keymap

    keymap = load_keymap(named_keymap())
    _choose_colours(colour)
    if tour:
        _take_tour(_sample_apart(), mouse, keymap)
        return
    while True:
        with _way_in(read_only=read_only) as way_in, let_go_when_killed(way_in):
            from gioia.tui.run import run

            sample = run(way_in, mouse=mouse, keymap=keymap)
        if sample is None:
            return
        _take_tour(sample, mouse, keymap)


def _way_in(*, read_only: bool) -> Door:
    def look() -> Door:
        return door(read_only=True)

    return look() if read_only else let_in(_found_or_made, look)


def _found_or_made() -> Door:
    try:
        return door()
    except NoWorkspace:
        folder = named_workspace() or Path.cwd()
        if not click.confirm(f"There is no workspace here. Make one in {folder}?", err=True):
            raise
        from gioia.project import Door, Project

        return Door.of(Project.create(folder, coder=named_coder()))


def _sample_apart() -> Path:
    """Where the sample is made: here, or beside the workspace that is here or above."""
    folder = Path.cwd() / SAMPLE
    if not folder.exists():
        try:
            with door() as way_in:
                folder = way_in.folder.parent / SAMPLE
        except NoWorkspace:
            pass
        click.confirm(f"The tour needs the sample. Make it in {folder}?", abort=True, err=True)
    return folder


def _take_tour(folder: Path, mouse: bool | None, keymap: Keymap) -> None:
    """Make the sample where it is not yet, and open the workbench on it with the tour."""
    from gioia.cli.progress import import_progress
    from gioia.project import Door
    from gioia.project.demo import build
    from gioia.tui.run import run

    with import_progress() as progress:
        build(folder, progress)
    with Door.to(folder, named_coder()) as sample:
        run(sample, mouse=mouse, keymap=keymap, tour=True)


def _choose_colours(colour: str) -> None:
    """Tell Textual, before it is imported, which colours the terminal can show."""
    if colour == "none":
        os.environ["NO_COLOR"] = "1"
    elif colour != "auto":
        os.environ.pop("NO_COLOR", None)
        os.environ["TEXTUAL_COLOR_SYSTEM"] = {"16": "standard"}.get(colour, colour)


def _at_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
