"""RQDA's cases and attributes as cases, variables and values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.refi.values import Case, Value, Variable
from gioia.exchange.rows import by_key, whole, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.exchange.gathering import Gathering
    from gioia.exchange.rows import Row, Tables


def read_variables(tables: Tables, gathering: Gathering) -> tuple[Variable, ...]:
    """The attributes that are defined, and those that only have values."""
    classes = {words(row, "name"): words(row, "class") for row in tables.get("attributes", ())}
    for name in ("caseattr", "fileattr"):
        for row in tables.get(name, ()):
            classes.setdefault(words(row, "variable"), "")
    for row in tables.get("attributes", ()):
        gathering.aside("attribute", words(row, "name"), words(row, "memo"))
    return tuple(
        Variable(gathering.guid("variable", name), name, "Float" if kind == "numeric" else "Text")
        for name, kind in classes.items()
        if name.strip()
    )


def read_values(
    tables: Tables, gathering: Gathering, table: str, key: str
) -> dict[int | None, tuple[Value, ...]]:
    """What each file, or each case, has of the attributes.

    Args:
        tables: of the project.
        gathering: makes the GUIDs.
        table: `fileattr` or `caseattr`.
        key: the column that says whose value it is.
    """
    found: dict[int | None, tuple[Value, ...]] = {}
    for row in tables.get(table, ()):
        name, value = words(row, "variable"), words(row, "value")
        if name.strip() and value.strip():
            given = Value(gathering.guid("variable", name), value)
            found[whole(row, key)] = (*found.get(whole(row, key), ()), given)
    return found


def read_cases(
    tables: Tables, gathering: Gathering, texts: Mapping[int, Row], guids: Mapping[int | None, str]
) -> tuple[Case, ...]:
    """The cases with the texts that they are about.

    Args:
        tables: of the project.
        gathering: takes what is to be told.
        texts: the rows of the texts, by key.
        guids: of the texts, by the same key.
    """
    values = read_values(tables, gathering, "caseattr", "caseid")
    about: dict[int | None, dict[str, None]] = {}
    for row in tables.get("caselinkage", ()):
        key = whole(row, "fid")
        if key is None or key not in texts:
            continue
        gathering.aside("part of a case in", words(texts[key], "name"), words(row, "memo"))
        start, end = whole(row, "selfirst") or 0, whole(row, "selend")
        if start > 0 or (end is not None and end < len(words(texts[key], "file")) - 1):
            told = "a case that is about a part of a source is about all of it"
            gathering.report.note("changed", told, words(texts[key], "name"))
        about.setdefault(whole(row, "caseid"), {})[guids[key]] = None
    return tuple(
        Case(
            guid=gathering.guid("case", key, words(row, "name")),
            name=words(row, "name"),
            description=words(row, "memo"),
            values=values.get(key, ()),
            sources=tuple(about.get(key, ())),
        )
        for key, row in by_key(tables.get("cases", ()), "id").items()
    )
