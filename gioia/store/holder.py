"""Who is writing: a small note beside the project file while a change is open.

SQLite's lock says that somebody writes, not who. The note is only ever read to word a message;
a stale one (its process is gone) is not believed.
"""

from __future__ import annotations

import json
import os
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = "-holder"
UNKNOWN = "another program"


def note_path(database: Path) -> Path:
    """Where the note of this project file lies."""
    return database.with_name(database.name + SUFFIX)


def write_note(database: Path, coder: str, doing: str) -> None:
    """Says that this process is writing, where the folder lets it: the work goes on without."""
    told = {"coder": coder, "doing": doing, "pid": os.getpid(), "host": socket.gethostname()}
    with suppress(OSError):
        note_path(database).write_bytes(json.dumps(told).encode())


def remove_note(database: Path) -> None:
    """The writing is over; a note that cannot be removed is stale, and is not believed."""
    with suppress(OSError):
        note_path(database).unlink(missing_ok=True)


def describe(database: Path) -> str:
    """The holder in words: coder, what is being done, process and machine."""
    try:
        told = json.loads(note_path(database).read_bytes())
        coder, doing, pid, host = told["coder"], told["doing"], int(told["pid"]), told["host"]
    except (OSError, ValueError, KeyError, TypeError):
        return UNKNOWN
    if host == socket.gethostname() and not is_alive(pid):
        return UNKNOWN
    return clean_label(f"{coder} ({doing}; process {pid} on {host})")


def is_alive(pid: int) -> bool:
    """Whether a process of this machine is still there; where one cannot ask, it is."""
    if os.name == "nt":
        return True  # os.kill would interrupt the process there, not ask after it
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
