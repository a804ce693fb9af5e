"""The command line: `gioia` and its commands. Importing this package costs nothing."""

from __future__ import annotations


def main() -> None:
    """Run the command line with the process's own arguments."""
    from gioia.cli.root import root

    root(prog_name="gioia")
