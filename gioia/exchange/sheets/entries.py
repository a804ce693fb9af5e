"""Rows of a codebook in a spreadsheet as ways from the top: dimension, theme, concept.

A hierarchy can be a column for each level, one column of paths or of indented labels, or a column
that names the code above.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.exchange.nesting import DEEPEST
from gioia.exchange.sheets.circles import without_circles
from gioia.exchange.sheets.parents import under, way_to
from gioia.records import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.exchange.report import Report
    from gioia.exchange.sheets.columns import Columns
    from gioia.records import Level

SEPARATORS = (">", "→", "»", "::", "\\", "|", "/")
"""What parts a path, in this order: a label can hold a slash."""
PARTING = SEPARATORS[:5]
"""What labels seldom hold: it can tell that a column of labels is one of paths."""
TOP_DOWN: tuple[Level, ...] = ("dimension", "theme", "concept")
LEVEL_NAMES: dict[Level, tuple[str, ...]] = {
    "dimension": ("dimension", "aggregate", "wymiar", "вимір", "3"),
    "theme": ("theme", "second", "2nd", "temat", "motyw", "тема", "2"),
    "concept": ("concept", "first", "1st", "code", "pojęcie", "kod", "поняття", "код", "1"),
}
_INDENT = re.compile(r"[ \t\u00a0]*")
_TAB = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One row, understood: a code by the labels from the top to it."""

    path: tuple[str, ...]
    levels: tuple[Level | None, ...] = ()
    """Of each label, where the table tells; empty where it does not."""
    definition: str = ""
    notes: str = ""


def entries(rows: Sequence[Sequence[str]], columns: Columns, report: Report) -> list[Entry]:
    """The codes of a table's rows, which are those below its header; circles are told of."""
    cells: list[dict[str, str]] = [
        {kind: _cell(row, at) for kind, at in columns.items()} for row in rows
    ]
    if "path" in columns:
        return _of_paths(cells)
    if "parent" in columns and "concept" in columns:
        return _of_parents(without_circles(cells, report))
    named = [level for level in TOP_DOWN if level in columns]
    if len(named) > 1:
        return _of_levels(cells, named)
    return _of_indents(cells, named[0])


def as_paths(rows: Iterable[Sequence[str]], columns: Columns) -> Columns:
    """The columns, the labels taken as paths where one of them leads to or by another.

    MAXQDA and others write `Code > Subcode` into the column of the codes.
    """
    if columns.keys() & {"dimension", "theme", "parent", "path"} or "concept" not in columns:
        return columns
    labels = [_cell(row, columns["concept"]) for row in rows]
    if not any(_lead(labels, sign) for sign in PARTING):
        return columns
    return {("path" if kind == "concept" else kind): at for kind, at in columns.items()}


def _lead(labels: Iterable[str], sign: str) -> bool:
    """Whether what stands before the sign in a label is another, or stands so in another."""
    ways = {tuple(fold_label(part) for part in label.split(sign)) for label in labels}
    above = Counter(way[:-1] for way in ways if len(way) > 1 and all(way))
    return any(count > 1 or way in ways for way, count in above.items())


def _cell(row: Sequence[str], at: int) -> str:
    return row[at] if at < len(row) else ""


def _entry(
    cells: Mapping[str, str], path: tuple[str, ...], levels: tuple[Level | None, ...] = ()
) -> Entry:
    return Entry(path, levels, cells.get("definition", "").strip(), cells.get("notes", "").strip())


def _of_levels(rows: Iterable[Mapping[str, str]], named: Sequence[Level]) -> list[Entry]:
    """A column for each level; what is left blank below a label is under that label."""
    table = [[row[level].strip() for level in named] for row in rows]
    found = []
    for row, labels in zip(rows, _filled(table), strict=True):
        way = [(label, level) for label, level in zip(labels, named, strict=True) if label]
        if way:
            path, levels = zip(*way, strict=True)
            found.append(_entry(row, path, levels))
    return found


def _filled(table: list[list[str]]) -> list[list[str]]:
    """The rows with what a blank cell repeats: the label above, in tables that write it once.

    Where a label stands in two rows one below the other, the table repeats it itself, and a blank
    cell means that there is none.
    """
    width = len(table[0]) if table else 0
    written_once = [
        not any(above[at] and above[at] == row[at] for above, row in pairwise(table))
        for at in range(width - 1)
    ]
    above = [""] * width
    filled = []
    for row in table:
        own = list(row)
        for at in range(width - 1):
            fresh = any(own[:at]) and own[:at] != above[:at]
            if not own[at] and written_once[at] and any(row[at + 1 :]) and not fresh:
                own[at] = above[at]
        filled.append(own)
        above = own if any(own) else above
    return filled


def _of_paths(rows: Iterable[Mapping[str, str]]) -> list[Entry]:
    """One column of paths; a label column beside it names what the path leads to, or in."""
    rows = [row for row in rows if row["path"].strip() or row.get("concept", "").strip()]
    sign = next((one for one in SEPARATORS if any(one in row["path"] for row in rows)), None)
    found = []
    for row in rows:
        parts = row["path"].split(sign, DEEPEST - 1) if sign else [row["path"]]
        path = tuple(one.strip() for one in parts if one.strip())
        label = row.get("concept", "").strip()
        if label and (not path or fold_label(path[-1]) != fold_label(label)):
            path = (*path, label)
        if path:  # a cell may hold nothing but the sign
            found.append(_entry(row, path))
    return found


def _of_parents(rows: Sequence[Mapping[str, str]]) -> list[Entry]:
    """A column that names the code above by its label."""
    known = {fold_label(row["concept"]): row for row in reversed(rows)}
    ways: dict[str, tuple[str, ...]] = {}
    found = []
    for row in rows:
        own = row["concept"].strip()
        path = under(way_to(row["parent"], known, ways), own)
        found.append(_entry(row, path, _last(path, row)))
    return found


def _of_indents(rows: Iterable[Mapping[str, str]], level: Level) -> list[Entry]:
    """One column of labels; those further in are under the last one less far in."""
    found = []
    open_: list[tuple[int, str]] = []
    for row in rows:
        label = row[level].strip(" \t\u00a0\r\n")
        if not label:
            continue
        indent = _INDENT.match(row[level])
        depth = len(indent[0].expandtabs(_TAB)) if indent else 0
        while open_ and open_[-1][0] >= depth:
            open_.pop()
        del open_[DEEPEST - 1 :]
        open_.append((depth, label))
        path = [one for _, one in open_]
        usual = None if level == "concept" else level
        found.append(_entry(row, tuple(path), _last(path, row, usual)))
    return found


def _last(
    path: Sequence[str], row: Mapping[str, str], usual: Level | None = None
) -> tuple[Level | None, ...]:
    """The levels of a path of which a row tells the last at most."""
    return (*(None for _ in path[1:]), level_named(row.get("level", "")) or usual)


def level_named(told: str) -> Level | None:
    """The level that a cell names, in English, Polish or Ukrainian; None where it names none."""
    folded = fold_label(told)
    for level in reversed(LEVELS):
        if any(folded.startswith(name) for name in LEVEL_NAMES[level]):
            return level
    return None
