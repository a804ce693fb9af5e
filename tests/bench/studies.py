"""The projects that jobs work on: each made when first asked for, and copied to be written to."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gioia.project import Project
from tests.bench import workload

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = "long.txt"
SHORT = "short.txt"


@dataclass(frozen=True, slots=True)
class Size:
    """How much work there is."""

    transcripts: int = 100
    words: int = 8_000
    """Of each transcript."""
    codings: int = 10_000
    codes: int = 60
    long_words: int = 200_000
    long_quotes: int = 5_000
    many_codes: int = 5_000

    def tenth(self) -> Size:
        """A tenth of everything but codes."""
        return Size(
            self.transcripts // 10, self.words // 10, self.codings // 10, self.codes,
            self.long_words // 10, self.long_quotes // 10, self.many_codes // 10,
        )  # fmt: skip


class Studies:
    """Workspaces in one folder, all of one size."""

    def __init__(self, folder: Path, size: Size) -> None:
        self.folder = folder
        self.size = size

    @cached_property
    def labels(self) -> list[str]:
        """The labels of the codes; the first is the most used."""
        return workload.make_labels(self.size.codes)

    @cached_property
    def files(self) -> list[Path]:
        """The interviews as files."""
        folder = self.folder / "files"
        return workload.write_transcripts(folder, self.size.transcripts, self.size.words)

    @cached_property
    def empty(self) -> Path:
        """A project with codes and nothing to code."""
        folder = self.folder / "empty"
        with Project.create(folder, coder="Coder") as project:
            for label in self.labels:
                project.codes.add(label)
        return folder

    @cached_property
    def imported(self) -> Path:
        """A project with all the interviews."""
        folder = self._copied(self.empty, "imported")
        with Project.open(folder) as project:
            project.sources.add(self.files)
        return folder

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """The codings of the interviews, as rows to import."""
        with Project.open(self.imported) as project:
            texts = {one.name: project.sources.text_of(one) for one in project.sources.list()}
        return workload.make_codings(texts, self.labels, self.size.codings)

    @cached_property
    def coded(self) -> Path:
        """A project with all the interviews, and all codings as its last change."""
        folder = self._copied(self.imported, "coded")
        with Project.open(folder) as project:
            project.quotes.import_rows(self.rows, "rows")
        return folder

    @cached_property
    def long(self) -> Path:
        """A project with one very long transcript full of quotes, and one of usual length."""
        return self._with_long("long", workload.make_transcript(7, self.size.long_words))

    @cached_property
    def paragraph(self) -> Path:
        """The same, where the very long transcript is one paragraph of one speaker."""
        return self._with_long("paragraph", workload.make_paragraph(7, self.size.long_words))

    @cached_property
    def many(self) -> Path:
        """The long transcript in a project with very many codes."""
        folder = self._copied(self.long, "many")
        labels = workload.make_labels(self.size.many_codes, seed=11)
        with Project.open(folder) as project, project.change("create", "make very many codes"):
            first = len(self.labels)
            shared: dict[str, object] = dict.fromkeys(("definition", "notes", "reason"), "")
            shared.update(dict.fromkeys(("in_vivo", "retired", "colour"), 0))
            project.store.insert_many(
                "code",
                [
                    {**shared, "guid": f"many-{place}", "level": "concept", "in_figure": 1,
                     "label": label, "parent_id": None, "position": first + place}
                    for place, label in enumerate(labels)
                ],
            )  # fmt: skip
        return folder

    def _with_long(self, name: str, long: str) -> Path:
        folder = self._copied(self.empty, name)
        texts = self.folder / f"{name}-files"
        texts.mkdir()
        short = workload.make_transcript(7, self.size.words)
        for file, text in ((LONG, long), (SHORT, short)):
            (texts / file).write_text(text, encoding="utf-8")
        with Project.open(folder) as project:
            project.sources.add([texts])
            spoken = {LONG: project.sources.text_of(project.sources.get(LONG))}
            rows = workload.make_codings(spoken, self.labels, self.size.long_quotes)
            project.quotes.import_rows(rows, "rows")
            for source in project.sources.list():
                project.sources.sentences(source.id)
        return folder

    @contextmanager
    def fresh(self) -> Iterator[Path]:
        """A new folder, gone afterwards."""
        with tempfile.TemporaryDirectory(dir=self.folder) as name:
            yield Path(name)

    @contextmanager
    def copy(self, workspace: Path) -> Iterator[Path]:
        """A copy of a workspace to write to, gone afterwards."""
        with self.fresh() as folder:
            yield self._copied(workspace, f"{folder.name}/copy")

    def _copied(self, workspace: Path, name: str) -> Path:
        """A copy that is on the disk already, so that no first commit has to bring it there."""
        copy = self.folder / name
        shutil.copytree(workspace, copy)
        with (copy / "gioia.db").open("rb+") as file:
            os.fsync(file.fileno())
        return copy
