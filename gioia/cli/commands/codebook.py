"""`gioia codebook`: the structure as JSON, to keep in version control and to exchange."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gioia.cli.commands import codebook_import, codebook_merge
from gioia.cli.context import opened
from gioia.cli.files import read_text
from gioia.cli.lazy import CommandGroup
from gioia.cli.options import file_path, json_option
from gioia.cli.output import as_fields, put, put_json
from gioia.errors import UsageError

if TYPE_CHECKING:
    from gioia.codebook.model import Codebook
    from gioia.project import Project

NAME = "codebook.json"
STDOUT = Path("-")
DIFFERENCE = ("kind", "level", "guid", "label", "field", "old", "new", "old_text", "new_text")


@click.group(cls=CommandGroup)
def codebook() -> None:
    """The structure as JSON, to exchange with co-authors and to keep in version control.

    The file holds codes and no transcript text, unless it is asked for. The same structure is
    the same file, byte for byte.
    """


@codebook.command(
    "export",
    examples=(
        "gioia codebook export",
        "gioia codebook export -o codebooks/after-round-2.json",
        "gioia codebook export -o - --with-quotes",
        "gioia codebook export -o exports/appendix.md -o exports/appendix.xlsx",
    ),
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=file_path,
    multiple=True,
    help=f"Where to; otherwise codebooks/{NAME}. A hyphen means stdout. The ending says the "
    "format: .json to exchange, or .md, .csv, .xlsx for an appendix. May be given several times.",
)
@click.option("--with-quotes", is_flag=True, help="Put the quotes in too: informants' own words.")
def export_codebook(output: tuple[Path, ...], *, with_quotes: bool) -> None:
    """Write the codebook: as JSON, which loses nothing, or as a table. The paths are printed.

    A table has a row for each code that is not retired: what it stands under, its definition, its
    quotes, informants and sources. A file with a codebook in it that was never merged here is not
    written over.
    """
    with opened() as project:
        for place in output or (project.workspace.codebooks / NAME,):
            _export_to(project, place, with_quotes=with_quotes)


def _export_to(project: Project, place: Path, *, with_quotes: bool) -> None:
    if place == STDOUT:
        _print(project, with_quotes=with_quotes)
        return
    if place.suffix.lower() in {"", ".json"}:
        _see_that_nothing_is_lost(project, place)
        project.codebooks.export_to(place, with_quotes=with_quotes)
    else:
        _write_table(project, place, with_quotes=with_quotes)
    put(str(place))


def _see_that_nothing_is_lost(project: Project, place: Path) -> None:
    """A co-author's codebook may lie there, as after a git pull."""
    from gioia.project.merging.at_hand import lost_by_writing

    if lost_by_writing(project, place):
        raise UsageError(
            f"{place} holds a codebook that was never merged here; it would be lost.",
            f"Merge it first (gioia codebook merge {shlex.quote(str(place))}), or name another "
            "file with -o.",
        )


def _write_table(project: Project, place: Path, *, with_quotes: bool) -> None:
    from gioia.project.exports import export_codes

    if with_quotes:
        raise UsageError(
            f"{place.name}: the codebook as a table has no quotes.",
            "A table with quotes: gioia table -o FILE. With all of them: gioia export -o FILE.csv",
        )
    export_codes(project, place)


@codebook.command(
    "diff", examples=("gioia codebook diff old.json", "gioia codebook diff old.json new.json")
)
@click.argument("old", metavar="A", type=file_path)
@click.argument("new", metavar="[B]", type=file_path, required=False)
@json_option
def diff_codebooks(old: Path, new: Path | None, *, as_json: bool) -> None:
    """Tell what changed from file A to file B, or to the project."""
    from gioia.codebook.diff import describe, diff

    differences = diff(_read(old), _exported() if new is None else _read(new))
    if as_json:
        put_json([as_fields(difference, DIFFERENCE) for difference in differences])
    else:
        put(describe(differences))


@codebook.command("schema", examples=("gioia codebook schema > gioia-codebook.schema.json",))
def schema() -> None:
    """Print the JSON Schema that codebook files follow."""
    from gioia.codebook.files import json_schema

    put_json(json_schema())


def _print(project: Project, *, with_quotes: bool) -> None:
    printed: list[str] = []  # a pipe may be read slowly: nobody is to wait for that
    project.codebooks.hand_out(printed.append, with_quotes=with_quotes)
    click.echo("".join(printed).encode(), nl=False)


def _read(path: Path) -> Codebook:
    from gioia.codebook.files import load

    return load(read_text(path), str(path))


def _exported() -> Codebook:
    with opened() as project:
        return project.codebooks.export()


for _command in (codebook_import.import_codebook, codebook_merge.merge):
    codebook.add_command(_command)
