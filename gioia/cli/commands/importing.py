"""`gioia import`: bring transcripts into the project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.output import say
from gioia.cli.progress import import_progress
from gioia.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project.import_sources import ImportReport


@click.command(
    "import",
    cls=Command,
    examples=(
        "gioia import",
        "gioia import anna.docx bohdan.vtt --language uk",
        "gioia import old-transcripts/ --encoding cp1250",
    ),
)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--encoding", metavar="NAME", help="Of text files that are not UTF-8, as cp1250.")
@click.option("--language", metavar="CODE", help="Their language; otherwise told from the text.")
@click.pass_context
def import_(
    context: click.Context, paths: Sequence[str], encoding: str | None, language: str | None
) -> None:
    """Bring files and folders into the project; without PATH, the interviews/ folder.

    A file that is in already is skipped, by its content; one that changed since is reported. A
    file that cannot be read is reported, the others go in, and the exit code is 3.
    """
    if "" in paths:
        raise UsageError("A path is empty.", "Name files or folders, or nothing for interviews/.")
    with opened() as project, import_progress() as progress:
        files = [Path(path) for path in paths] or [project.workspace.interviews]
        report = project.sources.add(files, encoding=encoding, language=language, progress=progress)
    _tell(report)
    if report.failed:
        context.exit(int(ExitCode.FILE))


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
