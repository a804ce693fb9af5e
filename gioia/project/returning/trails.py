"""What a copy and the workspace at home both grew from: the audit trails tell it.

A copy begins with the whole trail of the workspace that it is of, and each goes on from there in
its own way. So the last line that both have is the common base, also of a copy of a copy, or of a
folder that was copied by other means. Once a copy was brought home, the base is how it stood then.

Numbers of lines do not tell that: a folder copied from a copy, and one that was put back from a
backup, go on with the same numbers. So what is kept is a mark, made of all lines up to there.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, NamedTuple

from gioia.errors import UsageError
from gioia.project.workspace import COPY_ID
from gioia.store import read_project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gioia.project.project import Project
    from gioia.records import ChangeRecord

ONLY_TOLD = frozenset({"copy", "export"})
"""The verbs of lines that tell of something and change nothing."""

DIGITS = 16
"""So many of a digest are a mark."""


class Grown(NamedTuple):
    """How a copy grew from what is at home."""

    lines: Sequence[int]
    """The lines of its trail as of which it was at home, oldest first: the common one, and those
    that were the last when it was brought home."""
    since: str
    """When both were last the same: ISO 8601 in UTC."""
    changed: bool
    """Whether anything was changed in it since."""
    identity: str
    """The mark of its first line of its own; empty where nothing was done."""
    marks: Sequence[str]
    """Of the lines that were the last when it, or a folder copied from it, was brought home; and
    of its last one now."""

    @property
    def base(self) -> int:
        """The line of its trail as of which both were last the same."""
        return self.lines[-1]


def grown(home: Project, copy: Project) -> Grown:
    """How a copy grew from what is at home.

    Raises:
        UsageError: it is of another project, or it is no copy of this workspace.
    """
    if copy.guid != home.guid:
        raise UsageError(
            f"{copy.workspace.folder} holds another project: “{copy.name}”.",
            f"This one is “{home.name}”. Name a copy of it.",
        )
    ours, theirs = _trail(home), _trail(copy)
    common = 0
    for our, their in zip(ours, theirs, strict=False):
        if _told(our) != _told(their):
            break
        common += 1
    if not common:
        raise UsageError(
            f"{copy.workspace.folder} is no copy of this workspace, although the project is the "
            "same: nothing tells what both grew from.",
            "Exchange codebooks and work instead: gioia codebook merge, gioia work import.",
        )
    own = dict(_marked(theirs[common:], copy.settings().get(COPY_ID, "")))
    identity = next(iter(own), "")
    noted = json.loads(home.settings().get(_key(identity), "[]")) if identity else []
    since = [theirs[common - 1], *(line for mark, line in own.items() if mark in noted)]
    changed = any(line.id > since[-1].id and line.verb not in ONLY_TOLD for line in own.values())
    marks = tuple(dict.fromkeys([*noted, *list(own)[-1:]]))
    return Grown(tuple(line.id for line in since), since[-1].at, changed, identity, marks)


def remember(home: Project, copy: Grown) -> None:
    """Keeps up to where a copy was brought home, in one with what came of it."""
    home.set(_key(copy.identity), json.dumps(copy.marks))


def _trail(project: Project) -> list[ChangeRecord]:
    return read_project.log(project.store)[::-1]


def _told(line: ChangeRecord) -> tuple[object, ...]:
    """What a line says that never changes."""
    return line.id, line.verb, line.summary, line.coder, line.at


def _marked(lines: Iterable[ChangeRecord], copy_id: str) -> Iterator[tuple[str, ChangeRecord]]:
    """The lines that are a copy's own, each with the digest of all up to it."""
    digest = hashlib.sha256(copy_id.encode())
    for line in lines:
        digest.update(json.dumps(_told(line)).encode())
        yield digest.hexdigest()[:DIGITS], line


def _key(identity: str) -> str:
    return f"copy {identity}"
