"""The codebook files that lie ready to be merged: what each is, or why it cannot be read."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from gioia.codebook.files import digest
from gioia.errors import FileError, GioiaError
from gioia.exchange.bounded import read_text
from gioia.exchange.work.values import FORMAT
from gioia.project.codebooks.codebooks import LARGEST, TOO_LARGE
from gioia.project.merging.base import newest_common

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from gioia.project.project import Project

Relation = Literal["same", "known", "ahead", "common", "unrelated"]
"""How a file stands to the project's codebook: it says the same; the project grew from it; it went
on from the project's as that is now; both grew from another one; no such one is known."""


@dataclass(frozen=True, slots=True)
class AtHand:
    """A file in the folder of codebooks."""

    path: Path
    modified: float
    """Seconds since 1970."""
    codes: int = 0
    stranger: str = ""
    """The name of the project that it is of, where that is another one."""
    fault: str = ""
    """Why it cannot be merged; empty where it can."""
    digest: str = ""
    relation: Relation = "unrelated"
    coder: str = ""
    """Who handed it out, where another file beside it, or a quote in it, tells that."""
    kept: bool = False
    """Whether the project keeps a codebook that says the same: one handed out, or taken in."""

    @property
    def here(self) -> bool:
        """Whether all that it says is in the project, or was: writing over it loses nothing."""
        return self.known or self.kept

    @property
    def known(self) -> bool:
        """Whether there is nothing new in it."""
        return self.relation in {"same", "known"}


class _Ours(NamedTuple):
    """The project's side, by digests."""

    guid: str
    own: str
    lineage: tuple[str, ...]
    kept: Collection[str]


def at_hand(project: Project) -> list[AtHand]:
    """The files in `codebooks/`: what is new to this project before what is known, newest first.

    Files of coded work are left out: who made a codebook is told by them.
    """
    ours, found = _ours(project), []
    paths = list(project.workspace.codebooks.glob("*.json"))
    works = {path: work for path in paths if (work := _work(path)) is not None}
    coders = dict(works.values())
    found = [_look(project, path, ours, coders) for path in paths if path not in works]
    return sorted(found, key=lambda one: (one.known, bool(one.fault), -one.modified, one.path.name))


def look_at(project: Project, path: Path) -> AtHand:
    """What a file is. Where it cannot be read, or is no codebook, its fault is told."""
    if _work(path) is not None:
        fault = "This is coded work, not a codebook: gioia work import takes it in."
        return AtHand(path, path.stat().st_mtime, fault=fault)
    return _look(project, path, _ours(project), {})


def lost_by_writing(project: Project, path: Path) -> bool:
    """Whether there is a codebook in a file that was never here: writing there would lose it."""
    found = look_at(project, path) if path.is_file() else None
    return found is not None and not (found.fault or found.here)


def fingerprint(path: Path) -> str:
    """The digest of a file's text, whatever is in it.

    Raises:
        FileError: it cannot be read.
    """
    return hashlib.sha256(read_text(path, LARGEST, TOO_LARGE).encode()).hexdigest()


def _ours(project: Project) -> _Ours:
    book = project.codebooks.export(grounded=False)
    return _Ours(project.guid, digest(book), book.lineage, project.codebooks.snapshots().keys())


def _look(project: Project, path: Path, ours: _Ours, coders: Mapping[str, str]) -> AtHand:
    try:
        book = project.codebooks.read(path)
        modified = path.stat().st_mtime
    except GioiaError as error:
        return AtHand(path, path.stat().st_mtime if path.exists() else 0.0, fault=str(error))
    own = digest(book)
    codes = [code for _, level in book.levels() for code in level]
    quoting = sorted({quote.coder for code in codes for quote in code.quotes or () if quote.coder})
    return AtHand(
        path,
        modified,
        len(codes),
        "" if book.project.guid in {None, ours.guid} else book.project.name or "no name",
        digest=own,
        relation=_relation(ours, (*book.lineage, own)),
        coder=coders.get(own) or ", ".join(quoting),
        kept=own in ours.kept,
    )


def _relation(ours: _Ours, theirs: tuple[str, ...]) -> Relation:
    own = theirs[-1]
    if own == ours.own:
        return "same"
    if own in ours.lineage:
        return "known"
    common = newest_common({*ours.lineage, ours.own}, theirs, ours.kept, {ours.own})
    if common is None:
        return "unrelated"
    return "ahead" if common == ours.own else "common"


def _work(path: Path) -> tuple[str, str] | None:
    """Of a file of coded work: the digest of the codebook that it was done with, and who did it."""
    try:
        text = read_text(path, LARGEST, TOO_LARGE)
        told: Any = json.loads(text) if f'"{FORMAT}"' in text else None
    except (FileError, ValueError, RecursionError):
        return None  # what is wrong with it is told where it is read as a codebook
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        return None
    return str(told.get("codebook", "")), str(told.get("coder", ""))
