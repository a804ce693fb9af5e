"""`gioia import`: bring transcripts, and projects of other programs, into the project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gioia.cli.commands.export import report_option, tell
from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.output import say
from gioia.cli.progress import import_progress
from gioia.errors import ExitCode, UsageError
from gioia.project.doors.endings import import_project, way_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.project import Project
    from gioia.project.refi.taking_in import TakenIn
    from gioia.project.sources.import_sources import ImportReport
    from gioia.records import Fault


@click.command(
    "import",
    cls=Command,
    examples=(
        "gioia import",
        "gioia import anna.docx bohdan.vtt --language uk",
        "gioia import old-transcripts/ --encoding cp1250",
        "gioia import from-nvivo.qdpx --report what-came-over.md",
        "gioia import from-qualcoder.qda",
    ),
)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--encoding", metavar="NAME", help="Of text files that are not UTF-8, as cp1250.")
@click.option("--language", metavar="CODE", help="Their language; otherwise told from the text.")
@click.option("--lenient", is_flag=True, help="Leave out what cannot be placed in a project.")
@click.option(
    "--project", "name", metavar="NAME", help="Which one, of a Taguette file with several."
)
@report_option
@click.pass_context
def import_(
    context: click.Context,
    paths: Sequence[str],
    encoding: str | None,
    language: str | None,
    name: str | None,
    report: Path | None,
    *,
    lenient: bool,
) -> None:
    """Bring files and folders into the project; without PATH, the interviews/ folder.

    A file that is in already is skipped, by its content; one that changed since is reported. A
    file that cannot be read is reported, the others go in, and the exit code is 3.

    A project of another program comes in beside what is here, as one change: a REFI-QDA project
    (.qdpx) or codebook (.qdc), a project of QualCoder (.qda), Taguette (.sqlite3) or RQDA (.rqda).
    What is known already stays as it is. Where something in it cannot be placed, all of that is
    listed, and nothing comes in without --lenient.
    """
    if "" in paths:
        raise UsageError("A path is empty.", "Name files or folders, or nothing for interviews/.")
    ways = {path: way_of(path) for path in map(Path, paths)}
    _refuse_tables([path for path, way in ways.items() if way == "table"])
    projects = [path for path, way in ways.items() if way == "project"]
    files = [path for path, way in ways.items() if way != "project"]
    if not projects and (name is not None or report is not None or lenient):
        raise UsageError(
            "There is no project of another program among these.",
            "--project, --lenient and --report are for such a project: leave them out.",
        )
    if projects:
        with opened() as project:
            done = [
                _import_project(project, path, language, name, lenient=lenient) for path in projects
            ]
        if report is not None:
            _write_report(report, zip(projects, done, strict=True))
    if files or not paths:
        _import_files(context, files, encoding, language)


def _refuse_tables(paths: Sequence[Path]) -> None:
    if paths:
        raise UsageError(
            f"{paths[0]} is a table, and no transcript.",
            "A codebook: gioia codebook import FILE. Quotes: gioia quote import FILE.csv.",
        )


def _import_files(
    context: click.Context, files: list[Path], encoding: str | None, language: str | None
) -> None:
    with opened() as project, import_progress() as progress:
        places = files or [project.workspace.interviews]
        report = project.sources.add(
            places, encoding=encoding, language=language, progress=progress
        )
    _tell(report)
    if report.failed:
        context.exit(int(ExitCode.FILE))


def _import_project(
    project: Project, path: Path, language: str | None, name: str | None, *, lenient: bool
) -> TakenIn:
    done = import_project(project, path, lenient=lenient, language=language, name=name)
    tell([*done.facts, *map(_left_out, done.faults)], done.remarks)
    undo = "To undo: gioia undo" if done.changed else "There is nothing new in it."
    say(f"{path.name}: {undo}")
    return done


def _write_report(place: Path, done: Iterable[tuple[Path, TakenIn]]) -> None:
    from gioia.exchange.report import as_markdown
    from gioia.project.atomic import write_text

    pages = [
        as_markdown(f"Import of {path.name}", one.facts, one.remarks, [*map(_placed, one.faults)])
        for path, one in done
    ]
    write_text(place, "\n".join(pages))


def _left_out(fault: Fault) -> str:
    return f"left out: {_placed(fault)}"


def _placed(fault: Fault) -> str:
    return f"{fault.place}: {fault.message}"


def _tell(report: ImportReport) -> None:
    for path in report.changed:
        say(f"{path} has changed since it was imported; the source stays as it was.")
    for _, error in report.failed:
        say(f"gioia: {error}")
    counts = {
        "imported": len(report.added),
        "already in": len(report.skipped),
        "changed": len(report.changed),
        "not readable": len(report.failed),
    }
    told = [f"{count} {what}" for what, count in counts.items() if count]
    say("Sources: " + ", ".join(told) + "." if told else "There is nothing to import there.")
