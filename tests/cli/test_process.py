"""The command line as a process: what only shows from outside."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def gioia(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    words = [sys.executable, "-m", "gioia", *map(str, arguments)]
    return subprocess.run(words, capture_output=True, env={**os.environ, **environment})


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_json_is_utf_8_whatever_the_terminal_is(workspace: Path, encoding: str) -> None:
    call = ("source", "show", "olena", "--json", "--workspace", workspace)
    run = gioia(*call, PYTHONIOENCODING=encoding)
    assert run.returncode == 0, run.stderr
    assert "Спершу прийшли люди" in run.stdout.decode()


def test_listings_survive_a_terminal_of_few_characters(workspace: Path) -> None:
    run = gioia("source", "show", "olena", "--workspace", workspace, PYTHONIOENCODING="ascii")
    assert run.returncode == 0, run.stderr
    assert b"olena.txt" in run.stdout


def test_a_fault_of_the_person_is_no_traceback(workspace: Path) -> None:
    run = gioia("source", "show", "nobody", "--workspace", workspace)
    assert run.returncode == 2
    assert run.stdout == b""
    assert run.stderr.startswith(b"gioia: ")
    assert b"Traceback" not in run.stderr


def test_a_closed_pipe_is_quiet(workspace: Path) -> None:
    words = [sys.executable, "-m", "gioia", "log", "--workspace", str(workspace)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, said = process.communicate()
    assert (process.returncode, said) == (141, b"")


def test_escapes_in_a_file_s_name_never_reach_the_terminal(workspace: Path) -> None:
    bad = workspace / "interviews" / "\x1b[31mred.docx"
    bad.write_bytes(b"no Word file")
    run = gioia("import", "--workspace", workspace)
    assert run.returncode == 3
    assert b"\x1b" not in run.stdout + run.stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_told(workspace: Path) -> None:
    (workspace / "exports").chmod(0o500)
    run = gioia("figure", "--workspace", workspace)
    assert run.returncode == 3
    assert b"exports" in run.stderr
