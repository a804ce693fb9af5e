"""The sample workspace: fictional interviews, their codebook and codings, its figure and table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.errors import FileError, UsageError
from gioia.project.atomic import write_bytes
from gioia.project.exports import export_figure, export_table
from gioia.project.project import Project
from gioia.project.sample_thoughts import (
    MEMOS,
    RELATIONS,
    draw_relations,
    read_rows,
    write_memos,
)
from gioia.project.workspace import DATABASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.project.sources.import_sources import Progress

CODEBOOK = "codebooks/co-production.json"
CODINGS = "codebooks/codings.jsonl"
NAME = "Conditions of co-production (sample)"


def sample_folder() -> Path:
    """Where the sample's interviews and codebooks lie: in the wheel, or in the repository."""
    package = Path(__file__).parent.parent
    for folder in (package / "_sample", package.parent):
        if (folder / CODEBOOK).is_file():
            return folder
    raise FileError("The sample is not part of this installation.", "Install Gioia again.")


def build(folder: Path, progress: Progress | None = None) -> list[Path]:
    """Makes the sample workspace in `folder`, or completes it, and returns what was exported.

    Raises:
        UsageError: the folder holds another project.
        FileError: the folder cannot be written.
    """
    sample, folder = sample_folder(), folder.absolute()
    with _opened(folder) as project:
        _check_is_sample(project, sample)
        copy_sample(sample, folder)
        with project.change("import", "make the sample"):
            project.sources.add([project.workspace.interviews], progress=progress)
            if not project.codes.list(retired=True):
                project.codebooks.import_from(folder / CODEBOOK)
                project.quotes.import_rows(read_rows(folder / CODINGS), CODINGS)
                write_memos(project, read_rows(folder / MEMOS))
                draw_relations(project, read_rows(folder / RELATIONS))
        exports = project.workspace.exports
        names = ("data-structure.svg", "data-structure.pdf", "data-structure.png")
        tables = ("data-structure-table.md", "data-structure-table.csv")
        figure = export_figure(project, [exports / name for name in names])
        return [*figure.paths, *export_table(project, [exports / name for name in tables])]


def copy_sample(sample: Path, folder: Path) -> None:
    """Copies the sample's files to where they are not yet; what is there stays as it is."""
    for file in _files(sample):
        target = folder / file.relative_to(sample)
        if not target.exists():
            write_bytes(target, file.read_bytes())


def _files(sample: Path) -> Iterator[Path]:
    for part in ("interviews", "codebooks"):
        for file in sorted((sample / part).iterdir()):
            if file.is_file() and not file.name.startswith("."):
                yield file


def _opened(folder: Path) -> Project:
    if (folder / DATABASE).exists():
        return Project.open(folder)
    return Project.create(folder, name=NAME)


def _check_is_sample(project: Project, sample: Path) -> None:
    guid = json.loads((sample / CODEBOOK).read_text(encoding="utf-8"))["project"]["guid"]
    empty = not (project.codes.list(retired=True) or project.sources.list())
    if not empty and project.guid != guid:
        raise UsageError(
            f"{project.workspace.folder} holds the project “{project.name}”.",
            "Choose another folder for the sample: gioia demo DIR.",
        )
