"""What `gioia check` looks at: the structure, every quote against its source, and the file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from gioia.records import Fault
from gioia.store import read_project, read_quotes
from gioia.structure.check import QuoteFact
from gioia.structure.check import check as check_structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.project.project import Project

FILE = "file"
"""The rule that faults of the project file itself are told under."""


def check(project: Project, *, final: bool = False) -> list[Fault]:
    """The faults of the project, all of them.

    Args:
        project: the open project.
        final: whether to judge as for publication.
    """
    texts = read_project.texts(project.store)
    facts = list(_facts(project, {key: text for key, (_, text, _) in texts.items()}))
    return [
        *_file_faults(project),
        *_text_faults(texts),
        *check_structure(project.codebooks.export(), facts, final=final),
    ]


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


def _file_faults(project: Project) -> Iterator[Fault]:
    for place, message in read_project.integrity(project.store):
        yield Fault(
            FILE, "error", place, message, "Go back to a backup: the newest is in backups/."
        )


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
