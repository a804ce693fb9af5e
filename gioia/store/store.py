"""The store of one open project: opening and closing it, and changes as transactions."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from gioia.errors import FileError, ReadOnlyProject, UsageError
from gioia.store import bulk, engine, hold, holder, migrations
from gioia.store.header import LATEST, inspect_file, is_writable
from gioia.store.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from gioia.errors import GioiaError


def now() -> str:
    """The time, in UTC, as ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def new_guid() -> str:
    """A new stable identity for a row that people exchange."""
    return str(uuid4())


class Store(Rows):
    """One open project file. Not for use by two threads at a time."""

    def __init__(self, path: Path, connection: Connection) -> None:
        super().__init__(path, connection)
        self._open_change: int | None = None
        self._holder: tuple[str, str] | None = None
        self._noted = False
        self._tidied = False
        self.read_only = False
        """Whether it was opened to look only."""
        self.anyway = False
        """Whether it is changed even while somebody on another machine has it open."""

    @classmethod
    def create(cls, path: Path) -> Store:
        """A new project file; UsageError where one is there already."""
        if path.exists():
            raise UsageError(f"{path} exists already.", "Open it, or choose another folder.")
        try:
            return cls._at(path)
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    @classmethod
    def open(
        cls, path: Path, backups: Path, *, read_only: bool = False, anyway: bool = False
    ) -> Store:
        """The project file at `path`, brought to the present schema (a copy goes to `backups`).

        Args:
            path: the file.
            backups: the folder for copies.
            read_only: to look only; a file that may not be written is opened like that anyway.
            anyway: change it even while somebody on another machine has it open.

        Raises:
            HeldProject: it must be brought to the present schema, and somebody has it open.
        """
        version = inspect_file(path)
        copy = f"{path.stem}-before-version-{migrations.LATEST}-from-{version}.db"
        read_only = read_only or not is_writable(path)
        return cls._at(path, backups / copy, read_only=read_only, anyway=anyway)

    @classmethod
    def _at(
        cls, path: Path, copy: Path | None = None, *, read_only: bool = False, anyway: bool = False
    ) -> Store:
        store = cls(path, engine.connect(path, read_only=read_only))
        store.read_only, store.anyway = read_only, anyway
        try:
            if copy is not None and inspect_file(path) < LATEST:
                store.check_changeable()
            with store.translated:
                migrations.migrate(store.connection, copy)
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Closes the file."""
        if not self.read_only and not self.connection.closed:
            engine.take_journal_away(self.raw)
        self.connection.close()
        self.connection.engine.dispose()

    def insert_many(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Writes many rows of the same shape; in a change, with their history."""
        if rows:
            self.tell_holder()
            with self.translated:
                bulk.insert_rows(self.raw, table, rows, self._open_change)

    @contextmanager
    def transaction(self, coder: str, doing: str) -> Iterator[None]:
        """All or nothing: what is written inside is on the disk afterwards, or not at all.

        Inside another transaction it is a part of that one.

        Raises:
            HeldProject: another process went on writing for longer than three seconds, or somebody
                on another machine has the project open.
            ReadOnlyProject: it was opened to look only.
            FileError: it may not be written.
            ChangedMeanwhile: another process removed what is written about, or was quicker.
        """
        if self.raw.in_transaction:
            yield
            return
        self.check_changeable()
        with self.translated:
            self.raw.execute("BEGIN IMMEDIATE")
            self._tidy()
            self._holder = (coder, doing)
            try:
                yield
                if self.raw.in_transaction:
                    self.raw.execute("COMMIT")
            finally:
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")
                if self._noted:
                    holder.remove_note(self.path)
                self._holder, self._noted = None, False

    def _tidy(self) -> None:
        """Once: nobody else writes now, so a note of who does is of a program that was killed."""
        if not self._tidied:
            holder.remove_note(self.path)
            self._tidied = True

    def check_changeable(self) -> None:
        """Raises what a change would meet before it begins: see `transaction`."""
        if self.read_only:
            raise self._unchangeable()
        if not self.anyway:
            hold.check_free(self.path)

    def _unchangeable(self) -> GioiaError:
        if not is_writable(self.path):
            return FileError(
                f"{self.path} cannot be written: it is yours to read only.",
                "Nothing was changed. Copy the workspace to a folder that you may write to: "
                "gioia copy DIR",
            )
        return ReadOnlyProject(
            f"{self.path.parent.name} was opened to look only.",
            "Nothing was changed. Open it anew to change it, or work in a copy that is merged "
            "later: gioia copy",
        )

    def tell_holder(self) -> None:
        """Leaves a note of who writes. Only long work does: a single act is over in no time."""
        if self._holder is not None and not self._noted:
            holder.write_note(self.path, *self._holder)
            self._noted = True

    @contextmanager
    def change(self, verb: str, summary: str, coder: str) -> Iterator[int]:
        """One change with its history; inside another, a part of that one. Yields its key.

        A change that touched nothing leaves no trace: no undo step, no line in the trail.
        """
        if self._open_change is not None:
            self.tell_holder()
            yield self._open_change
            return
        with self.transaction(coder, summary):
            self._open_change = self._begin(verb, summary, coder)
            try:
                yield self._open_change
                self._finish(self._open_change)
            finally:
                self._open_change = None

    def _begin(self, verb: str, summary: str, coder: str) -> int:
        self.raw.execute("UPDATE change SET state = 'abandoned' WHERE state = 'undone'")
        return self.log(verb, summary, coder, state="open")

    def _finish(self, change_id: int) -> None:
        touched = "SELECT 1 FROM change_row WHERE change_id = ? LIMIT 1"
        if self.raw.execute(touched, (change_id,)).fetchone() is None:
            self.raw.execute("ROLLBACK")
        else:
            self.raw.execute("UPDATE change SET state = 'done' WHERE id = ?", (change_id,))

    def log(
        self, verb: str, summary: str, coder: str, target: int | None = None, state: str = "done"
    ) -> int:
        """Writes a line of the audit trail and returns its key."""
        line = {
            "verb": verb, "summary": summary, "coder": coder, "at": now(),
            "state": state, "target_id": target,
        }  # fmt: skip
        return self.insert("change", line)
