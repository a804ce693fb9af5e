"""Which column of a codebook in a spreadsheet is what: guessed by its header, or as it is told."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, get_args

from gioia.codebook.labels import fold_label, shown
from gioia.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = Literal["dimension", "theme", "concept", "path", "parent", "level", "definition", "notes"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""`path` is a whole way as `A > B > C`; `parent` is the label of the code above a concept."""
NAMING: frozenset[Kind] = frozenset({"dimension", "theme", "concept", "path"})
"""Without one of these a table names no codes."""
Columns = dict[Kind, int]

HEADERS: dict[Kind, str] = {
    "dimension": "dimension, aggregate dimension, wymiar, wymiar zagregowany, wymiar zbiorczy, "
    "вимір, агрегований вимір, узагальнений вимір",
    "theme": "theme, second order theme, second-order theme, temat, motyw, temat drugiego rzędu, "
    "kategoria drugiego rzędu, тема, тема другого порядку, category, kategoria, категорія",
    "concept": "concept, first order concept, first-order concept, code, code name, label, name, "
    "tag, koncept, pojęcie, pojęcie pierwszego rzędu, kod, nazwa kodu, etykieta, nazwa, "
    "концепт, поняття, поняття першого порядку, код, назва коду, мітка, назва",
    "path": "path, code path, hierarchy, full name, ścieżka, hierarchia, шлях, ієрархія",
    "parent": "parent, parent code, parent label, parent name, nadrzędny, kod nadrzędny, rodzic, "
    "батьківський, батьківський код, вищий код",
    "level": "level, poziom, рівень",
    "definition": "definition, description, meaning, definicja, opis, znaczenie, "
    "визначення, означення, опис, значення",
    "notes": "note, memo, comment, notatka, notatki, uwagi, komentarz, "
    "примітка, примітки, нотатка, нотатки, коментар",
}
"""What people call the columns, in English, Polish and Ukrainian; plurals in `s` as well."""
NUMBERED = ("level", "poziom", "рівень")
"""What comes before a number in tables whose columns are “Level 1”, “Level 2”, from the top."""
_ORDINALS = {"1st": "first", "2nd": "second"}
_WORD = re.compile(r"\w+")


def guess(header: Sequence[str]) -> Columns:
    """The columns whose headers tell what they are; the first of each kind.

    Raises:
        UsageError: none of them names codes.
    """
    found: Columns = {}
    for number, name in enumerate(header):
        kind = _kind(name)
        if kind is not None:
            found.setdefault(kind, number)
    if not found.keys() & NAMING:
        found |= _numbered(header)
    _check(found, header)
    return found


def _numbered(header: Sequence[str]) -> Columns:
    """Two or three columns that are numbered from the top, the last of which are the concepts."""
    numbers: dict[int, int] = {}
    for at, name in enumerate(header):
        words = _WORD.findall(fold_label(name))
        if len(words) == 2 and words[0] in NUMBERED and words[1].isdecimal():
            numbers.setdefault(int(words[1]), at)
    columns = [numbers[number] for number in sorted(numbers)]
    kinds: tuple[Kind, ...] = ("dimension", "theme", "concept")
    return dict(zip(kinds[-len(columns) :], columns, strict=True)) if 2 <= len(columns) <= 3 else {}


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


def _kind(name: str) -> Kind | None:
    words = [_ORDINALS.get(word, word) for word in _WORD.findall(fold_label(name))]
    for wanted in (" ".join(words), " ".join(words).removesuffix("s")):
        for kind, names in HEADERS.items():
            if wanted in _names(names):
                return kind
    return None


@cache
def _names(names: str) -> set[str]:
    return {" ".join(_WORD.findall(fold_label(one))) for one in names.split(",")}


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
