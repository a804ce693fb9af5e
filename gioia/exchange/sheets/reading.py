"""A codebook in a spreadsheet as values: its codes with their levels, definitions and notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label, shown
from gioia.errors import FileError, UsageError
from gioia.exchange.nesting import Node, nested
from gioia.exchange.refi.guids import derived
from gioia.exchange.refi.reading import Reading
from gioia.exchange.refi.tags import LEVEL_TAGS, OWN_NOTES, tagged
from gioia.exchange.refi.values import Code, Note, Project
from gioia.exchange.report import Report
from gioia.exchange.sheets.columns import guess, told
from gioia.exchange.sheets.delimited import read_csv
from gioia.exchange.sheets.entries import Entry, as_paths, entries
from gioia.exchange.sheets.xlsx import read_xlsx
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gioia.exchange.sheets.columns import Columns
    from gioia.records import Level

ENDINGS = (".csv", ".tsv", ".xlsx")
MOST_ROWS = 100_000
HEAD = 10
"""In how many rows from the top the header is looked for: titles may stand above it."""


@dataclass(frozen=True, slots=True)
class SheetReading:
    """What a table holds, and how its columns were understood."""

    reading: Reading
    columns: tuple[str, ...]
    """As `theme: “Themes”`, in the order of the table."""


def read_sheet(
    path: Path,
    columns: str | None = None,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
) -> SheetReading:
    """The codes of a table in a .csv, .tsv or .xlsx file.

    Args:
        path: the file.
        columns: which column is what, as `theme=A,concept=B`; otherwise told by the headers.
        sheet: of a workbook; otherwise the first that holds anything.
        encoding: of a CSV file that is not UTF-8.

    Raises:
        FileError: the file cannot be read, or holds nothing.
        UsageError: another ending, columns that are not there, or far more rows than a codebook.
    """
    rows = _rows(path, sheet, encoding)
    at, found = _header(rows, columns)
    header, body = rows[at], rows[at + 1 :]
    if len(body) > MOST_ROWS:
        raise UsageError(
            f"{path.name} has {len(body):,} rows; a codebook has {MOST_ROWS:,} at the most.",
            "Check that it is the right file.",
        )
    if columns is None:
        found = as_paths(body, found)
    report = Report()
    _tell_unused(header, body, found, report)
    project = _project(entries(body, found, report), path, report)
    used = sorted(found.items(), key=lambda item: item[1])
    return SheetReading(
        Reading(project, None, report.remarks(), ()),
        tuple(f"{kind}: “{shown(header[number], 40)}”" for kind, number in used),
    )


def _rows(path: Path, sheet: str | None, encoding: str | None) -> list[list[str]]:
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise UsageError(
            f"{path.name} is no table that can be read: endings are {', '.join(ENDINGS)}.",
            "Open it where it was made, and save it anew as .xlsx or CSV.",
        )
    rows = read_xlsx(path, sheet) if ending == ".xlsx" else read_csv(path, encoding)
    rows = [[cell if _is_seen(cell) else "" for cell in row] for row in rows]
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if len(rows) < 2:
        raise FileError(
            f"{path} holds no table: a header and rows below it.",
            "Check that it is the right file.",
        )
    return rows


def _is_seen(cell: str) -> bool:
    """Whether anything of a cell can be seen; one of zeros or joiners alone is blank."""
    return cell.isprintable() or bool(clean_label(cell))


def _header(rows: Sequence[Sequence[str]], columns: str | None) -> tuple[int, Columns]:
    """Which row is the header, and what its columns are: the row that tells most."""
    best: tuple[int, Columns] | None = None
    for number, row in enumerate(rows[:HEAD]):
        try:
            found = guess(row) if columns is None else told(columns, row)
        except UsageError:
            continue
        named = all(at < len(row) and row[at].strip() for at in found.values())
        if named and (best is None or len(found) > len(best[1])):
            best = number, found
    if best is not None:
        return best
    return 0, guess(rows[0]) if columns is None else told(columns, rows[0])


def _tell_unused(
    header: Sequence[str], rows: Sequence[Sequence[str]], columns: Columns, report: Report
) -> None:
    """Tells of the columns that hold something and were not taken."""
    for at, name in enumerate(header):
        if at not in columns.values() and any(at < len(row) and row[at].strip() for row in rows):
            report.note(
                "lost", "a column of the table", name or f"number {at + 1}, without a header"
            )


@dataclass(slots=True)
class _Row:
    """A code of the table, as what was told of it adds up."""

    label: str
    level: Level | None = None
    definition: str = ""
    notes: dict[str, None] = field(default_factory=dict)
    """In the order in which they came, each once."""


def _project(found: Sequence[Entry], path: Path, report: Report) -> Project:
    rows = _gathered(found, report)
    nodes, notes = [], []
    for way, row in rows.items():
        guid = derived("codebook sheet", *way)
        tags = [LEVEL_TAGS[row.level]] if row.level else []
        own = []
        if row.notes:
            own = [Note(derived("note", guid), "", "\n\n".join(row.notes), tagged([OWN_NOTES]))]
        notes += own
        code = Code(
            guid,
            row.label,
            description=tagged(tags, row.definition),
            notes=tuple(one.guid for one in own),
        )
        nodes.append(Node("\n".join(way), "\n".join(way[:-1]) or None, code))
    return Project(name=path.stem, codes=nested(nodes, report), notes=tuple(notes))


def _gathered(found: Sequence[Entry], report: Report) -> dict[tuple[str, ...], _Row]:
    """The codes by their folded ways, each once, what stands above before what is under it."""
    rows: dict[tuple[str, ...], _Row] = {}
    for entry in found:
        way: tuple[str, ...] = ()
        levels = entry.levels or (None,) * len(entry.path)
        for label, level in zip(entry.path, levels, strict=True):
            way = (*way, fold_label(label))
            row = rows.setdefault(way, _Row(label))
            row.level = row.level or level
        _complete(rows[way], entry, report)
    return rows


def _complete(row: _Row, entry: Entry, report: Report) -> None:
    if entry.definition and row.definition not in {"", entry.definition}:
        told_so = "a second definition of a code in the table"
        report.note("lost", told_so, f"{row.label}: {entry.definition}")
    row.definition = row.definition or entry.definition
    if entry.notes:
        row.notes.setdefault(entry.notes)
