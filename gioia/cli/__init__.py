"""The command line: `gioia` and its commands. Importing this package costs nothing."""

from __future__ import annotations


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
    root(prog_name="gioia")
