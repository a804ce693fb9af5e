"""The workbench leaves when its terminal is closed, and keeps what was done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gioia.tui.hangup import hung_up, let_go

if TYPE_CHECKING:
    from gioia.project import Project

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
GIOIA = str(Path(sys.executable).with_name("gioia"))


def test_a_terminal_hangs_up_when_its_other_end_is_closed() -> None:
    person, program = os.openpty()
    assert not hung_up(program)
    os.close(person)
    assert hung_up(program)
    let_go(program)
    assert not hung_up(program)
    assert os.read(program, 1) == b""
    assert os.write(program, b"drawn for nobody") > 0
    os.close(program)


def test_the_program_leaves_when_its_terminal_is_closed(project: Project) -> None:
    home = str(project.workspace.folder.parent / "home")
    own = {"HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home, "TERM": "xterm"}
    person, program = os.openpty()
    process = subprocess.Popen(
        [GIOIA, "--workspace", str(project.workspace.folder)],
        stdin=program, stdout=program, stderr=program,
        env={**os.environ, **own},
        start_new_session=True,
    )  # fmt: skip
    os.close(program)
    try:
        drawn = b""
        while b"Documents" not in drawn:
            drawn += os.read(person, 1 << 16)
        os.close(person)
        assert process.wait(timeout=30) == 0
    finally:
        process.kill()
        process.wait()
