"""`gioia init`, `demo`, `backup` and `copy`: workspaces as a whole."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from gioia.cli.context import named_coder, named_workspace, opened
from gioia.cli.lazy import Command
from gioia.cli.options import file_path
from gioia.cli.output import put, say
from gioia.cli.progress import import_progress


@click.command(
    cls=Command, examples=("gioia init", 'gioia init study --name "Conditions of co-production"')
)
@click.argument("folder", metavar="[DIR]", required=False, type=file_path)
@click.option("--name", metavar="NAME", help="The project's name; otherwise the folder's.")
def init(folder: Path | None, name: str | None) -> None:
    """Make an empty workspace in DIR, or here: folders, and the project file gioia.db."""
    from gioia.project import Project

    place = folder or named_workspace() or Path()
    with Project.create(place, name=name, coder=named_coder()) as project:
        say(f"Made the workspace “{project.name}”. Put transcripts into its interviews/ folder,")
        say("then: gioia import")
        put(str(project.workspace.folder))


@click.command(cls=Command, examples=("gioia demo", "gioia demo sample && cd sample && gioia"))
@click.argument("folder", metavar="[DIR]", default="gioia-demo", type=file_path)
def demo(folder: Path) -> None:
    """Make the sample workspace in DIR (gioia-demo): fictional interviews, coded, with the figure.

    The paths of the figure and the table are printed.
    """
    from gioia.project.demo import build

    with import_progress() as progress:
        exported = build(folder, progress)
    for path in exported:
        put(str(path))
    say(f"Open it with: gioia --workspace {shlex.quote(str(folder))}")


@click.command(cls=Command, examples=("gioia backup", "gioia backup -o /media/stick/study.db"))
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=file_path,
    help="Where to; otherwise backups/, named by the time.",
)
def backup(output: Path | None) -> None:
    """Copy the project file, whole and consistent even while it is open. Prints the copy's path."""
    with opened() as project:
        put(str(project.backup(output)))


@click.command(cls=Command, examples=("gioia copy", "gioia copy ~/study-on-the-train"))
@click.argument("folder", metavar="[DIR]", required=False, type=file_path)
def copy(folder: Path | None) -> None:
    """Copy the workspace to DIR, or beside it, to work there and merge back later.

    The copy is whole and consistent, even while somebody else has the project open. Its path is
    printed. Interviews and codebooks go along, exports and backups do not.
    """
    from gioia.project.copying import copy_place, copy_workspace

    with opened(read_only=True) as project:
        place = folder or copy_place(project.workspace.folder, project.coder)
        put(str(copy_workspace(project, place)))
    typed = shlex.quote(str(place))
    say(f"Work in it with: gioia --workspace {typed}")
    say(f"When it comes back, here: gioia merge {typed}")
