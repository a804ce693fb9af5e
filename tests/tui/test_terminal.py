"""The workbench in a real pseudo-terminal: bursts of keys, copying, few colours or none."""

from __future__ import annotations

import os
import re
import sys
from base64 import b64encode
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from tests.bench.terminal import running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gioia.project import Project
    from tests.bench.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
GIOIA = str(Path(sys.executable).with_name("gioia"))
TRUE_COLOUR = re.compile(rb"\x1b\[[0-9;]*[34]8;2;")
MANY_COLOURS = re.compile(rb"\x1b\[[0-9;]*[34]8;5;")
BACKGROUND = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:4[0-7]|10[0-7]|48;[0-9;]*)m")


@contextmanager
def workbench(project: Project, *options: str, **environment: str) -> Iterator[Terminal]:
    """The workbench on a project whose first document is open."""
    home = str(project.workspace.folder.parent / "home")
    own = {"HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home, "SSH_CONNECTION": "x"}
    command = [GIOIA, *options, "--workspace", str(project.workspace.folder)]
    with running(command, {**own, **environment}) as terminal:
        terminal.wait_for(b"Documents")
        terminal.settle()
        yield terminal


def send(terminal: Terminal, keys: str) -> None:
    """Sends keys all at once, and waits for nothing."""
    os.write(terminal._descriptor, keys.encode())


def eventually(terminal: Terminal, holds: Callable[[], bool]) -> bool:
    """Whether something comes true within half a minute; what is drawn meanwhile is read."""
    until = monotonic() + 30
    while not holds() and monotonic() < until:
        terminal.read(0.05)
    return holds()


def test_a_paste_of_commands_and_words_loses_no_key(project: Project) -> None:
    with workbench(project) as terminal:
        send(terminal, "\r}sctrust takes time\rs.scasked\r")
        assert eventually(terminal, lambda: len(project.quotes.list()) == 3)
    assert [quote.codes for quote in project.quotes.list()] == [
        ("trust takes time",), ("trust takes time",), ("asked",),
    ]  # fmt: skip


def test_copying_goes_through_the_terminal(project: Project) -> None:
    with workbench(project) as terminal:
        send(terminal, "\r}s")
        terminal.settle()
        send(terminal, "y")
        words = b64encode(b"We were invited after the decision.")
        terminal.wait_for(b"\x1b]52;c;" + words)


@pytest.mark.parametrize(
    ("options", "environment", "none_of"),
    [
        ((), {"TERM": "xterm", "COLORTERM": ""}, (TRUE_COLOUR, MANY_COLOURS)),
        (("--colour", "16"), {}, (TRUE_COLOUR, MANY_COLOURS)),
        (("--colour", "256"), {}, (TRUE_COLOUR,)),
        ((), {"NO_COLOR": "1"}, (TRUE_COLOUR, MANY_COLOURS, BACKGROUND)),
        (("--colour", "none"), {}, (TRUE_COLOUR, MANY_COLOURS, BACKGROUND)),
    ],
    ids=["xterm", "16", "256", "NO_COLOR", "none"],
)
def test_no_colours_are_sent_that_the_terminal_does_not_have(
    coded: Project,
    options: tuple[str, ...],
    environment: dict[str, str],
    none_of: tuple[re.Pattern[bytes], ...],
) -> None:
    with workbench(coded, *options, **environment) as terminal:
        send(terminal, "\r")
        drawn = b""
        until = monotonic() + 30
        while b"invited" not in drawn and monotonic() < until:
            drawn += terminal.read(0.5)
    assert b"invited" in drawn
    for colours in none_of:
        assert colours.search(drawn) is None


def test_the_mouse_is_left_to_the_terminal_for_whoever_wants_that(project: Project) -> None:
    home = str(project.workspace.folder.parent / "home")
    command = [GIOIA, "--workspace", str(project.workspace.folder)]
    for options, asked in ((["--no-mouse"], False), ([], False), (["--mouse"], True)):
        own = {"HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home}
        with running([*command[:1], *options, *command[1:]], own) as terminal:
            drawn = b""
            while b"Documents" not in drawn:
                drawn += terminal.read(30)
            terminal.settle()
            send(terminal, "\x11")
            assert eventually(terminal, lambda: terminal._process.poll() is not None)
        assert (b"\x1b[?1003h" in drawn) == asked
