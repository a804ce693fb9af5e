"""Holding the project while it is open: taken by one of two at once, renewed, and let go.

SQLite's locks last as long as one change. Between two changes only the note (`hold_note`) tells
people on a shared folder of each other.
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from gioia.errors import HeldProject
from gioia.store.hold_note import STALE_AFTER, age, as_json, is_stale, note_path, read_note

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.store.hold_note import Holder

RENEWED_EVERY = 30.0
"""Seconds between two renewals."""
ATTEMPTS = 100
PAUSE = 0.01
"""Seconds in which another one that was quicker puts a stale note away."""


def holder_of(database: Path) -> Holder | None:
    """Who holds the project; a note that nobody renews any more is not believed."""
    note = note_path(database)
    found = read_note(note)
    return None if found is None or is_stale(note, found) else found


def check_free(database: Path) -> None:
    """HeldProject where somebody on another machine holds the project.

    Programs on one machine may change it side by side: there the locks of the file can be relied
    on, and each change is held against what the others did.
    """
    note = note_path(database)
    found = read_note(note)
    if found is not None and not found.is_here and not is_stale(note, found):
        raise HeldProject(
            found.sentence,
            "Nothing was changed here; reading goes on as ever. To change something now, make a "
            "copy with gioia copy, and bring it back with gioia merge. To change this one all the "
            "same: --anyway",
        )


def take(database: Path, me: Holder) -> Holder:
    """Holds the project, and returns who does then: `me`, or the one who was quicker.

    Raises:
        OSError: no note can be made there.
    """
    note = note_path(database)
    for _ in range(ATTEMPTS):
        try:
            _make(note, as_json(me))
        except FileExistsError:
            found = read_note(note)
            if found is not None and not is_stale(note, found):
                return found
            if found is not None:
                _put_away(note, found)
        else:
            return me
    raise TimeoutError(f"{note} comes and goes")


def renew(database: Path, me: Holder) -> bool:
    """Says that `me` is still there; False where the note is another's by now, or is gone.

    Raises:
        OSError: the note cannot be written.
    """
    note = note_path(database)
    found = read_note(note)
    if found is None or found.token != me.token:
        return False
    draft = note.with_name(f"{note.name}.{me.token}")
    try:
        draft.write_bytes(as_json(me))
        draft.replace(note)
    finally:
        draft.unlink(missing_ok=True)
    return True


def release(database: Path, me: Holder) -> None:
    """Holds the project no longer; a note that cannot be removed grows stale."""
    note = note_path(database)
    with suppress(OSError):
        found = read_note(note)
        if found is not None and found.token == me.token:
            note.unlink(missing_ok=True)


def _make(note: Path, data: bytes) -> None:
    with note.open("xb", buffering=0) as file:
        file.write(data)


def _put_away(note: Path, stale: Holder) -> None:
    """Removes a stale note, and no other: only who could make the file of this name does so."""
    turn = note.with_name(f"{note.name}-turn")
    try:
        _make(turn, b"")
    except FileExistsError:
        if age(turn) > STALE_AFTER:  # who made it was killed in between
            turn.unlink(missing_ok=True)
        time.sleep(PAUSE)
        return
    try:
        if read_note(note) == stale:
            note.unlink(missing_ok=True)
    finally:
        turn.unlink(missing_ok=True)
