"""Who has the project open: a small note beside the project file, renewed for as long as it is.

SQLite's locks last as long as one change. Between two changes only the note tells people on a
shared folder of each other. It says who and where, nothing of the project. Clocks of two machines
differ: how old a note is, is told by the clock of the disk on which it lies.
"""

from __future__ import annotations

import json
import os
import socket
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from gioia.errors import HeldProject
from gioia.store.holder import is_alive
from gioia.text.normalise import clean_label

SUFFIX = "-open"
RENEWED_EVERY = 30.0
"""Seconds between two renewals."""
STALE_AFTER = 300.0
"""Seconds without a renewal after which nobody is believed to be there."""
MOST_BYTES = 4096
"""Of a note that are read: anybody can put a file into a shared folder."""
ATTEMPTS = 100
PAUSE = 0.01
"""Seconds in which another one that was quicker puts a stale note away."""
BOOT = Path("/proc/sys/kernel/random/boot_id")
SOMEBODY = "Somebody"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a project: a person in one program on one machine."""

    coder: str
    host: str
    pid: int
    boot: str
    """Which start of the machine, where it tells: machines may share a name, and keys of processes
    come again."""
    since: str
    """UTC, as ISO 8601."""
    token: str
    """Tells this sitting from every other."""

    @property
    def is_here(self) -> bool:
        """Whether it is a program on this machine."""
        return (self.host, self.boot) == (socket.gethostname(), _boot())

    def __str__(self) -> str:
        where = "this machine" if self.is_here else self.host
        return f"{self.coder} (on {where})" if where else self.coder

    @property
    def sentence(self) -> str:
        """Who holds the project, and since when, in the time of this machine."""
        try:
            begun = datetime.fromisoformat(self.since).astimezone()
        except (ValueError, OverflowError):
            return f"{self} has this project open."
        day = "" if begun.date() == datetime.now().astimezone().date() else f"{begun:%Y-%m-%d} "
        return f"{self} has this project open since {day}{begun:%H:%M}."


def myself(coder: str) -> Holder:
    """This person, in this program, from now on."""
    since = datetime.now(UTC).isoformat(timespec="seconds")
    return Holder(coder, socket.gethostname(), os.getpid(), _boot(), since, os.urandom(8).hex())


def note_path(database: Path) -> Path:
    """Where the note of this project file lies."""
    return database.with_name(database.name + SUFFIX)


def holder_of(database: Path) -> Holder | None:
    """Who holds the project; a note that nobody renews any more is not believed."""
    note = note_path(database)
    found = _read(note)
    return None if found is None or _is_stale(note, found) else found


def check_free(database: Path) -> None:
    """HeldProject where somebody on another machine holds the project.

    Programs on one machine may change it side by side: there the locks of the file can be relied
    on, and each change is held against what the others did.
    """
    found = holder_of(database)
    if found is not None and not found.is_here:
        raise HeldProject(
            found.sentence,
            "Nothing was changed here; reading goes on as ever. To change something now, make a "
            "copy with gioia copy, and merge it later. To change this one all the same: --anyway",
        )


def take(database: Path, me: Holder) -> Holder:
    """Holds the project, and returns who does then: `me`, or the one who was quicker.

    Raises:
        OSError: no note can be made there.
    """
    note = note_path(database)
    for _ in range(ATTEMPTS):
        try:
            _make(note, _as_json(me))
        except FileExistsError:
            found = _read(note)
            if found is not None and not _is_stale(note, found):
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
    found = _read(note)
    if found is None or found.token != me.token:
        return False
    draft = note.with_name(f"{note.name}.{me.token}")
    try:
        draft.write_bytes(_as_json(me))
        draft.replace(note)
    finally:
        draft.unlink(missing_ok=True)
    return True


def release(database: Path, me: Holder) -> None:
    """Holds the project no longer; a note that cannot be removed grows stale."""
    note = note_path(database)
    with suppress(OSError):
        found = _read(note)
        if found is not None and found.token == me.token:
            note.unlink(missing_ok=True)


def _as_json(me: Holder) -> bytes:
    # Programs that synchronise folders carry over what is in a file, and not when it was written.
    seen = datetime.now(UTC).isoformat(timespec="seconds")
    return json.dumps({**asdict(me), "seen": seen}).encode()


def _make(note: Path, data: bytes) -> None:
    with note.open("xb", buffering=0) as file:
        file.write(data)


def _read(note: Path) -> Holder | None:
    """What the note tells; of one that is no note of ours, only that somebody is there."""
    try:
        with note.open("rb") as file:
            told = json.loads(file.read(MOST_BYTES))
        words = [clean_label(str(told[key])) for key in ("coder", "host", "boot", "since", "token")]
        coder, host, boot, since, token = words
        return Holder(coder or SOMEBODY, host, int(told["pid"]), boot, since, token)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return Holder(SOMEBODY, "", 0, "", "", "")


def _is_stale(note: Path, found: Holder) -> bool:
    if found.is_here and not is_alive(found.pid):
        return True
    return _age(note) > STALE_AFTER


def _age(file: Path) -> float:
    """Seconds since it was written; for ever, where it is gone."""
    try:
        return _now_on_disk(file.parent) - file.stat().st_mtime
    except FileNotFoundError:
        return float("inf")


def _now_on_disk(folder: Path) -> float:
    """The time by the clock of the disk; by this machine's where nothing can be written there."""
    probe = folder / f".gioia-{os.urandom(8).hex()}"
    try:
        probe.write_bytes(b"?")
        return probe.stat().st_mtime
    except OSError:
        return time.time()
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)


def _put_away(note: Path, stale: Holder) -> None:
    """Removes a stale note, and no other: only who could make the file of this name does so."""
    turn = note.with_name(f"{note.name}-turn")
    try:
        _make(turn, b"")
    except FileExistsError:
        if _age(turn) > STALE_AFTER:  # who made it was killed in between
            turn.unlink(missing_ok=True)
        time.sleep(PAUSE)
        return
    try:
        if _read(note) == stale:
            note.unlink(missing_ok=True)
    finally:
        turn.unlink(missing_ok=True)


def _boot() -> str:
    try:
        return BOOT.read_text().strip()
    except OSError:
        return ""
