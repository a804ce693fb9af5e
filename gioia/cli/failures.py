"""How a failure reaches the person: a message and the way out on stderr, and the exit code."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click
from click.exceptions import Exit

from gioia.errors import FileError, GioiaError

if TYPE_CHECKING:
    from collections.abc import Iterator

INTERRUPTED = 130
"""What a shell expects after Ctrl-C: 128 and the number of SIGINT."""
PIPE_CLOSED = 141
"""What a shell expects when the reader of a pipe went away: 128 and the number of SIGPIPE."""

_WAYS_OUT = {
    errno.ENOSPC: "The disk is full: make room on it, then run the command again.",
    errno.EDQUOT: "Your share of the disk is full: make room, then run the command again.",
    errno.EROFS: "The disk is read-only: choose another place.",
    errno.EACCES: "Check who may read and write there, or choose another place.",
    errno.EPERM: "Check who may read and write there, or choose another place.",
}


@contextmanager
def shown_failures() -> Iterator[None]:
    """Turn what a person or a machine may do wrong into messages; let real bugs through."""
    try:
        yield
    except (KeyboardInterrupt, click.Abort):
        click.echo(err=True)
        raise Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _forget_stdout()
        raise Exit(PIPE_CLOSED) from None
    except GioiaError as error:
        raise _shown(error) from error
    except OSError as error:
        raise _shown(_file_error(error)) from error


def _file_error(error: OSError) -> FileError:
    """What the system refused, as an error with a place and a way out."""
    place = "A file" if error.filename is None else os.fsdecode(error.filename)
    reason = error.strerror or str(error)
    return FileError(f"{place}: {reason}", _WAYS_OUT.get(error.errno or 0, ""))


def _shown(error: GioiaError) -> Exit:
    from gioia.cli.output import say

    say(f"gioia: {error}")
    return Exit(int(error.exit_code))


def _forget_stdout() -> None:
    """Point stdout at nothing, so that the interpreter's last flush does not complain."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
