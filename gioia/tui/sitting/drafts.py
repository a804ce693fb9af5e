"""What a person is writing and has not kept yet: a small file each, in the user's state folder.

It is written at every key, so that a killed program loses at most the one in flight; all files are
written and removed one after another, by a thread of their own, so that no key waits for the disk.
The folder is the user's own, as with `remembered`: a text that nobody kept is no part of the
research.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from gioia.errors import FileError
from gioia.records import MEMO_KINDS, MemoKind
from gioia.tui.sitting.remembered import state_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from pathlib import Path

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

LEFT_OVER = 60.0
"""Seconds after which a file that is still half written belongs to a program that was killed."""

_hand = ThreadPoolExecutor(1, "drafts")


def begin(
    act: Callable[Given, Answer], *given: Given.args, **named: Given.kwargs
) -> Future[Answer]:
    """Does something with drafts once all that was begun before is done; waits for nothing."""
    return _hand.submit(partial(act, *given, **named))


async def in_turn(
    act: Callable[Given, Answer], *given: Given.args, **named: Given.kwargs
) -> Answer:
    """Does something with drafts once all that was begun before is done."""
    return await asyncio.wrap_future(begin(act, *given, **named))


@dataclass(frozen=True, slots=True)
class Draft:
    """A memo, or other words, that are being written."""

    kind: MemoKind
    text: str


class Drafts:
    """The drafts of one project, by what they are about: any text that says it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, about: str) -> Draft | None:
        """The draft, if there is one; nothing where the file is not what we write."""
        return self.all().get(about)

    def all(self) -> dict[str, Draft]:
        """Every draft, by what it is about."""
        return dict(filter(None, map(_read, self._folder.glob("*.json"))))

    def keep(self, about: str, draft: Draft) -> None:
        """Writes the draft whole or not at all; FileError where that is not possible."""
        file = self._file(about)
        part = file.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                part.write_text(json.dumps({"about": about, **asdict(draft)}), encoding="utf-8")
                part.replace(file)
            except OSError:
                part.unlink(missing_ok=True)
                raise
        except OSError as error:
            told = f"No draft can be kept in {self._folder}: {error.strerror}."
            raise FileError(told, "Keep what you write with ctrl+s.") from error

    def forget(self, about: str) -> None:
        """The draft was kept as a memo, or thrown away."""
        self._file(about).unlink(missing_ok=True)
        for part in self._folder.glob("*.part"):
            if time.time() - part.stat().st_mtime > LEFT_OVER:
                part.unlink(missing_ok=True)
        if self._folder.exists() and not any(self._folder.iterdir()):
            self._folder.rmdir()

    def _file(self, about: str) -> Path:
        # a guid of an imported codebook may be any text: a file cannot always be called so
        return self._folder / f"{hashlib.sha256(about.encode()).hexdigest()[:32]}.json"


def _read(file: Path) -> tuple[str, Draft] | None:
    try:
        told = json.loads(file.read_bytes())
        about, draft = told["about"], Draft(told["kind"], told["text"])
    except (OSError, ValueError, TypeError, KeyError):
        return None
    fits = draft.kind in MEMO_KINDS and isinstance(about, str) and isinstance(draft.text, str)
    return (about, draft) if fits and draft.text.strip() else None


def drafts_of(seat: str) -> Drafts:
    """The drafts of memos of a project in one place (`seat_of`)."""
    return Drafts(state_file(seat).with_suffix(".drafts"))


def words_of(seat: str) -> Drafts:
    """The drafts of what is no memo: definitions, notes and answers in a merge."""
    return Drafts(state_file(seat).with_suffix(".words"))
