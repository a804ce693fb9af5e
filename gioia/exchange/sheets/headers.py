"""What people call the columns of a codebook: one heading for each name that is known."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, get_args

from gioia.codebook.labels import fold_label

Kind = Literal["dimension", "theme", "concept", "path", "parent", "level", "definition", "notes"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""`path` is a whole way as `A > B > C`; `parent` is the label of the code above a concept."""
Heading = Kind | Literal["subtheme", "subcode"]
"""What a header says; those under another have a kind only by where they stand in the table."""

HEADERS: dict[Heading, str] = {
    "dimension": "dimension, aggregate dimension, aggregate, overarching dimension, "
    "wymiar, wymiar zagregowany, wymiar zbiorczy, вимір, агрегований вимір, узагальнений вимір",
    "theme": "theme, second order theme, second order category, second order, temat, motyw, "
    "temat drugiego rzędu, kategoria drugiego rzędu, тема, тема другого порядку, category, "
    "kategoria, категорія, code group, code category, group, folder, grupa, grupa kodów, "
    "група, група кодів",
    "subtheme": "subtheme, sub theme, subcategory, sub category, podtemat, podkategoria, "
    "підтема, підкатегорія",
    "concept": "concept, first order concept, first order code, first order, code, code name, "
    "code label, label, name, tag, node, koncept, pojęcie, pojęcie pierwszego rzędu, kod, "
    "nazwa kodu, etykieta, nazwa, концепт, поняття, поняття першого порядку, код, "
    "назва коду, мітка, назва",
    "subcode": "subcode, sub code, podkod, підкод",
    "path": "path, code path, hierarchy, full name, ścieżka, hierarchia, шлях, ієрархія",
    "parent": "parent, parent code, parent label, parent name, nadrzędny, kod nadrzędny, rodzic, "
    "батьківський, батьківський код, вищий код",
    "level": "level, poziom, рівень",
    "definition": "definition, description, meaning, definicja, opis, znaczenie, "
    "визначення, означення, опис, значення",
    "notes": "note, memo, comment, notatka, notatki, uwagi, komentarz, "
    "примітка, примітки, нотатка, нотатки, коментар, code memo",
}
"""In English, Polish and Ukrainian; plurals in `s` as well."""
ENDS_DEFINITIONS = frozenset({"definition", "description", "definicja", "opis"})
"""The last word of “Code definition”, “Brief description”."""
MAY_BE_NUMBERS = frozenset({"code", "tag", "kod", "код"})
"""A column of this name beside one of labels holds what the codes are numbered by."""
FULL = frozenset({"full", "long", "detailed", "pełna", "pełny", "повне", "повний"})
NUMBERED = ("level", "poziom", "рівень")
"""What comes before a number in tables whose columns are “Level 1”, “Level 2”, from the top."""
_ORDINALS = {"1st": "first", "2nd": "second"}
_LONGEST = 3
"""How many words a name has that is known by its last one."""
_WORD = re.compile(r"\w+")


def heading(name: str) -> Heading | None:
    """What a header says of its column; None where it says nothing that is known."""
    words = words_of(name)
    for wanted in (" ".join(words), " ".join(words).removesuffix("s")):
        for kind, names in HEADERS.items():
            if wanted in _names(names):
                return kind
    ends = words[-1:] and words[-1].removesuffix("s") in ENDS_DEFINITIONS
    return "definition" if ends and len(words) <= _LONGEST else None


def words_of(name: str) -> list[str]:
    """The words of a header, folded; ordinals spelled out."""
    return [_ORDINALS.get(word, word) for word in _WORD.findall(fold_label(name))]


@cache
def _names(names: str) -> set[str]:
    return {" ".join(_WORD.findall(fold_label(one))) for one in names.split(",")}
