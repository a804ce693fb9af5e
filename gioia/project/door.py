"""A project that is not open yet: what is known of it at once, and the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from gioia.errors import FileError
from gioia.project.holding import Hold
from gioia.project.workspace import COPY_OF, Workspace, coder_name, find_workspace
from gioia.store.header import inspect_file, is_writable, read_setting
from gioia.store.hold import holder_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gioia.project.project import Project
    from gioia.store.hold_note import Holder


class Door:
    """Opens a project when it is first needed, perhaps in another thread, and closes it.

    Opening takes half a second, most of it for importing what the database needs; a picture can be
    drawn before.
    """

    def __init__(
        self,
        workspace: Workspace,
        guid: str,
        coder: str,
        way_in: Callable[[], Project],
        *,
        read_only: bool = False,
    ) -> None:
        self.workspace = workspace
        self.folder = workspace.folder
        self.guid = guid
        """The project's own, as its file has it."""
        self.coder = coder
        """Who comes in."""
        self.read_only = read_only
        """Whether it leads to a project to look at only."""
        self._way_in = way_in
        self._project: Project | None = None
        self._hold: Hold | None = None

    @classmethod
    def to(
        cls,
        start: Path | None = None,
        coder: str | None = None,
        *,
        read_only: bool = False,
        anyway: bool = False,
    ) -> Self:
        """The door to the workspace in `start` or above it; what its header tells is checked.

        It takes what `gioia.project.project.Project.open` takes.

        Raises:
            NoWorkspace: there is none.
            DamagedProject: the file is not ours, or cut short.
            NewerProject: a newer Gioia wrote it.
            FileError: it cannot be read.
        """
        workspace = find_workspace(start)
        inspect_file(workspace.database)
        read_only = read_only or not is_writable(workspace.database)

        def way_in() -> Project:
            from gioia.project.project import Project

            return Project.open(workspace.folder, coder, read_only=read_only, anyway=anyway)

        guid = read_setting(workspace.database, "guid")
        if not guid:
            return cls.of(way_in())
        name = coder_name(coder, read_setting(workspace.database, "coder"))
        return cls(workspace, guid, name, way_in, read_only=read_only)

    @classmethod
    def of(cls, project: Project) -> Self:
        """The door of a project that is open already."""
        return cls(
            project.workspace,
            project.guid,
            project.coder,
            lambda: project,
            read_only=project.read_only,
        )

    def holder(self) -> Holder | None:
        """Who has the project open, if anybody has."""
        return holder_of(self.workspace.database)

    def copy_of(self) -> str:
        """Of which workspace this is a copy; nothing where it is none."""
        return read_setting(self.workspace.database, COPY_OF) or ""

    def take_over(self) -> Holder | None:
        """Leads to a project to change from now on, held; who holds it, if another one does.

        Raises:
            FileError: its file may not be written.
        """
        other = self.hold()
        if other is not None:
            self.let_go()
            return other
        try:
            writing = self._to_write()
        except BaseException:
            self.let_go()
            raise
        if self._project is not None:
            self._project.close()
        self._project, self._way_in, self.read_only = None, writing.open, False
        return None

    def _to_write(self) -> Door:
        way_in = type(self).to(self.folder, self.coder)
        if way_in.read_only:
            raise FileError(
                f"{self.workspace.database} cannot be written: it is yours to read only.",
                "Copy the workspace to a folder that you may write to: gioia copy DIR",
            )
        return way_in

    def hold(self) -> Holder | None:
        """Has the project open until this door is closed; who has already, if another one does."""
        self._hold = Hold(self.workspace.database, self.coder)
        return self._hold.begin()

    def let_go(self) -> None:
        """Holds the project no longer."""
        if self._hold is not None:
            self._hold.end()
            self._hold = None

    def open(self) -> Project:
        """The project; every time the same one.

        Raises:
            GioiaError: what only opening could tell: a damaged page, a file that another holds.
        """
        if self._project is None:
            self._project = self._way_in()
        return self._project

    def close(self) -> None:
        """Closes the project, if it was opened, and holds it no longer."""
        if self._project is not None:
            self._project.close()
        self.let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
