"""`gioia git`: lets git merge and show codebooks by their codes and not by lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.exceptions import Exit

from gioia.cli.lazy import CommandGroup
from gioia.cli.options import file_path
from gioia.cli.output import say
from gioia.errors import ExitCode

if TYPE_CHECKING:
    from pathlib import Path


@click.group(cls=CommandGroup)
def git() -> None:
    """Codebooks in a git repository: merged code by code, shown as an outline."""


@git.command("setup", examples=("gioia git setup", "gioia git setup --undo"))
@click.option("--undo", is_flag=True, help="Take out what was written before.")
def setup(*, undo: bool) -> None:
    """Let git merge and show this repository's codebooks by their codes.

    One line goes to .gitattributes, which you commit; the rest to the configuration of this copy
    of the repository, so each co-author runs this once. It is told what was written.
    """
    from gioia.cli.git_setup import repository, set_up, take_back

    top = repository()
    done = take_back(top) if undo else set_up(top)
    word = "Taken out" if undo else "Written"
    for line in done:
        say(f"{word}: {line}")
    if not done:
        say("Nothing was there to take out." if undo else "All of it was there already.")


@git.command("merge-driver", examples=("gioia git merge-driver %O %A %B %P",))
@click.argument("base", type=file_path)
@click.argument("ours", type=file_path)
@click.argument("theirs", type=file_path)
@click.argument("place")
def merge_driver(base: Path, ours: Path, theirs: Path, place: str) -> None:
    """Merge three versions of a codebook; git calls this.

    The result goes into OURS. Where a conflict is open, OURS stays as it is, a report is written
    beside PLACE, and the exit code is 1.
    """
    from gioia.cli.git_merge import merge_versions

    if not merge_versions(base, ours, theirs, place):
        raise Exit(ExitCode.FAULTS)


@git.command("textconv", examples=("gioia git textconv codebooks/codebook.json",))
@click.argument("file", type=file_path)
def textconv(file: Path) -> None:
    """Print a codebook as an outline of its codes; git diff calls this."""
    from gioia.cli.files import read_text
    from gioia.codebook.files import load
    from gioia.codebook.merging.as_text import as_text
    from gioia.errors import FaultsFound

    text = read_text(file)
    try:
        text = as_text(load(text, str(file)))
    except FaultsFound:
        say(f"{file} is no codebook: shown as it is.")
    click.echo(text.encode(), nl=False)
