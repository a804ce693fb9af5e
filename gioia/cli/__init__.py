"""The command line: `gioia` and its commands. Importing this package costs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NoReturn


def main() -> None:
    """Run the command line with the process's own arguments."""
    import gc
    import io
    import os
    import sys

    gc.disable()  # nothing becomes garbage while modules are loaded, but much is made
    from gioia.cli.root import root

    # Started with a stream closed (`>&-`): what would go there goes nowhere.
    sys.stdout = sys.stdout or io.TextIOWrapper(io.FileIO(os.devnull, "w"), encoding="utf-8")
    sys.stderr = sys.stderr or io.TextIOWrapper(io.FileIO(os.devnull, "w"), encoding="utf-8")

    # A terminal of few characters shows "?" for the others: better than no listing at all.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        root(prog_name="gioia")
    except SystemExit as left:
        if "gioia.cli.workbench" in sys.modules:
            _leave_at_once(left.code)
        raise


PATIENCE = 0.1
"""Seconds for which what still runs beside is waited for when the workbench is left."""
_READER = "textual-input"
"""The thread that reads keys: it is not waited for, as there are none for it any more."""


def _leave_at_once(code: str | int | None) -> NoReturn:
    """Ends the process without taking Python apart, which takes longer than all else in leaving.

    Everything has been done by now that must be: each change was on the disk when it was answered,
    the project is closed, the terminal is as it was. What may still run beside reads, writes a
    file that takes its place when it is whole, or keeps sentences in one transaction; and all of
    these must stand a power cut anyway.
    """
    import os
    import sys
    import threading
    from contextlib import suppress
    from time import monotonic

    until = monotonic() + PATIENCE
    for thread in threading.enumerate():
        if not (thread.daemon or thread is threading.current_thread() or thread.name == _READER):
            thread.join(max(0, until - monotonic()))
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # the terminal may be gone
            stream.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))
