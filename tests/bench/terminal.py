"""A program in a real pseudo-terminal: keys go in, bytes come out, and the clock runs between."""

from __future__ import annotations

import fcntl
import os
import select
import struct
import subprocess
import termios
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

COLUMNS, LINES = 140, 45
QUIET = 0.15
"""Seconds without a byte after which an answer is over."""
LONGEST = 60.0
"""Seconds after which a program that does not answer is given up."""
CHUNK = 1 << 20


class Answer(NamedTuple):
    """What a program sent for a key: ms until the last byte, and how many bytes."""

    ms: float
    size: int


class Terminal:
    """The person's end of a pseudo-terminal in which a program runs."""

    def __init__(self, descriptor: int, process: subprocess.Popen[bytes]) -> None:
        self._descriptor = descriptor
        self._process = process
        self.begun = perf_counter()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def wait_for(self, words: bytes) -> float:
        """Ms from the start until these bytes were drawn; TimeoutError where they never are."""
        seen = b""
        while words not in seen:
            got = self.read(LONGEST)
            if not got:
                raise TimeoutError(f"{words!r} was not drawn; the last was {seen[-500:]!r}")
            seen += got
        return (perf_counter() - self.begun) * 1000

    def settle(self) -> None:
        """Waits until the program draws no more."""
        while self.read(QUIET * 2):
            pass

    def send(self, keys: bytes) -> None:
        """Sends keys, and waits for nothing."""
        os.write(self._descriptor, keys)

    def kill(self) -> None:
        """Ends the program as a power cut would: it is told nothing."""
        self._process.kill()
        self._process.wait()

    def ended(self) -> int | None:
        """The exit code of a program that has left; None while it runs."""
        return self._process.poll()

    def press(self, keys: bytes) -> Answer:
        """Sends keys, and times what is drawn for them.

        Raises:
            TimeoutError: nothing is drawn for them.
            EOFError: the program has left.
        """
        begun = perf_counter()
        self.send(keys)
        got = self.read(LONGEST)
        if not got:
            raise TimeoutError(f"nothing was drawn for {keys!r}")
        drawn, last = b"", begun
        while got:
            drawn, last = drawn + got, perf_counter()
            got = self.read(QUIET)
        if self._process.poll() is not None:
            raise EOFError(f"the program has left after {keys!r}: {drawn[-2000:]!r}")
        return Answer((last - begun) * 1000, len(drawn))

    def begin(self, keys: bytes) -> None:
        """Sends keys, and waits only until something is drawn for them."""
        os.write(self._descriptor, keys)
        self.read(LONGEST)

    def leave(self, keys: bytes) -> float:
        """Sends keys that end the program, and returns the ms until it has ended."""
        begun = perf_counter()
        os.write(self._descriptor, keys)
        while self._process.poll() is None:
            self.read(1 / 1000)
        return (perf_counter() - begun) * 1000

    def read(self, patience: float) -> bytes:
        """What is drawn within so many seconds; nothing where nothing is."""
        ready, _, _ = select.select([self._descriptor], [], [], patience)
        try:
            return os.read(self._descriptor, CHUNK) if ready else b""
        except OSError:  # how Linux says that the program has left
            return b""


@contextmanager
def running(
    command: Sequence[str],
    env: Mapping[str, str],
    size: tuple[int, int] = (COLUMNS, LINES),
) -> Iterator[Terminal]:
    """Starts a program in a terminal of its own, and ends it afterwards."""
    ours, its = os.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", *reversed(size), 0, 0))
    told = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    kept = {**os.environ, **told, **env}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)  # a program that was installed has its bytecode
    process = subprocess.Popen(
        command,
        stdin=its,
        stdout=its,
        stderr=its,
        env=kept,
        start_new_session=True,
    )
    os.close(its)
    try:
        yield Terminal(ours, process)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
