"""`gioia work`: what one coder did as JSON, to send to the others of a team."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gioia.cli.context import opened
from gioia.cli.lazy import CommandGroup
from gioia.cli.options import file_path
from gioia.cli.output import put, put_json, say
from gioia.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gioia.project import Project

STDOUT = Path("-")


@click.group(cls=CommandGroup)
def work() -> None:
    """One coder's quotes, codings and memos as JSON, to bring together what a team did.

    The file holds places and no word of an interview, unless it is asked for. Notes, memos and
    the labels of codes go along as they were written.
    """


@work.command(
    "export",
    examples=(
        "gioia work export",
        "gioia work export --all",
        "gioia work export --coder Marek -o marek.json --with-quotes",
    ),
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=file_path,
    help="Where to; otherwise codebooks/work-CODER.json. A hyphen means stdout.",
)
@click.option("--all", "everyone", is_flag=True, help="A file for each coder.")
@click.option("--with-quotes", is_flag=True, help="Put the quotes in too: informants' own words.")
def export_(output: Path | None, *, everyone: bool, with_quotes: bool) -> None:
    """Write one coder's work: your own, or that of --coder NAME.

    The paths are printed. The same work is the same file, byte for byte.
    """
    if everyone and output:
        raise UsageError("--all writes a file for each coder.", "Leave out -o, or --all.")
    with opened() as project:
        if output == STDOUT:
            _print(project, with_quotes=with_quotes)
        else:
            _export(project, output, everyone=everyone, with_quotes=with_quotes)


@work.command(
    "import",
    examples=(
        "gioia work import codebooks/work-*.json",
        "gioia work import marek.json --dry-run",
        "gioia work import marek.json --align --report where-quotes-went.md",
    ),
)
@click.argument("files", metavar="FILE...", type=file_path, nargs=-1, required=True)
@click.option("--dry-run", is_flag=True, help="Tell what would come of it; change nothing.")
@click.option(
    "--replace",
    is_flag=True,
    help="Let the file hold in all: what a coder has here and not in it goes, too.",
)
@click.option(
    "--align",
    is_flag=True,
    help="Where a source's text differs, place quotes by their words; leave out those not found.",
)
@click.option(
    "--match",
    "matches",
    metavar="THEIRS=OURS",
    multiple=True,
    help="A source of the files, and the one here that it is to be aligned with.",
)
@click.option("--lenient", is_flag=True, help="Leave out sources that are not here.")
@click.option("--as", "coder", metavar="NAME", help="Whose work it is here; else the file says so.")
@click.option("--other-project", is_flag=True, help="Also take files of another project.")
@click.option(
    "--report", "page", metavar="FILE", type=file_path, help="Write what was done, as Markdown."
)
def import_(
    files: tuple[Path, ...],
    matches: tuple[str, ...],
    coder: str | None,
    page: Path | None,
    *,
    dry_run: bool,
    replace: bool,
    align: bool,
    lenient: bool,
    other_project: bool,
) -> None:
    """Bring coders' work in, each under the coder's name, as one change.

    All files are checked first; where something in one does not fit, all of that is listed and
    nothing is imported. Quotes are known by their guid: the file's newer state holds, and what is
    not in it stays. Codes that are not here are made.
    """
    from gioia.project.atomic import write_text
    from gioia.project.work.arriving import Wishes
    from gioia.project.work.report import page as as_page
    from gioia.project.work.report import summary
    from gioia.project.work.taking_in import import_work

    pairs = tuple(_pairs(matches))
    wishes = Wishes(replace, align or bool(pairs), lenient, other_project, pairs, coder)
    with opened() as project:
        taken = import_work(project, files, wishes, apply=not dry_run)
    if page is not None:
        write_text(page, as_page(taken))
    for line in summary(taken):
        say(line)
    if not taken.settles:
        say("Nothing to import: all of it is here already.")
        return
    if not taken.changes:
        say("Nothing becomes different here; that it is all here is noted.")
    say("To undo: gioia undo" if taken.applied else "Trial only: nothing was changed.")


@work.command("schema", examples=("gioia work schema > gioia-work.schema.json",))
def schema() -> None:
    """Print the JSON Schema that files of work follow."""
    from gioia.exchange.work.files import json_schema

    put_json(json_schema())


def _pairs(matches: Sequence[str]) -> Iterator[tuple[str, str]]:
    for match in matches:
        theirs, sign, ours = match.partition("=")
        if not (theirs and sign and ours):
            raise UsageError(
                f"“{match}” names no two sources.",
                "Write the name in the file, an equals sign, and the name here: "
                "--match anna-v1.txt=anna.txt",
            )
        yield theirs.strip(), ours.strip()


def _print(project: Project, *, with_quotes: bool) -> None:
    from gioia.project.work.handing_out import hand_out

    printed: list[str] = []  # a pipe may be read slowly: nobody is to wait for that
    hand_out(project, printed.append, str(STDOUT), with_quotes=with_quotes)
    click.echo("".join(printed).encode(), nl=False)


def _export(project: Project, output: Path | None, *, everyone: bool, with_quotes: bool) -> None:
    from gioia.project.work.export import coders
    from gioia.project.work.handing_out import file_names, write_work

    names = coders(project) if everyone else [project.coder]
    if not names:
        raise UsageError("No one has coded or written anything here.", "Code something first.")
    for name, file in file_names(names).items():
        place = output or project.workspace.codebooks / file
        write_work(project, place, name, with_quotes=with_quotes)
        put(str(place))
