"""What `gioia check` looks at: the structure, every quote against its source, and the file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from gioia.project import dismissals
from gioia.records import Fault
from gioia.store import read_project, read_quotes
from gioia.structure.check import Dangling, QuoteFact
from gioia.structure.check import check as check_structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.project.project import Project

FILE = "file"
"""The rule that faults of the project file itself are told under."""


def check(project: Project, *, final: bool = False) -> list[Fault]:
    """The faults of the project, all of them; those that were dismissed say why.

    Args:
        project: the open project.
        final: whether to judge as for publication.
    """
    texts = read_project.texts(project.store)
    facts = list(_facts(project, {key: text for key, (_, text, _) in texts.items()}))
    file = read_project.integrity(project.store)
    dangling = [_dangling(*row) for row in file.dangling]
    found = [
        *_file_faults(file.broken),
        *_text_faults(texts),
        *check_structure(project.codebooks.export(), facts, dangling=dangling, final=final),
    ]
    return dismissals.marked(found, read_project.dismissals(project.store))


def _facts(project: Project, texts: dict[int, str]) -> Iterator[QuoteFact]:
    for quote in read_quotes.quotes(project.store):
        text = texts.get(quote.source_id, "")
        yield QuoteFact(
            guid=quote.guid,
            source=quote.source,
            start=quote.start,
            end=quote.end,
            text=quote.text,
            matches=text[quote.start : quote.end] == quote.text,
            stance=quote.stance,
            codes=quote.code_guids,
        )


def _file_faults(broken: list[str]) -> Iterator[Fault]:
    for message in broken:
        yield Fault(
            FILE, "error", "gioia.db", message, "Go back to a backup: the newest is in backups/."
        )


def _dangling(table: str, row_id: int, parent: str) -> Dangling:
    return Dangling(f"{table.replace('_', ' ')} {row_id}", f"a {parent.replace('_', ' ')}")


def _text_faults(texts: dict[int, tuple[str, str, str]]) -> Iterator[Fault]:
    for name, text, digest in texts.values():
        if hashlib.sha256(text.encode()).hexdigest() != digest:
            yield Fault(
                "G04",
                "error",
                name,
                "its text is not the one that was imported",
                "Go back to a backup, or remove the source and import its file again.",
            )
