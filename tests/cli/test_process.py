"""The command line as a process: what only shows from outside."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FULL_DISK = Path("/dev/full")
"""A device on which every write fails for want of room."""


def gioia(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    words = [sys.executable, "-m", "gioia", *map(str, arguments)]
    return subprocess.run(words, capture_output=True, env={**os.environ, **environment})


def test_json_is_utf_8_whatever_the_terminal_is(workspace: Path) -> None:
    call = ("source", "show", "olena", "--json", "--workspace", workspace)
    run = gioia(*call, PYTHONIOENCODING="cp1252")
    assert run.returncode == 0, run.stderr
    assert "Спершу прийшли люди" in run.stdout.decode()


def test_listings_survive_a_terminal_of_few_characters(workspace: Path) -> None:
    run = gioia("source", "show", "olena", "--workspace", workspace, PYTHONIOENCODING="ascii")
    assert run.returncode == 0, run.stderr
    assert b"olena.txt" in run.stdout


def test_a_closed_pipe_is_quiet(workspace: Path) -> None:
    words = [sys.executable, "-m", "gioia", "log", "--workspace", str(workspace)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, said = process.communicate()
    assert (process.returncode, said) == (141, b"")


def test_a_fault_is_no_traceback_and_escapes_in_a_name_never_reach_the_terminal(
    workspace: Path,
) -> None:
    bad = workspace / "interviews" / "\x1b[31mred.docx"
    bad.write_bytes(b"no Word file")
    run = gioia("import", "--workspace", workspace)
    assert run.returncode == 3
    assert run.stdout == b""
    assert run.stderr.startswith(b"gioia: ")
    assert b"Traceback" not in run.stderr
    assert b"\x1b" not in run.stderr


@pytest.mark.skipif(not FULL_DISK.exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told(workspace: Path) -> None:
    words = [sys.executable, "-m", "gioia", "codebook", "export", "-o", "-"]
    with FULL_DISK.open("wb") as full:
        run = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, cwd=workspace)
    assert run.returncode == 3
    assert b"make room" in run.stderr
    assert b"Traceback" not in run.stderr


@pytest.mark.parametrize("no_color", ["", "1"])
def test_columns_fit_the_terminal(workspace: Path, no_color: str) -> None:
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    termios = pytest.importorskip("termios")
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 50))
    environment = {**os.environ, "NO_COLOR": no_color}
    environment.pop("COLUMNS", None)
    words = [sys.executable, "-m", "gioia", "source", "list"]
    subprocess.run(words, stdout=theirs, cwd=workspace, env=environment, check=True)
    os.close(theirs)
    heading, *lines = os.read(ours, 65_536).decode().splitlines()
    os.close(ours)
    assert heading.startswith("\x1b[1mSOURCE") != bool(no_color)
    assert len(lines) == 2
    assert all(len(line) <= 50 for line in lines)
    assert lines[1].endswith("…")


def test_a_closed_stdout_is_no_traceback(workspace: Path) -> None:
    command = ["sh", "-c", f'"{sys.executable}" -m gioia source list >&-']
    done = subprocess.run(command, cwd=workspace, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
