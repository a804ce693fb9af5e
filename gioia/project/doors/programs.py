"""Databases of other programs: which program's one is, and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.errors import FileError, UsageError
from gioia.exchange.qualcoder.reading import NEEDED as QUALCODER_NEEDS
from gioia.exchange.qualcoder.reading import READ as QUALCODER_READS
from gioia.exchange.qualcoder.reading import read_qualcoder
from gioia.exchange.rqda.reading import NEEDED as RQDA_NEEDS
from gioia.exchange.rqda.reading import READ as RQDA_READS
from gioia.exchange.rqda.reading import read_rqda
from gioia.exchange.taguette.reading import NEEDED as TAGUETTE_NEEDS
from gioia.exchange.taguette.reading import READ as TAGUETTE_READS
from gioia.exchange.taguette.reading import project_names, read_taguette
from gioia.project.doors.database import read_tables

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gioia.exchange.refi.reading import Reading
    from gioia.exchange.rows import Tables

DATABASE = "data.qda"
"""What QualCoder calls the database in a project's folder."""


class Door(NamedTuple):
    """A program whose projects come in: by which tables it is known, and how they are read."""

    program: str
    needed: frozenset[str]
    read: Callable[[Tables, str], Reading]


DOORS = (
    Door("QualCoder", QUALCODER_NEEDS, read_qualcoder),
    Door("Taguette", TAGUETTE_NEEDS, read_taguette),
    Door("RQDA", RQDA_NEEDS, read_rqda),
)
READ = QUALCODER_READS | TAGUETTE_READS | RQDA_READS


def read_database(path: Path, name: str | None = None) -> Reading:
    """What a project of another program holds.

    Args:
        path: a QualCoder folder or its data.qda, a Taguette .sqlite3, or an .rqda file.
        name: which project, of a Taguette file with several.

    Raises:
        FileError: the file cannot be read, or is of none of these programs.
        UsageError: it holds several projects, or one only and a name is given.
    """
    return _reading(read_tables(_file(path), READ), path, name)


def projects_in(path: Path) -> tuple[str, ...]:
    """The projects that a file holds, as `read_database` takes a name; none where it can hold one.

    Raises:
        FileError: the file cannot be read.
    """
    return tuple(project_names(read_tables(_file(path), {"projects"}).get("projects", ())))


def _file(path: Path) -> Path:
    """The database of a project that may be a folder."""
    if not path.is_dir():
        return path
    inside = path / DATABASE
    if not inside.is_file():
        raise FileError(
            f"{path} is no QualCoder project: there is no {DATABASE} in it.",
            "Name the project's folder, which ends in .qda.",
        )
    return inside


def _reading(tables: Tables, path: Path, name: str | None) -> Reading:
    door = next((one for one in DOORS if one.needed <= set(tables)), None)
    if door is None:
        programs = ", ".join(one.program for one in DOORS)
        raise FileError(
            f"{path} is a database, but of none of these programs: {programs}.",
            "Export it as REFI-QDA (.qdpx) from the other program, and import that.",
        )
    if name is None:
        return door.read(tables, path.name)
    if door.read is not read_taguette:
        raise UsageError(f"{path.name} holds one project only.", "Leave out --project.")
    return read_taguette(tables, path.name, name)
