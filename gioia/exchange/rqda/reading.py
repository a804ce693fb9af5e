"""An RQDA project as values: texts, codes with their categories, codings, cases, journals.

Learned of version 0.2.2 of its database and those before. A row whose status is not 1 was deleted.
Positions are characters of the text as GTK counts them; each quote is held against its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.gathering import Gathering
from gioia.exchange.refi.values import Project, Set, Source
from gioia.exchange.rows import by_key, whole, words
from gioia.exchange.rqda.cases import read_cases, read_values, read_variables
from gioia.exchange.rqda.codings import Codings
from gioia.exchange.rqda.dates import iso
from gioia.exchange.textless import Textless

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.exchange.refi.reading import Reading
    from gioia.exchange.refi.values import Value
    from gioia.exchange.rows import Row, Tables

PROGRAM = "RQDA"
NEEDED = frozenset({"source", "freecode", "coding", "treecode"})
READ = NEEDED | {
    "project", "codecat", "coding2", "filecat", "treefile", "cases", "caselinkage", "attributes",
    "caseattr", "fileattr", "journal", "annotation", "image", "imagecoding",
}  # fmt: skip
NEWEST = "0.2.2"
LIVE = 1
MISSING = "NA"
"""What R writes for no value."""


def read_rqda(tables: Tables, place: str) -> Reading:
    """What a project's database holds.

    Args:
        tables: its tables, as `READ` names them; older versions have fewer.
        place: the file's name, for messages.
    """
    tables = {name: _live(rows) for name, rows in tables.items()}
    facts = next(iter(tables.get("project", ())), {})
    gathering = Gathering(PROGRAM, place, words(facts, "date"))
    _tell_the_rest(tables, gathering)
    codings = Codings(tables, gathering)
    values = read_values(tables, gathering, "fileattr", "fileid")
    texts = gathering.keyed(tables["source"], "id", "file")
    guids: dict[int | None, str] = {
        key: gathering.guid("source", key, words(row, "name")) for key, row in texts.items()
    }
    sources = tuple(
        _source(guids[key], row, codings, values.get(key, ())) for key, row in texts.items()
    )
    return gathering.reading(
        Project(
            origin=f"{PROGRAM} (database {words(facts, 'databaseversion') or '?'})",
            codes=tuple(map(codings.codes.value, codings.codes.rows)),
            variables=read_variables(tables, gathering),
            cases=read_cases(tables, gathering, texts, guids),
            sources=sources,
            sets=(*_categories(tables, codings), *_file_categories(tables, gathering, guids)),
            on_project=(
                *_memo(gathering, "project", facts),
                *gathering.journal(tables.get("journal", ()), "journal", iso),
            ),
        )
    )


def _source(guid: str, row: Row, codings: Codings, values: tuple[Value, ...]) -> Source:
    name = words(row, "name")
    return Source(
        guid=guid,
        name=name,
        text=codings.gathering.text(row, "file", name),
        selections=codings.of(guid, row),
        notes=(*_memo(codings.gathering, guid, row), *codings.annotations(guid, row)),
        values=values,
    )


def _live(rows: Iterable[Row]) -> list[Row]:
    """The rows that were not deleted; tables of other versions have no status."""
    return [
        _present(row) for row in rows if row.get("status") is None or whole(row, "status") == LIVE
    ]


def _present(row: Row) -> Row:
    return {column: None if value == MISSING else value for column, value in row.items()}


def _categories(tables: Tables, codings: Codings) -> list[Set]:
    """Categories as groups, as a code may be in several of them."""
    inside: dict[int | None, list[str]] = {}
    for row in tables["treecode"]:
        guid = codings.codes.guids.get(whole(row, "cid"))
        if guid is not None:
            inside.setdefault(whole(row, "catid"), []).append(guid)
    found = []
    for key, row in by_key(tables.get("codecat", ()), "catid").items():
        name = words(row, "name")
        guid = codings.gathering.guid("category", key, name)
        codes = tuple(dict.fromkeys(inside.get(key, ())))
        if codes:
            found.append(Set(guid, name, words(row, "memo"), codes=codes))
        else:
            codings.gathering.report.note("lost", "a category with no code in it", name)
            codings.gathering.aside("category", name, words(row, "memo"))
    return found


def _file_categories(
    tables: Tables, gathering: Gathering, guids: dict[int | None, str]
) -> list[Set]:
    inside: dict[int | None, list[str]] = {}
    for row in tables.get("treefile", ()):
        guid = guids.get(whole(row, "fid"))
        if guid is not None:
            inside.setdefault(whole(row, "catid"), []).append(guid)
    found = []
    for key, row in by_key(tables.get("filecat", ()), "catid").items():
        name = words(row, "name")
        gathering.aside("file category", name, words(row, "memo"))
        sources = tuple(dict.fromkeys(inside.get(key, ())))
        found.append(Set(gathering.guid("file category", key, name), name, sources=sources))
    return found


def _memo(gathering: Gathering, on: str, row: Row) -> tuple[str, ...]:
    return gathering.note(
        on, words(row, "memo"), user=words(row, "owner"), at=iso(words(row, "date"))
    )


def _tell_the_rest(tables: Tables, gathering: Gathering) -> None:
    for row in tables.get("project", ())[:1]:
        if words(row, "databaseversion") > NEWEST:
            told = f"a database newer than those known, up to {NEWEST}"
            gathering.report.note("told", told, words(row, "databaseversion"))
    textless = Textless(gathering, tables.get("image", ()), tables["freecode"])
    textless.tell(tables.get("imagecoding", ()), "a picture", "iid")
    for row in tables.get("image", ()):
        gathering.report.note("lost", "a picture", words(row, "name"))
