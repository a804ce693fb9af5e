"""All codings of a project as a CSV or XLSX file, one row a coding."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gioia.errors import UsageError
from gioia.exchange.report import Report, counted
from gioia.project.refi.export import Exported
from gioia.project.showing import export_shown
from gioia.store import read_codings, read_exchange
from gioia.tables.codings import Coded, Spoken, coding_rows
from gioia.tables.spreadsheet import MOST_ROWS, csv_text, fits, xlsx_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from gioia.project.project import Project
    from gioia.tables.spreadsheet import Cell
    from gioia.text.transcript import Turn

ENDINGS = (".csv", ".xlsx")


class Codings(NamedTuple):
    """All codings, and what has no row among them."""

    rows: tuple[tuple[Cell, ...], ...]
    bare: tuple[str, ...]
    """The words of quotes without codes."""


def export_codings(project: Project, path: Path) -> Exported:
    """Writes all codings of all coders to `path`, as CSV (UTF-8) or as an Excel workbook.

    Raises:
        UsageError: another ending, or more codings than a sheet of Excel has rows.
        ChangedMeanwhile: others changed them again and again while they were written.
        FileError: the path cannot be written.
    """
    excel = path.suffix.lower() == ".xlsx"
    if path.suffix.lower() not in ENDINGS:
        raise UsageError(f"{path.name} is no spreadsheet.", f"Endings: {', '.join(ENDINGS)}.")

    def written(made: Codings) -> Iterator[bytes]:
        if excel:
            _check_excel(made.rows, path)
        yield xlsx_bytes(made.rows, "Codings") if excel else csv_text(made.rows).encode()

    made = export_shown(project, "codings", [path], lambda: _read(project), written)
    report = Report()
    if excel:
        _tell_cut(made.rows, report)
    for text in made.bare:
        report.note("lost", "a quote without codes has no row", text)
    return Exported(path, (counted(len(made.rows) - 1, "coding"),), report.remarks())


def _read(project: Project) -> Codings:
    bare = tuple(quote.text for quote in project.quotes.list() if not quote.codes)
    return Codings(tuple(_rows(project)), bare)


def _check_excel(rows: Sequence[Sequence[Cell]], path: Path) -> None:
    if len(rows) > MOST_ROWS:
        raise UsageError(
            f"{counted(len(rows) - 1, 'coding')} are more than a sheet of Excel has rows.",
            f"Write them as CSV: gioia export -o {path.stem}.csv",
        )


def _tell_cut(rows: Sequence[Sequence[Cell]], report: Report) -> None:
    for cell in (cell for row in rows for cell in row):
        if isinstance(cell, str) and not fits(cell):
            told = "the end of a text that is longer than a cell of Excel holds"
            report.note("lost", told, cell)


def _rows(project: Project) -> Iterator[tuple[Cell, ...]]:
    codes = {one.id: one for one in project.codes.list(retired=True)}
    on_sources = [one.name for one in project.attributes.list("source")]
    on_informants = [one.name for one in project.attributes.list("informant")]
    return coding_rows(_coded(project), codes, on_sources, on_informants)


def _coded(project: Project) -> Iterator[Coded]:
    quotes = {one.id: one for one in project.quotes.list()}
    codes = {one.id: one for one in project.codes.list(retired=True)}
    sources = {one.id: one for one in project.sources.list()}
    guids = {one.name: one.guid for one in project.informants()}
    of_sources = project.attributes.values("source")
    of_informants = project.attributes.values("informant")
    memos = project.memos.counts()
    spoken = _Talk(project)
    for one in read_codings.made(project.store):
        quote = quotes[one.quote_id]
        source = sources[quote.source_id]
        where = spoken.at(quote.source_id, quote.start, quote.speaker)
        yield Coded(
            quote=quote,
            source=source,
            code=codes[one.code_id],
            coder=one.coder,
            at=one.at,
            spoken=where,
            memos=memos.get(("quote", quote.guid), 0),
            source_values=of_sources.get(source.guid, {}),
            informant_values=of_informants.get(guids.get(where.informant, ""), {}),
        )


class _Talk:
    """Knows the turns of each source, read once, and who is behind a label."""

    def __init__(self, project: Project) -> None:
        self.turns = cache(project.sources.turns)
        self.labels = {
            (one.source_id, one.label): one for one in read_exchange.speakers(project.store)
        }

    def at(self, source_id: int, start: int, speaker: str | None) -> Spoken:
        """Who speaks where a quote begins, in which turn, and when."""
        turns = self.turns(source_id)
        number = bisect_right(turns, start, key=lambda turn: turn.start)
        label = self.labels.get((source_id, speaker or ""))
        inside = number > 0 and start < turns[number - 1].end
        return Spoken(
            turn=number if inside else None,
            time_ms=_time(turns[number - 1], start) if inside else None,
            role=label.role if label else "",
            informant=(label.informant or "") if label else "",
        )


def _time(turn: Turn, start: int) -> int | None:
    """The last time that is told in a turn before a place; else that of its beginning."""
    told = [one.time_ms for one in turn.marks if one.time_ms is not None and one.end <= start]
    return told[-1] if told else turn.time_ms
