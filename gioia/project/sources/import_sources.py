"""Bringing in files: read them one by one, then write all that could be read as one change."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from gioia.errors import FileError
from gioia.store import read_sources
from gioia.store.store import new_guid, now
from gioia.text.normalise import clean_label
from gioia.text.words import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.project.project import Project
    from gioia.text.transcript import Transcript, Turn


@dataclass(frozen=True, slots=True)
class ImportStep:
    """How far an import is: before file number `done` (from 0) of `total`."""

    done: int
    total: int
    path: Path


Progress = Callable[[ImportStep], bool | None]
"""Is told of each step; False cancels the import."""


@dataclass(slots=True)
class ImportReport:
    """What became of each file."""

    added: list[str] = field(default_factory=list)
    """Names of the new sources."""
    skipped: list[Path] = field(default_factory=list)
    """Files that were in already, by their content."""
    changed: list[Path] = field(default_factory=list)
    """Files that were in already and have other content now; the source stays as it was."""
    failed: list[tuple[Path, FileError]] = field(default_factory=list)
    cancelled: bool = False


class _Read(NamedTuple):
    """A file that was read: its path, its place as the project keeps it, and what is in it."""

    path: Path
    where: str
    transcript: Transcript


def import_sources(
    project: Project,
    paths: Iterable[Path],
    *,
    encoding: str | None,
    language: str | None,
    progress: Progress | None,
) -> ImportReport:
    """See `gioia.project.sources.sources.Sources.add`."""
    from gioia.sources import find_sources, read_source

    report = ImportReport()
    known = read_sources.paths(project.store)
    shas = set(known.values())
    read: list[_Read] = []
    files = find_sources(list(paths))
    for index, path in enumerate(files):
        if progress and progress(ImportStep(index, len(files), path)) is False:
            return ImportReport(cancelled=True)
        try:
            sha = _sha256(path)
            where = _where(project, path)
            if sha in shas:
                report.skipped.append(path)
            elif sha and where in known:
                report.changed.append(path)
            else:
                found = read_source(path, encoding=encoding, language=language)
                read.append(_Read(path, where, found))
                shas.add(sha)
        except FileError as error:
            report.failed.append((path, error))
    if read:
        _write(project, read, report)
    return report


def _sha256(path: Path) -> str:
    """Of a file's bytes, or nothing: what is wrong with a file is told by whoever reads it."""
    try:
        if not path.is_file():
            return ""  # a pipe would be waited for, a device never ends
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _where(project: Project, path: Path) -> str:
    """A file's place, within the workspace where it lies there."""
    whole = Path(os.path.realpath(path))
    folder = Path(os.path.realpath(project.workspace.folder))
    return whole.relative_to(folder).as_posix() if whole.is_relative_to(folder) else str(whole)


def _write(project: Project, read: list[_Read], report: ImportReport) -> None:
    told = read[0].transcript.name if len(read) == 1 else f"{len(read)} sources"
    with project.change("import", f"import {told}"):
        names = {one.name for one in project.sources.list()}
        # Another process may have brought the same files in while these were read.
        there = set(read_sources.paths(project.store).values())
        for path, where, transcript in read:
            if transcript.sha256 in there:
                report.skipped.append(path)
                continue
            name = free_name(clean_label(transcript.name), names)
            names.add(name)
            report.added.append(name)
            write_source(project, name, where, transcript)


def free_name(name: str, taken: set[str]) -> str:
    """The name itself or, where it is taken, with ` (2)` and so on."""
    number, candidate = 2, name
    while candidate in taken:
        candidate = f"{name} ({number})"
        number += 1
    return candidate


def write_source(
    project: Project, name: str, where: str, transcript: Transcript, guid: str | None = None
) -> int:
    """Writes a source with its text, speakers and turns, within a change; returns its key.

    Args:
        project: the open project.
        name: one that no other source has.
        where: the file that it comes from, as the project keeps it.
        transcript: what is in the file.
        guid: its identity, where it has one already.
    """
    store, text = project.store, transcript.text
    source_id = store.insert(
        "source",
        {
            "guid": guid or new_guid(),
            "name": name,
            "kind": transcript.kind,
            "format": transcript.format,
            "language": transcript.language,
            "path": where,
            "characters": len(text),
            "words": count_words(text),
            "sha256": transcript.sha256,
            "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
            "added_at": now(),
        },
    )
    store.insert(
        "source_text", {"id": source_id, "text": text, "offsets": transcript.offsets.dump()}
    )
    speakers = _write_speakers(project, source_id, transcript)
    store.insert_many("turn", [_turn_row(source_id, turn, speakers) for turn in transcript.turns])
    return source_id


def _write_speakers(project: Project, source_id: int, transcript: Transcript) -> dict[str, int]:
    roles = {turn.speaker: turn.role for turn in transcript.turns if turn.speaker is not None}
    return {
        label: project.store.insert(
            "speaker", {"source_id": source_id, "label": label, "role": role, "informant_id": None}
        )
        for label, role in roles.items()
    }


def _turn_row(source_id: int, turn: Turn, speakers: dict[str, int]) -> dict[str, Any]:
    return {
        "source_id": source_id,
        "start": turn.start,
        "end": turn.end,
        "speaker_id": None if turn.speaker is None else speakers[turn.speaker],
        "time_ms": turn.time_ms,
        "marks": read_sources.dump_marks(turn.marks),
    }
