"""Merges that are not done yet, from one sitting to the next: a small file each.

They lie in the user's own state folder, as drafts do: answers that are not applied are no fact of
the research. A file holds no word of a codebook but the labels that were asked about, and the words
that were typed as answers.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gioia.codebook.merging.values import Resolution
from gioia.errors import FileError
from gioia.tui.merging.answers import Answer, Asked
from gioia.tui.merging.task import Base, Task
from gioia.tui.sitting.remembered import state_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.tui.merging.answers import Answers

MOST = 20
"""Merges that are remembered of a project; the oldest go first."""


@dataclass(frozen=True, slots=True)
class KeptMerge:
    """A merge as it was left."""

    task: Task
    answers: Answers = field(default_factory=dict)
    left: bool = True
    """Whether something is left to do: the project has not got it yet."""


class KeptMerges:
    """The merges of a project in one place, by the identity of what is merged."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, key: str) -> KeptMerge | None:
        """The merge as it was left; None where there is none, or the file is not what we write."""
        return _read(self._file(key))

    def left(self) -> list[tuple[str, KeptMerge]]:
        """Those in which something is left to do, with their keys, the newest first.

        Of several merges of the same files the newest counts.
        """
        found: dict[tuple[Path, ...], tuple[str, KeptMerge]] = {}
        for file in self._newest_first():
            if (one := _read(file)) is not None:
                found.setdefault(one.task.paths, (file.stem, one))
        return [(key, one) for key, one in found.values() if one.left]

    def newest_with(self, paths: tuple[Path, ...]) -> KeptMerge | None:
        """The newest merge of files at these paths, whatever they held then."""
        found = filter(None, map(_read, self._newest_first()))
        return next((one for one in found if one.task.paths == paths), None)

    def keep(self, key: str, merge: KeptMerge) -> None:
        """Writes it whole or not at all; FileError where that is not possible."""
        file = self._file(key)
        part = file.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                part.write_text(json.dumps(_told(merge)), encoding="utf-8")
                part.replace(file)
            except OSError:
                part.unlink(missing_ok=True)
                raise
            for old in [*self._newest_first()][MOST:]:
                old.unlink(missing_ok=True)
        except OSError as error:
            told = f"The answers cannot be kept in {self._folder}: {error.strerror}."
            raise FileError(told, "They hold until you quit: apply the merge before.") from error

    def forget(self, key: str) -> None:
        """Nothing is to be remembered of it."""
        self._file(key).unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.json"

    def _newest_first(self) -> Iterator[Path]:
        files = [(file.stat().st_mtime_ns, file) for file in self._folder.glob("*.json")]
        return (file for _, file in sorted(files, reverse=True))


def kept_merges_of(seat: str) -> KeptMerges:
    """The merges of a project in one place (`seat_of`)."""
    return KeptMerges(state_file(seat).with_suffix(".merges"))


def _told(merge: KeptMerge) -> dict[str, Any]:
    base = merge.task.base
    return {
        "paths": [str(path) for path in merge.task.paths],
        "base": base and [base.name, str(base.named), isinstance(base.named, Path)],
        "other_project": merge.task.other_project,
        "copy": merge.task.copy,
        "left": merge.left,
        "answers": [
            [key, *(one.resolution.choice, one.resolution.label), *one.asked, one.ground]
            for key, one in merge.answers.items()
        ],
    }


def _read(file: Path) -> KeptMerge | None:
    try:
        told = json.loads(file.read_bytes())
        base = told["base"] and _base(*told["base"])
        copy = bool(told.get("copy"))
        task = Task(tuple(map(Path, told["paths"])), base, bool(told["other_project"]), copy)
        return KeptMerge(task, dict(_answer(*one) for one in told["answers"]), bool(told["left"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _base(name: str, named: str, is_file: bool) -> Base:
    return Base(str(name), Path(named) if is_file else str(named))


def _answer(
    key: str, choice: str, words: str, label: str, sides: str, ground: str
) -> tuple[str, Answer]:
    told = [key, choice, words, label, sides, ground]
    if not all(isinstance(each, str) for each in told):
        raise TypeError("an answer consists of texts")
    return key, Answer(Resolution(choice, words), Asked(label, sides), ground)
