"""Which way a file comes in, as its ending says; and projects of any program, by that way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from gioia.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project.project import Project
    from gioia.project.refi.taking_in import TakenIn

Way = Literal["source", "project", "table", "json"]
"""A transcript or folder of them; a project of another program; a spreadsheet; one of our own
files, a codebook or coded work."""

REFI = frozenset({".qdpx", ".qde", ".qdc"})
DATABASES = frozenset({".qda", ".rqda", ".sqlite3", ".sqlite"})
TABLES = frozenset({".csv", ".tsv", ".xlsx", ".xls", ".ods"})


def way_of(path: Path) -> Way:
    """The way in of this file; a QualCoder project is a folder, any other folder is of sources."""
    ending = path.suffix.lower()
    if ending in REFI | DATABASES:
        return "project"
    if path.is_dir():
        return "source"
    return "table" if ending in TABLES else "json" if ending == ".json" else "source"


def projects_in(path: Path) -> tuple[str, ...]:
    """The projects among which `import_project` wants one named; none where a file holds only one.

    Raises:
        FileError: the file cannot be read.
    """
    from gioia.project.doors import programs

    found = programs.projects_in(path) if path.suffix.lower() in DATABASES else ()
    return found if len(found) > 1 else ()


def import_project(
    project: Project,
    path: Path,
    *,
    lenient: bool = False,
    language: str | None = None,
    name: str | None = None,
) -> TakenIn:
    """Brings in what a project or codebook of another program holds beside what is here.

    Args:
        project: the open project, empty or not.
        path: a file or folder whose way in is "project".
        lenient: leave out what cannot be placed, instead of refusing the file.
        language: of the sources, where it is not told from their text.
        name: which project, of a Taguette file with several.

    Raises:
        FileError: the file cannot be read, or is of no program that is known.
        UsageError: it holds one project only, or several; or no such language is known.
        FaultsFound: things in it cannot be placed; all are listed, and nothing is imported.
    """
    from gioia.project.doors.programs import read_database
    from gioia.project.refi.taking_in import import_refi, take_in
    from gioia.project.sources.sources import check_language

    if path.suffix.lower() in DATABASES:
        code = None if language is None else check_language(language)
        reading = read_database(path, name)
        return take_in(project, reading, path.name, lenient=lenient, language=code)
    if name is not None:
        raise UsageError(f"{path.name} holds one project only.", "Leave out --project.")
    return import_refi(project, path, lenient=lenient, language=language)
