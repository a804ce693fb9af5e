"""A codebook in a spreadsheet into the project, as one change, or as a look at what would come."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.exchange.refi.levels import place_codes
from gioia.exchange.report import Report
from gioia.exchange.sheets.reading import read_sheet
from gioia.project.refi.taking_in import take_in
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gioia.exchange.refi.levels import Placed
    from gioia.project.project import Project
    from gioia.project.refi.taking_in import TakenIn
    from gioia.records import Level

INDENT: dict[Level, str] = {"dimension": "", "theme": "  ", "concept": "    "}


@dataclass(frozen=True, slots=True)
class SheetTaken:
    """What came of a table, or would come."""

    taken: TakenIn
    columns: tuple[str, ...]
    """How its columns were understood."""
    outline: tuple[str, ...]
    """Its codes, a line each, further in for each level."""


class _OnlyLooked(Exception):
    """Takes back a change whose outcome is known now."""


def import_sheet(
    project: Project,
    path: Path,
    columns: str | None = None,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    dry_run: bool = False,
) -> SheetTaken:
    """Brings in the codes of a table by their labels: those that are here stay as they are.

    Args:
        project: the open project.
        path: a .csv, .tsv or .xlsx file.
        columns: which column is what, as `theme=A,concept=B`; otherwise told by the headers.
        sheet: of a workbook; otherwise the first that holds anything.
        encoding: of a CSV file that is not UTF-8.
        dry_run: tell what would come, and leave the project as it is.

    Raises:
        FileError: the file cannot be read.
        UsageError: the columns are not told by their headers.
    """
    found = read_sheet(path, columns, sheet=sheet, encoding=encoding)
    taken: list[TakenIn] = []
    with suppress(_OnlyLooked), project.change("import", f"import the codebook {path.name}"):
        taken.append(take_in(project, found.reading, path.name, lenient=False, language=None))
        if dry_run:
            raise _OnlyLooked
    placed = place_codes(found.reading.project, Report())
    return SheetTaken(taken[0], found.columns, tuple(_outline(placed)))


def _outline(placed: list[Placed]) -> Iterator[str]:
    for one in placed:
        yield INDENT[one.level] + clean_label(one.code.name)
