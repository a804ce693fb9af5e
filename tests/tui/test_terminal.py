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

from gioia.project import Door
from gioia.tui.app import GioiaApp
from gioia.tui.sitting.remembered import save
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
def opened(project: Project, *options: str, **environment: str) -> Iterator[Terminal]:
    """The workbench on a project, from its first byte."""
    home = str(project.workspace.folder.parent / "home")
    own = {"HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home, "SSH_CONNECTION": "x"}
    command = [GIOIA, *options, "--workspace", str(project.workspace.folder)]
    with running(command, {**own, **environment}) as terminal:
        yield terminal


@contextmanager
def workbench(project: Project) -> Iterator[Terminal]:
    """The workbench on a project whose first document is open."""
    with opened(project) as terminal:
        terminal.wait_for(b"taras")
        terminal.settle()
        yield terminal


def send(terminal: Terminal, keys: str) -> None:
    """Sends keys all at once, and waits for nothing."""
    os.write(terminal._descriptor, keys.encode())


def seen_until(terminal: Terminal, words: bytes) -> bytes:
    """What is drawn until these words are."""
    drawn, until = b"", monotonic() + 30
    while words not in drawn and monotonic() < until:
        drawn += terminal.read(0.5)
    assert words in drawn
    return drawn


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
    ("options", "environment", "none_of", "mouse"),
    [
        (("--no-mouse",), {"TERM": "xterm", "COLORTERM": ""}, (TRUE_COLOUR, MANY_COLOURS), False),
        (("--colour", "16", "--mouse"), {}, (TRUE_COLOUR, MANY_COLOURS), True),
        (("--colour", "256"), {}, (TRUE_COLOUR,), True),
        ((), {"NO_COLOR": "1"}, (TRUE_COLOUR, MANY_COLOURS, BACKGROUND), True),
    ],
    ids=["xterm", "16", "256", "NO_COLOR"],
)
def test_nothing_is_sent_that_the_terminal_does_not_have(
    coded: Project,
    options: tuple[str, ...],
    environment: dict[str, str],
    none_of: tuple[re.Pattern[bytes], ...],
    mouse: bool,
) -> None:
    with opened(coded, *options, **environment) as terminal:
        drawn = seen_until(terminal, b"taras")
        send(terminal, "\r")
        drawn += seen_until(terminal, b"invited")
    for colours in none_of:
        assert colours.search(drawn) is None
    assert (b"\x1b[?1003h" in drawn) == mouse


def test_the_mouse_stays_with_the_terminal_until_it_is_wanted_again(
    project: Project, state: Path
) -> None:
    for asked, used in ((None, True), (False, False), (None, False), (True, True)):
        app = GioiaApp(Door.of(project), state=state)
        assert app.uses_mouse(asked) == used
        save(state, app.sitting.remembered)
