"""Rows of quotes from a file, JSON Lines or CSV: read as they stand, with what cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from gioia.cli.files import read_text
from gioia.errors import FileError
from gioia.records import Fault
from gioia.text.cells import restored

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Rows(NamedTuple):
    """The rows of one file, and the lines that are none."""

    rows: list[dict[str, Any]]
    faults: list[Fault]


def read_rows(path: Path) -> Rows:
    """The rows of a .jsonl file (an object a line) or a .csv file (names in its first line).

    Raises:
        FileError: the file cannot be read, is not UTF-8, holds no row or is of another kind.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise FileError(
            f"{path}: rows of quotes are read from .jsonl and .csv files.",
            "Give the file the ending that says what it is.",
        )
    found = reader(read_text(path), str(path))
    if not (found.rows or found.faults):
        raise FileError(f"{path} holds no rows.", "See: gioia quote import --help")
    return found


def _read_jsonl(text: str, place: str) -> Rows:
    import json

    rows: list[dict[str, Any]] = []
    faults: list[Fault] = []
    # Only "\n" ends a line of JSON Lines: a string may hold other line separators.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            faults.append(_fault(place, number, f"not JSON: {error}"))
            continue
        if isinstance(row, dict):
            rows.append(row)
        else:
            faults.append(_fault(place, number, "a row must be a JSON object"))
    return Rows(rows, faults)


def _read_csv(text: str, place: str) -> Rows:
    import csv
    from io import StringIO

    rows: list[dict[str, Any]] = []
    faults: list[Fault] = []
    reader = csv.DictReader(StringIO(text, newline=""), strict=True)
    try:
        for row in reader:
            if None in row or None in row.values():
                faults.append(_fault(place, reader.line_num, "not as many cells as the first line"))
            else:
                rows.append({name: restored(cell) for name, cell in row.items() if cell})
    except csv.Error as error:
        faults.append(_fault(place, reader.line_num, f"not CSV: {error}"))
    return Rows(rows, faults)


def _fault(place: str, line: int, message: str) -> Fault:
    return Fault("quotes", "error", f"{place}: line {line}", message, "Mend the line.")


_READERS: dict[str, Callable[[str, str], Rows]] = {
    ".jsonl": _read_jsonl,
    ".ndjson": _read_jsonl,
    ".csv": _read_csv,
}
