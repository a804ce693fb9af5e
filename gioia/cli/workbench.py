"""Opening the workbench, and offering to make a workspace where there is none."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gioia.cli.context import named_coder, named_workspace, opened
from gioia.errors import NoWorkspace, UsageError

if TYPE_CHECKING:
    from gioia.project import Project


def open_workbench(*, mouse: bool) -> None:
    """Open the workbench on the workspace that was named, or is here or above.

    Raises:
        UsageError: this is no terminal, so there is nothing to draw on.
        NoWorkspace: there is none, and the person does not want one.
    """
    if not _at_a_terminal():
        raise UsageError("The workbench needs a terminal.", "The commands do not: gioia --help")
    with _found_or_made() as project:
        from gioia.tui.app import run

        run(project, mouse=mouse)


def _found_or_made() -> Project:
    try:
        return opened()
    except NoWorkspace:
        folder = named_workspace() or Path.cwd()
        if not click.confirm(f"There is no workspace here. Make one in {folder}?", err=True):
            raise
        from gioia.project import Project

        return Project.create(folder, coder=named_coder())


def _at_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
