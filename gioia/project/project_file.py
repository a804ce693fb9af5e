"""The project file while it is open: its settings, who codes, and the one way to change it."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from gioia.errors import FileError, HeldProject, ReadOnlyProject
from gioia.project.standing import check_standing
from gioia.project.wording import of_export
from gioia.project.workspace import coder_name
from gioia.store import lookups, read_project
from gioia.store.copies import free_path
from gioia.store.store import new_guid
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from gioia.project.standing import Record
    from gioia.project.workspace import Workspace
    from gioia.store.store import Store


class ProjectFile:
    """An open project file, in which every change is a line."""

    def __init__(self, workspace: Workspace, store: Store, coder: str | None = None) -> None:
        self.workspace = workspace
        self.store = store
        self.coder = coder_name(coder, self.settings().get("coder"))

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

    @contextmanager
    def handing_out(self, what: str) -> Iterator[bool]:
        """What is handed out inside, and what is noted of it, is the project of one moment.

        Yields whether anything may be noted: where the project is not to be changed now, what was
        exported is told nowhere, as looking needs no leave.
        """
        if self.is_changeable():
            with self.store.transaction(self.coder, f"export {what}"):
                yield True
        else:
            with self.store.reading():
                yield False

    @contextmanager
    def exporting(self, what: str, paths: Sequence[Path]) -> Iterator[None]:
        """The files are written inside; a line of the audit trail tells what they hold.

        Where that line cannot be written, as another program is at work, no file is. What takes
        long to draw goes through `gioia.project.showing.export_shown`.
        """
        with self.handing_out(what) as noting:
            yield
            if noting:
                self.note_export(what, paths)

    def note_export(self, what: str, paths: Sequence[Path]) -> None:
        """A line of the audit trail that tells of files, within a transaction."""
        names = clean_label(", ".join(path.name for path in paths))
        self.store.log("export", f"{of_export(what)} {names}", self.coder)

    def coder_called(self, name: str | None) -> str:
        """A coder's name as it is kept; this project's coder where none is given."""
        return (clean_label(name) if name else "") or self.coder

    def coder_id(self, name: str | None = None) -> int:
        """The key of a coder, who is written down when first met; within a change."""
        wanted = self.coder_called(name)
        known = self.store.first(lookups.coder_named(), name=wanted)
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
