"""`gioia codebook merge`: the codebooks of co-authors, brought together code by code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import file_path, json_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    cls=Command,
    examples=(
        "gioia codebook merge codebooks/from-olena.json",
        "gioia codebook merge olena.json marek.json --report merge.md",
        "gioia codebook merge olena.json --resolve definition:2d34=theirs",
        "gioia codebook merge olena.json --resolve same-label:03d2=rename-theirs:Trust in offices",
    ),
)
@click.argument("files", metavar="FILE...", type=file_path, nargs=-1, required=True)
@click.option(
    "--base",
    metavar="FILE",
    type=file_path,
    help="What all grew from; otherwise it is found among the codebooks exchanged before.",
)
@click.option("--dry-run", is_flag=True, help="Tell what would come of it; change nothing.")
@click.option(
    "--prefer",
    type=click.Choice(("ours", "theirs")),
    help="Who wins where both changed something; two codes of one label both stay, renamed.",
)
@click.option(
    "--resolve",
    "answers",
    metavar="KEY=CHOICE[:LABEL]",
    multiple=True,
    help="Settle a conflict, named by the beginning of its key. May be given several times.",
)
@click.option(
    "--report", "page", metavar="FILE", type=file_path, help="Write what was done, as Markdown."
)
@click.option("--other-project", is_flag=True, help="Also take files of another project.")
@json_option
def merge(
    files: tuple[Path, ...],
    base: Path | None,
    prefer: Literal["ours", "theirs"] | None,
    answers: tuple[str, ...],
    page: Path | None,
    *,
    dry_run: bool,
    other_project: bool,
    as_json: bool,
) -> None:
    """Merge what co-authors made of the codebook, as one change.

    Code by code and field by field: what one side changed since both had the same codebook is
    taken, what both changed each in its way is a conflict. While one is open nothing is changed;
    the conflicts are listed with their keys and choices, and the exit code is 1.
    """
    from gioia.cli.commands.merging import merge_into_project, parse_answers
    from gioia.project.merging.values import Wishes

    resolutions = parse_answers(answers)
    with opened() as project:
        common = None if base is None else project.codebooks.read(base)
        wishes = Wishes(common, resolutions, prefer, other_project)
        merge_into_project(project, files, wishes, page, apply=not dry_run, as_json=as_json)
