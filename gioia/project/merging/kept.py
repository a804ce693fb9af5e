"""The codebooks that a project keeps, and any other that is named as the base of a merge."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.entries import LISTS
from gioia.codebook.files import digest, load
from gioia.errors import NotFound
from gioia.store import read_snapshots

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from gioia.codebook.model import Codebook
    from gioia.project.project import Project

NEAR = timedelta(minutes=1)
"""How far a line of the audit trail may be from what it tells of: a large import takes its time."""

OF = "the codebook of "
_DOING = re.compile("^(import|export) the codebook (?=.)")


class Kept(NamedTuple):
    """A codebook that was handed out, taken in, or came of a merge."""

    digest: str
    at: str
    """When, as ISO 8601 in UTC."""
    name: str
    """The file that holds it, or what the audit trail says of it."""
    codes: int


class BasesTold:
    """What codebooks are that others grew from, in words."""

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def _kept(self) -> dict[str, tuple[str, str]]:
        return told_of(self._project)

    def of(self, base: Codebook, ours: Codebook, theirs: Codebook) -> str:
        """The base of a merge of these two."""
        if base is ours:
            return "ours as it stands"
        if base is theirs:
            return "theirs as it stands"
        at, summary = self._kept.get(digest(base), ("", ""))
        if not at:
            return "the one that was named"
        return f"{OF}{local(at)}" + (f" ({summary})" if summary else "")


def local(at: str) -> str:
    """A time of the audit trail as the clock on the wall had it."""
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}"


def kept(project: Project, files: Mapping[str, str]) -> list[Kept]:
    """The codebooks that the project keeps, the newest first.

    Args:
        project: The project.
        files: What files at hand are called, by the digest of the codebook in them.
    """
    books = project.codebooks.snapshots()
    return [
        Kept(own, at, files.get(own) or summary, _count(books[own]))
        for own, (at, summary) in told_of(project).items()
    ]


def told_of(project: Project) -> dict[str, tuple[str, str]]:
    """When each codebook was kept, and what the audit trail says of it; the newest first.

    Where it says no more than a file's name, that is it.
    """
    lines = read_snapshots.exchanges(project.store)
    times = read_snapshots.snapshot_times(project.store)
    return {own: (at, _nearest(at, lines)) for own, at in times.items()}


def kept_book(project: Project, own: str) -> Codebook:
    """A codebook that the project keeps.

    Raises:
        NotFound: it keeps none with this digest, `own`.
    """
    book = project.codebooks.snapshots().get(own)
    if book is None:
        raise NotFound("The project does not keep this codebook.", "Choose another one.")
    return load(book, f"snapshot {own[:12]}")


def named_book(project: Project, named: Path | str) -> Codebook:
    """The codebook in a file, or the one that the project keeps under a digest."""
    return kept_book(project, named) if isinstance(named, str) else project.codebooks.read(named)


def _nearest(at: str, lines: Sequence[tuple[str, str]]) -> str:
    """What was told nearest in time, of codebooks rather than else; empty where nothing was."""
    then = datetime.fromisoformat(at)
    near = [
        (abs(datetime.fromisoformat(when) - then), "codebook" not in summary, summary)
        for when, summary in reversed(lines)
    ]
    found = min(near, default=(NEAR, True, ""), key=lambda one: one[:2])
    return _DOING.sub("", found[-1]) if found[0] < NEAR else ""


def _count(book: str) -> int:
    tree = json.loads(book)
    return sum(len(tree[name]) for name in LISTS)
