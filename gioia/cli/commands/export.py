"""`gioia export`: the project for other programs, in the format that a file's ending says."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import file_path, output_option
from gioia.cli.output import put, say
from gioia.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gioia.exchange.report import Remark
    from gioia.project import Project
    from gioia.project.refi.export import Exported

NAME = "project.qdpx"
PROFILES = ("standard", "nvivo")
FORMATS = {
    ".qdpx": "a project for NVivo, ATLAS.ti, MAXQDA, QualCoder (REFI-QDA)",
    ".qdc": "the codes alone (REFI-QDA)",
    ".csv": "all codings for R, pandas or Excel, one a row",
    ".xlsx": "the same as an Excel workbook",
}
ELSEWHERE = {
    **dict.fromkeys((".svg", ".pdf", ".png"), "figure"), ".json": "codebook export", ".md": "table",
}  # fmt: skip
"""The commands that write other endings: the figure, the structure, the table of quotes."""

report_option = click.option(
    "--report",
    metavar="FILE",
    type=file_path,
    help="Write what goes over and what is lost, item by item, as Markdown.",
)


@click.command(
    "export",
    cls=Command,
    examples=(
        "gioia export -o exports/study.qdpx",
        "gioia export -o study.qdpx --profile nvivo --report what-is-lost.md",
        "gioia export -o codebooks/codes.qdc",
        "gioia export -o exports/codings.csv -o exports/codings.xlsx",
    ),
)
@output_option
@click.option(
    "--profile",
    type=click.Choice(PROFILES),
    default=PROFILES[0],
    show_default=True,
    help="How a .qdpx counts positions: as the standard says, or as NVivo does.",
)
@report_option
def export(outputs: Sequence[Path], profile: str, report: Path | None) -> None:
    """Write the project for other programs in the format that a file's ending says.

    A .qdpx holds sources, codes, quotes, coders, memos, attributes and relations; a .qdc holds
    the codes; a .csv or .xlsx has a row for each coding. Without -o, exports/project.qdpx is
    written. The paths are printed; what is lost is told.
    """
    _check_endings(outputs)
    with opened() as project:
        places = list(outputs) or [project.workspace.exports / NAME]
        done = [_write(project, place, profile) for place in places]
        if report is not None:
            _write_report(report, done)
    for one in done:
        tell([], one.remarks)
        put(str(one.path))


def _check_endings(paths: Sequence[Path]) -> None:
    for path in paths:
        if path.suffix.lower() not in FORMATS:
            given = path.suffix or "a file without ending"
            raise UsageError(f"{path.name}: a project is not written as {given}.", _way_out(path))


def _way_out(path: Path) -> str:
    """The endings that there are, and the command that may have been meant."""
    known = "; ".join(f"{ending}: {what}" for ending, what in FORMATS.items())
    meant = ELSEWHERE.get(path.suffix.lower())
    said = [f"Did you mean: gioia {meant} -o {shlex.quote(str(path))}"] if meant else []
    return "\n".join([*said, f"Endings: {known}."])


def _write(project: Project, place: Path, profile: str) -> Exported:
    from gioia.project.doors.codings import ENDINGS, export_codings
    from gioia.project.refi.export import export_refi

    if place.suffix.lower() in ENDINGS:
        return export_codings(project, place)
    return export_refi(project, place, profile=profile)


def _write_report(path: Path, done: Sequence[Exported]) -> None:
    from gioia.exchange.report import as_markdown
    from gioia.project.atomic import write_text

    pages = [as_markdown(f"Export to {one.path.name}", one.facts, one.remarks) for one in done]
    write_text(path, "\n".join(pages))


def tell(facts: Sequence[str], remarks: Sequence[Remark]) -> None:
    """Facts and remarks on stderr, what was lost first."""
    for fact in facts:
        say(fact)
    for remark in remarks:
        say(str(remark) if remark.matter == "told" else f"{remark.matter}: {remark}")
