"""What `gioia check` looks at: the structure, every quote against its source, and the file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from gioia.project.checking import dismissals
from gioia.project.checking.facts import facts_of
from gioia.records import Fault
from gioia.store import read_project
from gioia.structure.check import check as check_structure
from gioia.structure.facts import Dangling

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
    file = read_project.integrity(project.store)
    dangling = [_dangling(*row) for row in file.dangling]
    facts = facts_of(project, {key: text for key, (_, text, _) in texts.items()}, dangling)
    found = [
        *_file_faults(file.broken),
        *_text_faults(texts),
        *check_structure(project.codebooks.export(), facts, final=final),
    ]
    return dismissals.marked(found, read_project.dismissals(project.store))


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
