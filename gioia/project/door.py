"""A project that is not open yet: what is known of it at once, and the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from gioia.project.workspace import find_workspace
from gioia.store.header import inspect_file, read_setting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gioia.project.project import Project


class Door:
    """Opens a project when it is first needed, perhaps in another thread, and closes it.

    Opening takes half a second, most of it for importing what the database needs; a picture can be
    drawn before.
    """

    def __init__(self, folder: Path, guid: str, way_in: Callable[[], Project]) -> None:
        self.folder = folder
        self.guid = guid
        """The project's own, as its file has it."""
        self._way_in = way_in
        self._project: Project | None = None

    @classmethod
    def to(cls, start: Path | None = None, coder: str | None = None) -> Self:
        """The door to the workspace in `start` or above it; what its header tells is checked.

        Raises:
            NoWorkspace: there is none.
            DamagedProject: the file is not ours, or cut short.
            NewerProject: a newer Gioia wrote it.
            FileError: it cannot be read.
        """
        workspace = find_workspace(start)
        inspect_file(workspace.database)

        def way_in() -> Project:
            from gioia.project.project import Project

            return Project.open(workspace.folder, coder)

        guid = read_setting(workspace.database, "guid")
        return cls(workspace.folder, guid, way_in) if guid else cls.of(way_in())

    @classmethod
    def of(cls, project: Project) -> Self:
        """The door of a project that is open already."""
        return cls(project.workspace.folder, project.guid, lambda: project)

    def open(self) -> Project:
        """The project; every time the same one.

        Raises:
            GioiaError: what only opening could tell: a damaged page, a file that another holds.
        """
        if self._project is None:
            self._project = self._way_in()
        return self._project

    def close(self) -> None:
        """Closes the project, if it was opened."""
        if self._project is not None:
            self._project.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
