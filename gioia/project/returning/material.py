"""Interviews of a copy written at home: text, speakers and turns as they are, and their files."""

from __future__ import annotations

import hashlib
import shutil
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from gioia.errors import DamagedProject, FileError
from gioia.store import read_past
from gioia.store.copies import free_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gioia.project.project import Project
    from gioia.project.three_way import Fields
    from gioia.store.read_past import Row


class MaterialWriter:
    """Writes whole sources of a copy, within a change."""

    def __init__(self, home: Project, copy: Project) -> None:
        self.home = home
        self.copy = copy
        self._files: dict[Path, Path] = {}
        """The files of the copy that are to lie here, by where."""

    @cached_property
    def _sources(self) -> dict[str, Row]:
        return {row["guid"]: row for row in read_past.rows(self.copy.store, "source").values()}

    @cached_property
    def _texts(self) -> dict[int, Row]:
        return read_past.rows(self.copy.store, "source_text")

    def write(self, guid: str, fields: Fields) -> int:
        """Writes a source without its speakers and turns; returns its key.

        Raises:
            DamagedProject: its text is not the one that was imported into the copy.
        """
        row = self._sources[guid]
        told = {"guid": guid, "name": fields["name"], "path": self._place_of_file(row["path"])}
        text = self._texts[row["id"]]
        if hashlib.sha256(text["text"].encode()).hexdigest() != row["text_sha256"]:
            raise DamagedProject(
                f"The text of {row['name']} in the copy is not the one that was imported there.",
                "Nothing was changed. gioia check, in the copy, tells more.",
            )
        source_id = self.home.store.insert("source", _bare(row) | told)
        self.home.store.insert("source_text", {**text, "id": source_id})
        return source_id

    def write_turns(self, guid: str, source_id: int, speaker: Callable[[str], int]) -> None:
        """Writes the turns of such a source.

        Args:
            guid: of the source.
            source_id: its key.
            speaker: the key of a speaker of it, by label.
        """
        there = self._sources[guid]["id"]
        labels = {
            key: row["label"] for key, row in read_past.rows(self.copy.store, "speaker").items()
        }
        rows = [
            {
                **_bare(row),
                "source_id": source_id,
                "speaker_id": speaker(labels[row["speaker_id"]]) if row["speaker_id"] else None,
            }
            for row in read_past.rows(self.copy.store, "turn").values()
            if row["source_id"] == there
        ]
        self.home.store.insert_many("turn", rows)

    def _place_of_file(self, where: str) -> str:
        """Where the file of a source is to lie here, if it lies in the copy: it is copied later."""
        inside, file = PurePath(where), self.copy.workspace.folder / where
        if inside.is_absolute() or ".." in inside.parts or not file.is_file():
            return where
        to = self.home.workspace.folder / where
        if not to.exists() or to.read_bytes() != file.read_bytes():
            to = free_path(to)
            self._files[to] = file
        return to.relative_to(self.home.workspace.folder).as_posix()

    def take_files(self) -> None:
        """Copies the files of what was written, each to where no other one is.

        Raises:
            FileError: one cannot be written; then none of them is there.
        """
        done: list[Path] = []
        for to, file in self._files.items():
            try:
                to.parent.mkdir(parents=True, exist_ok=True)
                with file.open("rb") as old, to.open("xb") as new:
                    done.append(to)
                    shutil.copyfileobj(old, new)
            except OSError as error:
                for one in done:
                    one.unlink(missing_ok=True)
                raise FileError(
                    f"{to} cannot be written: {error.strerror or error}.",
                    "The project was not changed. See that the folder may be written, and that "
                    "there is room.",
                ) from error


def _bare(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "id"}
