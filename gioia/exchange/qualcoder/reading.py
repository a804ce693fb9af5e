"""A QualCoder project as values: texts, codes in categories, codings, cases, journals.

Learned of versions 3 to 17 of its database. Positions are counted by the toolkit that it is
written with, in code points or in UTF-16 units; each quote is held against its stored words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.gathering import Gathering
from gioia.exchange.nesting import Node, nested
from gioia.exchange.qualcoder.cases import read_cases, read_values, read_variables
from gioia.exchange.qualcoder.codings import Codings
from gioia.exchange.refi.values import Code, Project, Source
from gioia.exchange.rows import by_key, whole, words
from gioia.exchange.textless import Textless

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.exchange.qualcoder.cases import Owner
    from gioia.exchange.refi.reading import Reading
    from gioia.exchange.refi.values import Value
    from gioia.exchange.rows import Row, Tables

PROGRAM = "QualCoder"
NEEDED = frozenset({"source", "code_name", "code_cat", "code_text"})
READ = NEEDED | {
    "project", "annotation", "attribute", "attribute_type", "cases", "case_text", "journal",
    "code_image", "code_av", "graph", "ris", "stored_sql",
}  # fmt: skip
NEWEST = 17
"""The newest version of its database whose tables are known."""
RECORDINGS = ("/images", "/audio", "/video", "images:", "audio:", "video:")


def read_qualcoder(tables: Tables, place: str) -> Reading:
    """What a project's database holds.

    Args:
        tables: its tables, as `READ` names them; older versions have fewer.
        place: the file's name, for messages.
    """
    facts = next(iter(tables.get("project", ())), {})
    gathering = Gathering(PROGRAM, place, words(facts, "date"))
    _check_version(words(facts, "databaseversion"), gathering)
    _tell_the_rest(tables, gathering)
    codings = Codings(tables, gathering)
    every = gathering.keyed(tables["source"], "id", "source")
    texts = {key: row for key, row in every.items() if _is_text(row, gathering)}
    values = read_values(tables, gathering)
    sources = tuple(_source(row, codings, values) for row in texts.values())
    codings.tell_strays(every)
    nodes = [*_categories(tables, gathering), *_codes(codings)]
    return gathering.reading(
        Project(
            origin=f"{PROGRAM} {words(facts, 'about').removeprefix(PROGRAM).strip()}".strip(),
            codes=nested(nodes, gathering.report),
            variables=read_variables(tables, gathering),
            cases=read_cases(tables, gathering, texts, values),
            sources=sources,
            on_project=(
                *gathering.note("project", words(facts, "memo")),
                *gathering.journal(tables.get("journal", ()), "jentry"),
            ),
        )
    )


def _source(row: Row, codings: Codings, values: Mapping[Owner, tuple[Value, ...]]) -> Source:
    guid = codings.source_guid(row)
    return Source(
        guid=guid,
        name=words(row, "name"),
        text=codings.gathering.text(row, "fulltext", words(row, "name")),
        selections=codings.of(row),
        notes=codings.gathering.note(
            guid, words(row, "memo"), user=words(row, "owner"), at=words(row, "date")
        ),
        values=values.get(("file", whole(row, "id")), ()),
    )


def _check_version(version: str, gathering: Gathering) -> None:
    digits = version.strip().lstrip("v")
    if not digits.isdecimal() or int(digits[:9]) > NEWEST:
        told = f"a database of version {version or '?'}; known are those up to v{NEWEST}"
        gathering.report.note("told", told)


def _is_text(row: Row, gathering: Gathering) -> bool:
    if words(row, "fulltext").strip():
        return True
    recording = words(row, "mediapath").lower().startswith(RECORDINGS)
    told = "a picture or recording" if recording else "a source without any text"
    gathering.report.note("lost", told, words(row, "name"))
    return False


def _categories(tables: Tables, gathering: Gathering) -> list[Node]:
    return [
        Node(
            f"category {key}",
            f"category {whole(row, 'supercatid')}",
            Code(
                gathering.guid("category", key, words(row, "name")),
                words(row, "name"),
                codable=False,
                description=words(row, "memo"),
            ),
        )
        for key, row in by_key(tables["code_cat"], "catid").items()
    ]


def _codes(codings: Codings) -> list[Node]:
    """The codes, each under its code (since version 16) or its category."""
    return [
        Node(
            f"code {key}",
            f"code {whole(row, 'supercid')}"
            if whole(row, "supercid") in codings.codes.guids
            else f"category {whole(row, 'catid')}",
            codings.codes.value(key),
        )
        for key, row in codings.codes.rows.items()
    ]


def _tell_the_rest(tables: Tables, gathering: Gathering) -> None:
    textless = Textless(gathering, tables["source"], tables["code_name"])
    textless.tell(tables.get("code_image", ()), "a picture", "id")
    textless.tell(tables.get("code_av", ()), "a recording", "id")
    for row in tables.get("graph", ()):
        gathering.report.note("lost", "a graph", words(row, "name"))
    gathering.lost(
        len({whole(row, "risid") for row in tables.get("ris", ())}), "a bibliographic reference"
    )
    for row in tables.get("stored_sql", ()):
        gathering.report.note("lost", "a stored query", words(row, "title"))
