"""`gioia codebook import`: codes of a JSON file or a table, brought into the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gioia.cli.commands.export import tell
from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import file_path
from gioia.cli.output import put, say
from gioia.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = (".csv", ".tsv", ".xlsx", ".xls", ".ods")
"""Tables; those that cannot be read are told how they can."""


@click.command(
    "import",
    cls=Command,
    examples=(
        "gioia codebook import codebooks/from-olena.json",
        "gioia codebook import codes.xlsx --dry-run",
        'gioia codebook import codes.csv --columns "theme=A,concept=B,definition=C"',
    ),
)
@click.argument("file", type=file_path)
@click.option(
    "--columns",
    metavar="KIND=COLUMN,...",
    help="Which column of a table is what: dimension, theme, concept, path, parent, level, "
    "definition, notes; by header or letter.",
)
@click.option("--sheet", metavar="NAME", help="Which sheet of a workbook.")
@click.option("--encoding", metavar="NAME", help="Of a CSV file that is not UTF-8, as cp1250.")
@click.option("--dry-run", is_flag=True, help="Tell what would come of a table; change nothing.")
@click.option("--other-project", is_flag=True, help="Also take a JSON file of another project.")
def import_codebook(
    file: Path,
    columns: str | None,
    sheet: str | None,
    encoding: str | None,
    *,
    dry_run: bool,
    other_project: bool,
) -> None:
    """Bring the codes of a JSON file or a table into the project.

    Of a JSON file, a code whose guid is there already is updated. In a table (.csv, .xlsx) codes
    are known by their labels, and those that are there stay as they are. Codes that the file does
    not have stay in any case.
    """
    from gioia.project.doors.endings import way_of

    if file.suffix.lower() in SHEETS:
        _import_sheet(file, columns, sheet, encoding, dry_run=dry_run)
        return
    if way_of(file) == "project":
        raise UsageError(f"{file.name} is of another program.", f"Use: gioia import {file}")
    if dry_run or columns or sheet or encoding:
        raise UsageError(
            f"{file.name} is no table: these options are for .csv and .xlsx.",
            "To see what a JSON file would change: gioia codebook diff FILE.",
        )
    with opened() as project:
        done = project.codebooks.import_from(file, other_project=other_project)
        if done.other_project:
            say(f"{file} comes from another project.")
        counts = f"{done.added} added, {done.changed} changed, {done.same} as they were"
        undo = " To undo: gioia undo" if done.added or done.changed else ""
        say(f"Codes: {counts}.{undo}")


def _import_sheet(
    file: Path, columns: str | None, sheet: str | None, encoding: str | None, *, dry_run: bool
) -> None:
    from gioia.project.doors.codebook_sheet import import_sheet

    with opened() as project:
        done = import_sheet(project, file, columns, sheet=sheet, encoding=encoding, dry_run=dry_run)
    say(f"Columns: {', '.join(done.columns)}.")
    tell(done.taken.facts, done.taken.remarks)
    if dry_run:
        put("\n".join(done.outline))
        say("This is what would come. Nothing was changed.")
    else:
        say("To undo: gioia undo" if done.taken.changed else "There is nothing new in it.")
