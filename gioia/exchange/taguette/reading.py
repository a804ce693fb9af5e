"""A Taguette project as values: documents, tags, highlights and who made them.

Learned of version 1.5 of its database and those before. A file can hold several projects.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from gioia.errors import UsageError
from gioia.exchange.gathering import Gathering
from gioia.exchange.nesting import Node, nested
from gioia.exchange.refi.convention import Convention
from gioia.exchange.refi.values import Code, Coding, Project, Source
from gioia.exchange.report import counted
from gioia.exchange.rows import by_key, whole, words
from gioia.exchange.taguette.page import Page, text_of
from gioia.exchange.whereabouts import Finder, Stored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.exchange.refi.reading import Reading
    from gioia.exchange.refi.values import Selection
    from gioia.exchange.rows import Row, Tables

PROGRAM = "Taguette"
NEEDED = frozenset({"projects", "documents", "tags", "highlights", "highlight_tags"})
READ = NEEDED | {"commands", "alembic_version"}
KNOWN = frozenset(
    {"09c662cd9483", "382db36f20f4", "43d6c240309d", "447d636f72c5", "491de2dc7cd7"}
    | {"63d7ca28fc0c", "6489b5f9cfb5", "679f625e6e6a", "807c0cc0ecf6", "80b1cc9d4c22"}
    | {"8359b64e149f", "91ade71ccf4d", "b23f3b7a638e", "bc8e0e0677e9", "bce44849c2f2"}
    | {"d86c45d7aa8a", "db5e31a0233d", "dd37d9027a24", "e2c673393d89", "e4cf92942271"}
    | {"e4e090a5b511", "ecb4065de575"}
)
"""The revisions of its database whose tables are known."""


def read_taguette(tables: Tables, place: str, name: str | None = None) -> Reading:
    """What one project of a file holds.

    Args:
        tables: as `READ` names them.
        place: the file's name, for messages.
        name: of the project, where the file holds several.

    Raises:
        UsageError: there are several, or none of that name.
    """
    chosen = _choose(tables["projects"], place, name)
    key = whole(chosen, "id")
    gathering = Gathering(PROGRAM, place, f"{words(chosen, 'created')} {words(chosen, 'name')}")
    for version in tables.get("alembic_version", ()):
        if (told := words(version, "version_num")) not in KNOWN:
            gathering.report.note("told", "a database of a version that is not known", told)
    own = {
        table: [row for row in rows if whole(row, "project_id") == key]
        for table, rows in tables.items()
        if table in {"documents", "tags", "commands"}
    }
    highlights = _Highlights(tables, own, gathering)
    documents = gathering.keyed(own["documents"], "id", "document")
    sources = tuple(highlights.source(row) for row in documents.values())
    return gathering.reading(
        Project(
            name=words(chosen, "name"),
            origin=PROGRAM,
            codes=nested(highlights.nodes(), gathering.report),
            sources=sources,
            on_project=gathering.note("project", words(chosen, "description")),
        )
    )


def project_names(projects: Sequence[Row]) -> dict[str, Row]:
    """The projects by what they are chosen by: a name, with a number where several have it."""
    names = Counter(words(row, "name") for row in projects)
    found: dict[str, Row] = {}
    for row in projects:
        name = words(row, "name")
        found[name if names[name] == 1 else f"{name} ({whole(row, 'id')})"] = row
    return found


def _choose(projects: Sequence[Row], place: str, name: str | None) -> Row:
    known = project_names(projects)
    if len(known) == 1 and name is None:
        return next(iter(known.values()))
    if name in known:
        return known[name]
    told = f"{counted(len(known), 'project')}: {', '.join(known)}" if known else "no project"
    raise UsageError(
        f"{place} holds {told}.",
        "Say which one: --project NAME." if known else "Check that it is the right file.",
    )


class _Highlights:
    """Knows the tags of each highlight, and who made it."""

    def __init__(self, tables: Tables, own: Tables, gathering: Gathering) -> None:
        self.gathering = gathering
        self.tags = by_key(own["tags"], "id")
        self.codes = {
            key: gathering.guid("tag", key, words(row, "path")) for key, row in self.tags.items()
        }
        self._of_document: dict[int | None, list[Row]] = {}
        for row in tables["highlights"]:
            self._of_document.setdefault(whole(row, "document_id"), []).append(row)
        self._tagged: dict[int | None, list[int]] = {}
        for row in tables["highlight_tags"]:
            tag = whole(row, "tag_id")
            if tag in self.codes:
                self._tagged.setdefault(whole(row, "highlight_id"), []).append(tag)
        self._made = _makers(own.get("commands", ()))

    def nodes(self) -> list[Node]:
        """The tags, each under the one that it says it is under."""
        return [
            Node(
                str(key),
                str(whole(row, "parent_id")),
                Code(self.codes[key], words(row, "path"), description=words(row, "description")),
            )
            for key, row in self.tags.items()
        ]

    def source(self, document: Row) -> Source:
        """A document with its highlights."""
        name = words(document, "name")
        page = Page(self.gathering.text(document, "contents", name))
        finder = Finder(page.text, conventions=[Convention()])
        guid = self.gathering.guid("document", whole(document, "id"), name)
        rows = self._of_document.get(whole(document, "id"), ())
        found = [self._selection((guid, name), page, finder, row) for row in rows]
        return Source(
            guid=guid,
            name=name,
            text=page.text,
            selections=tuple(one for one in found if one is not None),
            notes=self.gathering.note(guid, words(document, "description")),
        )

    def _selection(
        self, where: tuple[str, str], page: Page, finder: Finder, row: Row
    ) -> Selection | None:
        key = whole(row, "id")
        start, end = whole(row, "start_offset"), whole(row, "end_offset")
        place = (0, 0) if start is None or end is None else page.place(start, end)
        snippet = text_of(words(row, "snippet"))
        if place[0] == place[1] and not snippet:
            self.gathering.report.note("lost", "a highlight that holds no words", where[1])
            return None
        name, at = self._made.get(key, ("", ""))
        user = self.gathering.user(name)
        codings = tuple(
            Coding(self.gathering.guid("coding", where[0], key, tag), self.codes[tag], user, at)
            for tag in self._tagged.get(key, ())
        )
        quote = Stored(*place, snippet)
        return self.gathering.selection(finder, where, quote, user=user, codings=codings)


def _makers(commands: Sequence[Row]) -> dict[int | None, tuple[str, str]]:
    """Who first made each highlight, and when, of the log of what was done."""
    found: dict[int | None, tuple[str, str]] = {}
    for row in commands:
        try:
            payload = json.loads(words(row, "payload"))
        except (ValueError, RecursionError):
            continue  # the log only adds who it was: nothing is lost that was coded
        if isinstance(payload, dict) and payload.get("type") == "highlight_add":
            key = whole(payload, "highlight_id")
            found.setdefault(key, (words(row, "user_login"), words(row, "date")))
    return found
