"""QualCoder's cases and attributes as cases, variables and values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.refi.values import Case, Value, Variable
from gioia.exchange.rows import whole, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.exchange.gathering import Gathering
    from gioia.exchange.rows import Row, Tables

Owner = tuple[str, int | None]
"""`file` or `case`, and its key."""


def read_variables(tables: Tables, gathering: Gathering) -> tuple[Variable, ...]:
    """The attributes that files and cases have."""
    found = []
    for row in tables.get("attribute_type", ()):
        name = words(row, "name")
        gathering.aside("attribute", name, words(row, "memo"))
        numeric = words(row, "valuetype") == "numeric"
        found.append(Variable(_variable(gathering, name), name, "Float" if numeric else "Text"))
    return tuple(found)


def read_values(tables: Tables, gathering: Gathering) -> dict[Owner, tuple[Value, ...]]:
    """What each file and each case has of the attributes."""
    known = {words(row, "name") for row in tables.get("attribute_type", ())}
    found: dict[Owner, tuple[Value, ...]] = {}
    for row in tables.get("attribute", ()):
        name, value = words(row, "name"), words(row, "value")
        if name in known and value.strip():
            owner = (words(row, "attr_type"), whole(row, "id"))
            given = Value(_variable(gathering, name), value)
            found[owner] = (*found.get(owner, ()), given)
    return found


def read_cases(
    tables: Tables,
    gathering: Gathering,
    texts: Mapping[int, Row],
    values: Mapping[Owner, tuple[Value, ...]],
) -> tuple[Case, ...]:
    """The cases with the texts that they are about.

    Args:
        tables: of the project.
        gathering: takes what is to be told.
        texts: the rows of the texts, by key.
        values: what each case has of the attributes.
    """
    about: dict[int | None, dict[str, None]] = {}
    for row in tables.get("case_text", ()):
        key = whole(row, "fid")
        source = None if key is None else texts.get(key)
        if source is None:
            continue
        gathering.aside("part of a case in", words(source, "name"), words(row, "memo"))
        if _is_part(row, source):
            told = "a case that is about a part of a source is about all of it"
            gathering.report.note("changed", told, words(source, "name"))
        guid = gathering.guid("source", whole(source, "id"), words(source, "name"))
        about.setdefault(whole(row, "caseid"), {})[guid] = None
    return tuple(
        Case(
            guid=gathering.guid("case", whole(row, "caseid"), words(row, "name")),
            name=words(row, "name"),
            description=words(row, "memo"),
            values=values.get(("case", whole(row, "caseid")), ()),
            sources=tuple(about.get(whole(row, "caseid"), ())),
        )
        for row in tables.get("cases", ())
    )


def _is_part(row: Row, source: Row) -> bool:
    """Whether a case begins later in a text or ends before; it may lack the last character."""
    start, end = whole(row, "pos0") or 0, whole(row, "pos1")
    return start > 0 or (end is not None and end < len(words(source, "fulltext")) - 1)


def _variable(gathering: Gathering, name: str) -> str:
    return gathering.guid("variable", name)
