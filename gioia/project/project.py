"""The open project: its parts, and the one way to change it."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Self

from gioia.errors import FileError, HeldProject, ReadOnlyProject, UsageError
from gioia.project.standing import check_standing
from gioia.project.wording import of_export
from gioia.project.workspace import Workspace, coder_name, find_workspace
from gioia.store import read_project, statements
from gioia.store.copies import free_path
from gioia.store.store import Store, new_guid
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from gioia.project.attributes.attributes import Attributes
    from gioia.project.codebooks.codebooks import Codebooks
    from gioia.project.codes.codes import Codes
    from gioia.project.history.history import History
    from gioia.project.memos import Memos
    from gioia.project.model import Model
    from gioia.project.quotes.quotes import Quotes
    from gioia.project.sources.sources import Sources
    from gioia.project.standing import Record
    from gioia.records import Fault, InformantRecord, SearchHit
    from gioia.structure.outline import Outline

MOST_HITS = 1000
"""How many places a search returns at the most."""


class Project:
    """A project that is open. Every write is one change, on the disk when the call returns."""

    def __init__(self, workspace: Workspace, store: Store, coder: str | None = None) -> None:
        self.workspace = workspace
        self.store = store
        self.coder = coder_name(coder, self.settings().get("coder"))

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
        project = cls(place, store, coder)
        if "guid" not in project.settings():  # its making was cut short
            project._make()
        return project

    def once_more(self) -> Self:
        """The same project opened a second time, as this one is, for another thread."""
        store = self.store
        again = Store.open(
            store.path, self.workspace.backups, read_only=store.read_only, anyway=store.anyway
        )
        return type(self)(self.workspace, again, self.coder)

    @property
    def read_only(self) -> bool:
        """Whether it was opened to look only: every change is refused."""
        return self.store.read_only

    def version(self) -> int:
        """A number that is another one once another program has changed the project."""
        return self.store.version()

    def is_changeable(self) -> bool:
        """Whether changes are taken now: it may be written, and nobody elsewhere has it open."""
        try:
            self.store.check_changeable()
        except (FileError, HeldProject, ReadOnlyProject):
            return False
        return True

    def close(self) -> None:
        """Closes the file; everything is on the disk already."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

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

    @property
    def name(self) -> str:
        """What the project is called."""
        return self.settings().get("name", self.workspace.folder.name)

    @property
    def guid(self) -> str:
        """The identity that its codebooks carry."""
        return self.settings()["guid"]

    def settings(self) -> dict[str, str]:
        """The project's own facts, by key."""
        return read_project.settings(self.store)

    def set(self, key: str, value: str) -> None:
        """Writes a setting, within a change."""
        row = read_project.setting_id(self.store, key)
        if row is None:
            self.store.insert("setting", {"key": key, "value": value})
        else:
            self.store.update("setting", row, value=value)

    @contextmanager
    def change(self, verb: str, summary: str, *about: Record) -> Iterator[int]:
        """One transaction, one undo step, one line of the audit trail; inside another, part of it.

        Args:
            verb: what is done, in the words of the audit trail.
            summary: the same in a line for people.
            about: the codes, quotes and so on that must still be there.

        Raises:
            HeldProject: another process is writing, or somebody elsewhere has the project open.
            ReadOnlyProject: it was opened to look only.
            FileError: the disk is full, or the folder cannot be written.
            ChangedMeanwhile: something that it is about is gone.
        """
        with self.store.change(verb, clean_label(summary), self.coder) as change_id:
            check_standing(self.store, about)
            yield change_id

    def note_export(self, what: str, paths: Sequence[Path]) -> None:
        """Writes a line of the audit trail: what was exported, and to which files.

        Where the project is not to be changed now, what was exported is told nowhere: looking
        needs no leave.
        """
        if not self.is_changeable():
            return
        names = clean_label(", ".join(path.name for path in paths))
        with self.store.transaction(self.coder, f"export {what}"):
            self.store.log("export", f"{of_export(what)} {names}", self.coder)

    def coder_called(self, name: str | None) -> str:
        """A coder's name as it is kept; this project's coder where none is given."""
        return (clean_label(name) if name else "") or self.coder

    def coder_id(self, name: str | None = None) -> int:
        """The key of a coder, who is written down when first met; within a change."""
        wanted = self.coder_called(name)
        known = self.store.first(statements.coder_named(), name=wanted)
        if known is not None:
            return int(known[0])
        return self.store.insert("coder", {"guid": new_guid(), "name": wanted})

    def backup(self, path: Path | None = None) -> Path:
        """A consistent copy of the project file, by default in `backups/`, named by the time.

        Raises:
            UsageError: a file is at `path` already.
            FileError: the copy cannot be written.
        """
        if path is None:
            stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
            path = free_path(self.workspace.backups / f"gioia-{stamp}.db")
        self.store.copy_to(path)
        return path

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
