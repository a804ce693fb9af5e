"""The note of who has the project open: what stands in it, and how old it is.

It lies beside the project file and says who and where, nothing of the project. Clocks of two
machines differ: how old a note is, is told by the clock of the disk on which it lies.
"""

from __future__ import annotations

import json
import os
import socket
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from gioia.store.holder import is_alive
from gioia.text.normalise import clean_label

SUFFIX = "-open"
STALE_AFTER = 300.0
"""Seconds without a renewal after which nobody is believed to be there."""
MOST_BYTES = 4096
"""Of a note that are read: anybody can put a file into a shared folder."""
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
        return (self.host, self.boot) == this_machine()

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
    host, boot = this_machine()
    return Holder(coder, host, os.getpid(), boot, since, os.urandom(8).hex())


@cache
def this_machine() -> tuple[str, str]:
    """Its name, and which start of it this is; a name that changes meanwhile is not noticed."""
    try:
        boot = BOOT.read_text().strip()
    except OSError:
        boot = ""
    return socket.gethostname(), boot


@cache
def note_path(database: Path) -> Path:
    """Where the note of this project file lies."""
    return database.with_name(database.name + SUFFIX)


def as_json(me: Holder) -> bytes:
    """What is written of somebody who is there now."""
    # Programs that synchronise folders carry over what is in a file, and not when it was written.
    seen = datetime.now(UTC).isoformat(timespec="seconds")
    return json.dumps({**asdict(me), "seen": seen}).encode()


def read_note(note: Path) -> Holder | None:
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


def is_stale(note: Path, found: Holder) -> bool:
    """Whether a note is not believed: its program is gone, or nobody renews it."""
    if found.is_here and not is_alive(found.pid):
        return True
    return age(note) > STALE_AFTER


def age(file: Path) -> float:
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
