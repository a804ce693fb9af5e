"""The open project: made, opened, and what it consists of."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from gioia.errors import UsageError
from gioia.project.project_file import ProjectFile
from gioia.project.workspace import Workspace, find_workspace
from gioia.store import read_project
from gioia.store.store import Store, new_guid
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gioia.project.attributes.attributes import Attributes
    from gioia.project.codebooks.codebooks import Codebooks
    from gioia.project.codes.codes import Codes
    from gioia.project.history.history import History
    from gioia.project.memos import Memos
    from gioia.project.model import Model
    from gioia.project.quotes.quotes import Quotes
    from gioia.project.sources.sources import Sources
    from gioia.records import Fault, InformantRecord, SearchHit
    from gioia.structure.outline import Outline

MOST_HITS = 1000
"""How many places a search returns at the most."""


class Project(ProjectFile):
    """A project that is open. Every write is one change, on the disk when the call returns."""

    @classmethod
    def create(cls, folder: Path, name: str | None = None, coder: str | None = None) -> Self:
        """A new, empty workspace in `folder`.

        Raises:
            UsageError: there is a project already.
            FileError: the folder cannot be written.
        """
        workspace = Workspace(folder.absolute())
        if workspace.database.exists():
            raise UsageError(
                f"There is a project in {workspace.folder} already.",
                "Open it with gioia, or choose another folder.",
            )
        workspace.make_folders()
        project = cls(workspace, Store.create(workspace.database), coder)
        with project.store.transaction(project.coder, "make the project"):
            project._make(name)
            if coder:
                project.set("coder", project.coder)
        return project

    def _make(self, name: str | None = None) -> None:
        with self.store.transaction(self.coder, "make the project"):
            self.store.log("create", "make the project", self.coder)
            self.set("guid", new_guid())
            self.set("name", clean_label(name or "") or clean_label(self.workspace.folder.name))

    @classmethod
    def open(
        cls,
        start: Path | None = None,
        coder: str | None = None,
        *,
        read_only: bool = False,
        anyway: bool = False,
    ) -> Self:
        """The project of the workspace in `start` or above it.

        Args:
            start: a folder; otherwise GIOIA_WORKSPACE, or the current one.
            coder: who codes.
            read_only: to look only; where nothing may be written it is so in any case.
            anyway: change it even while somebody on another machine has it open.

        Raises:
            NoWorkspace: there is none.
            DamagedProject: the file is not ours, or broken.
            NewerProject: a newer Gioia wrote it.
        """
        place = find_workspace(start)
        store = Store.open(place.database, place.backups, read_only=read_only, anyway=anyway)
        try:
            project = cls(place, store, coder)
            if "guid" not in project.settings():  # its making was cut short
                project._make()
        except BaseException:
            store.close()
            raise
        return project

    def once_more(self) -> Self:
        """The same project opened a second time, as this one is, for another thread."""
        store = self.store
        again = Store.open(
            store.path, self.workspace.backups, read_only=store.read_only, anyway=store.anyway
        )
        return type(self)(self.workspace, again, self.coder)

    @cached_property
    def sources(self) -> Sources:
        """Transcripts and documents."""
        from gioia.project.sources.sources import Sources

        return Sources(self)

    @cached_property
    def codes(self) -> Codes:
        """Concepts, themes and dimensions."""
        from gioia.project.codes.codes import Codes

        return Codes(self)

    @cached_property
    def quotes(self) -> Quotes:
        """Quotes and what they are coded with."""
        from gioia.project.quotes.quotes import Quotes

        return Quotes(self)

    @cached_property
    def memos(self) -> Memos:
        """Dated notes on anything."""
        from gioia.project.memos import Memos

        return Memos(self)

    @cached_property
    def model(self) -> Model:
        """The process model: relations between themes and dimensions."""
        from gioia.project.model import Model

        return Model(self)

    @cached_property
    def attributes(self) -> Attributes:
        """What sources and informants are described by."""
        from gioia.project.attributes.attributes import Attributes

        return Attributes(self)

    @cached_property
    def codebooks(self) -> Codebooks:
        """The structure as a value that people exchange."""
        from gioia.project.codebooks.codebooks import Codebooks

        return Codebooks(self)

    @cached_property
    def history(self) -> History:
        """The audit trail, undo and redo."""
        from gioia.project.history.history import History

        return History(self)

    def informants(self) -> Sequence[InformantRecord]:
        """The persons interviewed, by name, with the sources in which they speak."""
        return read_project.informants(self.store)

    def search(self, text: str, limit: int = MOST_HITS) -> list[SearchHit]:
        """Where in the sources the words stand together."""
        return read_project.search(self.store, text, limit)

    def check(self, *, final: bool = False) -> list[Fault]:
        """The faults of structure and file, all of them; `final` judges as for publication."""
        from gioia.project.checking.checks import check

        return check(self, final=final)

    def dismiss(self, fault: Fault, reason: str) -> None:
        """Leaves a fault as it is; UsageError for an error, or without a reason."""
        from gioia.project.checking.dismissals import dismiss

        dismiss(self, fault, reason)

    def revive(self, fault: Fault) -> None:
        """Takes a dismissal back; UsageError where there is none."""
        from gioia.project.checking.dismissals import revive

        revive(self, fault)

    def outline(self) -> Outline:
        """The data structure as the figure and the table show it."""
        from gioia.structure.outline import outline

        return outline(self.codebooks.export())
