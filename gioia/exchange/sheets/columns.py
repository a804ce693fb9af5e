"""Which column of a codebook in a spreadsheet is what: guessed by its header, or as it is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label, shown
from gioia.errors import UsageError
from gioia.exchange.sheets.headers import (
    FULL,
    KINDS,
    MAY_BE_NUMBERS,
    NUMBERED,
    Heading,
    Kind,
    heading,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMING: frozenset[Kind] = frozenset({"dimension", "theme", "concept", "path"})
"""Without one of these a table names no codes."""
TOP_DOWN: tuple[Kind, ...] = ("dimension", "theme", "concept")
LEVELLED: frozenset[Heading] = frozenset({*TOP_DOWN, "subtheme", "subcode"})
Columns = dict[Kind, int]
_LEVEL = re.compile(r"\d{1,2}")


def guess(header: Sequence[str]) -> Columns:
    """The columns whose headers tell what they are; the first of each kind, but for some.

    Levels that are named by each other (Theme, Subtheme; Category, Theme) stand from the left to
    the right as from the top down. Labels are taken before what may be their numbers, and the
    definition that stands beside the codes before one of what is above them.

    Raises:
        UsageError: none of them names codes.
    """
    headings = [heading(name) for name in header]
    found: Columns = {}
    for number, said in enumerate(headings):
        if said is not None and said != "subtheme" and said != "subcode":
            found.setdefault(said, number)
    if "concept" in found:
        found["concept"] = _labels(header, headings)
    found |= _stacked(header, headings, found)
    if not found.keys() & NAMING:
        found |= _numbered(header)
    if "definition" in found:
        found["definition"] = _definition(header, headings, found)
    _check(found, header)
    return found


def _labels(header: Sequence[str], headings: Sequence[Heading | None]) -> int:
    """The column of the codes' labels: the first whose name cannot mean their numbers."""
    named = [at for at, said in enumerate(headings) if said == "concept"]
    return min(named, key=lambda at: (" ".join(words_of(header[at])) in MAY_BE_NUMBERS, at))


def _stacked(header: Sequence[str], headings: Sequence[Heading | None], found: Columns) -> Columns:
    """The levels by where they stand, in a table that names some by others; the lowest three."""
    ladder: dict[str, int] = {}
    for at, said in enumerate(headings):
        if said in LEVELLED and (said != "concept" or at == found["concept"]):
            ladder.setdefault(fold_label(header[at]), at)
    said_so = [headings[at] for at in ladder.values()]
    by_name = len(set(said_so)) == len(said_so) and set(said_so) <= {*TOP_DOWN}
    if by_name or ("dimension" in found and len(ladder) > len(TOP_DOWN)):
        return {}
    lowest = list(ladder.values())[-len(TOP_DOWN) :]
    return dict(zip(TOP_DOWN[-len(lowest) :], lowest, strict=True))


def _definition(header: Sequence[str], headings: Sequence[Heading | None], found: Columns) -> int:
    """The column of definitions that belongs to what stands lowest: right of it, a full one."""
    lowest = next((found[kind] for kind in reversed(TOP_DOWN) if kind in found), 0)
    named = [at for at, said in enumerate(headings) if said == "definition"]
    return min(named, key=lambda at: (at < lowest, FULL.isdisjoint(words_of(header[at])), at))


def _numbered(header: Sequence[str]) -> Columns:
    """Two or three columns that are numbered from the top, the last of which are the concepts."""
    numbers: dict[int, int] = {}
    for at, name in enumerate(header):
        words = words_of(name)
        if len(words) == 2 and words[0] in NUMBERED and _LEVEL.fullmatch(words[1]):
            numbers.setdefault(int(words[1]), at)
    columns = [numbers[number] for number in sorted(numbers)]
    if not 2 <= len(columns) <= len(TOP_DOWN):
        return {}
    return dict(zip(TOP_DOWN[-len(columns) :], columns, strict=True))


def told(text: str, header: Sequence[str]) -> Columns:
    """The columns as somebody says: `dimension=A,theme=B,definition=Meaning`.

    A column is named by its header, in any case, or by its letters as a spreadsheet shows them.

    Raises:
        UsageError: it is not of this form, or there is no such kind or column.
    """
    found: Columns = {}
    for part in text.split(","):
        name, sign, column = (one.strip() for one in part.partition("="))
        kind = next((one for one in KINDS if one == name.lower()), None)
        if kind is None or not sign:
            raise UsageError(
                f"--columns: {part.strip()!r} says no column.",
                f"Write KIND=COLUMN, parted by commas; kinds: {', '.join(KINDS)}.",
            )
        found[kind] = _find(column, header)
    _check(found, header)
    return found


def _find(column: str, header: Sequence[str]) -> int:
    for number, name in enumerate(header):
        if fold_label(name) == fold_label(column):
            return number
    if column.isascii() and column.isalpha() and len(column) < 3:
        number = 0
        for letter in column.upper():
            number = number * 26 + ord(letter) - ord("A") + 1
        if number <= len(header):
            return number - 1
    raise UsageError(f"There is no column {column!r}.", _known(header))


def _check(found: Columns, header: Sequence[str]) -> None:
    if not found.keys() & NAMING:
        raise UsageError(
            "No column of this table is known to name codes.",
            f'{_known(header)} Say which: --columns "theme=A,concept=B,definition=C".',
        )


def _known(header: Sequence[str]) -> str:
    return f"Columns: {', '.join(shown(name, 30) or '(empty)' for name in header)}."
