"""Bringing in files: read them one by one, then write all that could be read as one change."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gioia.errors import FileError
from gioia.project.sources.write_sources import SourceWriter
from gioia.store import read_sources
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.project.project import Project
    from gioia.text.transcript import Transcript


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
    """A file's place, within the workspace where it lies there; as text in any case."""
    whole = Path(os.path.realpath(path))
    folder = Path(os.path.realpath(project.workspace.folder))
    where = whole.relative_to(folder).as_posix() if whole.is_relative_to(folder) else str(whole)
    return os.fsencode(where).decode("utf-8", "replace")


def _write(project: Project, read: list[_Read], report: ImportReport) -> None:
    told = read[0].transcript.name if len(read) == 1 else f"{len(read)} sources"
    with project.change("import", f"import {told}"):
        names = {one.name for one in project.sources.list()}
        # Another process may have brought the same files in while these were read.
        there = set(read_sources.paths(project.store).values())
        writer = SourceWriter(project.store)
        for path, where, transcript in read:
            if transcript.sha256 in there:
                report.skipped.append(path)
                continue
            name = free_name(clean_label(transcript.name), names)
            names.add(name)
            report.added.append(name)
            writer.add(name, where, transcript)
        writer.write()


def free_name(name: str, taken: set[str]) -> str:
    """The name itself or, where it is taken, with ` (2)` and so on."""
    number, candidate = 2, name
    while candidate in taken:
        candidate = f"{name} ({number})"
        number += 1
    return candidate
