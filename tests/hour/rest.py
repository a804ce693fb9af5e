"""Whether a program rests: the kernel tells, not how long nothing was drawn.

A thread that is woken sleeps no more from that moment on, however long a busy machine lets it wait
for a processor. So two looks are enough: where all threads sleep at both, and none ran meanwhile,
the whole program waited for something from outside. One thread is let off, that which reads keys:
it wakes ten times a second by itself. It is known by having read as many bytes as were sent, and
once there is such a one, no key is under way any more.
"""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import NamedTuple

PAUSE = 0.04
"""Seconds between two looks: longer than the toolkit lets a picture wait."""
ESCAPED = 0.12
"""Seconds between two looks after Esc: it is known by silence, when the thread next wakes."""


class Look(NamedTuple):
    """What is seen of a program at one moment."""

    asleep: bool
    """No thread runs, could run, or waits for the disk."""
    has_read: bool
    """All that was sent."""
    runs: frozenset[tuple[str, str]]
    """How often each thread has run, but for the one that reads keys."""


def look_at(process: int, sent: int) -> Look:
    """Looks at a process to which so many bytes were sent; where nobody tells, it sleeps."""
    threads = set(Path(f"/proc/{process}/task").glob("*"))
    read = {thread: _read(thread) for thread in threads}
    readers = {thread for thread in threads if sent and read[thread] == sent}
    untold = None in read.values()
    others = threads - readers
    # the reader of keys first: it could wake others that were looked at already
    asleep = all(_sleeps(thread) for thread in chain(readers, others))
    return Look(asleep, bool(readers) or not sent or untold, frozenset(map(_runs, others)))


def rests(before: Look, now: Look) -> bool:
    """Whether the program waited for something from outside when `now` was looked at."""
    return now.asleep and now.has_read and now == before


def _read(thread: Path) -> int | None:
    told = _told(thread / "io")
    return int(told.split()[1]) if told else None


def _sleeps(thread: Path) -> bool:
    return _told(thread / "stat").rpartition(")")[2].split()[:1] == ["S"]


def _runs(thread: Path) -> tuple[str, str]:
    return thread.name, _told(thread / "schedstat").rpartition(" ")[2]


def _told(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:  # the thread has ended meanwhile, or this kernel does not tell
        return ""
