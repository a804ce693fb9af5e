"""A project that somebody has open: what commands do, and what the workbench asks."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from gioia.cli import workbench
from gioia.store.hold import holder_of, take
from gioia.store.hold_note import Holder, myself, note_path
from gioia.tui import run

if TYPE_CHECKING:
    from gioia.project import Door
    from tests.cli.conftest import Gioia

Opened = list[tuple[Path, bool, str]]
"""The folder, whether it was opened to look only, and who held it meanwhile."""


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """A terminal whose workbench only notes that it was opened."""
    noted: Opened = []

    def note(door: Door, **_: object) -> None:
        held_by = door.holder()
        noted.append((door.folder, door.read_only, held_by.coder if held_by else ""))

    monkeypatch.setattr(run, "run", note)
    monkeypatch.setattr(workbench, "_at_a_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    return noted


def hold(workspace: Path, other: Holder) -> None:
    assert take(workspace / "gioia.db", other) == other


@pytest.fixture
def held(workspace: Path) -> Path:
    """The workspace, which Anna has open on another machine."""
    hold(workspace, replace(myself("Anna"), host="LAPTOP"))
    return workspace


@pytest.mark.usefixtures("held")
def test_a_command_that_changes_something_is_refused(gioia: Gioia, tmp_path: Path) -> None:
    for words in (("code", "add", "late"), ("undo",), ("code", "rename", "Timing", "Time")):
        outcome = gioia(*words)
        assert outcome.code == 4, words
        assert "Anna (on LAPTOP) has this project open since" in outcome.err
        assert "gioia copy" in outcome.err
        assert "--anyway" in outcome.err
    assert len(gioia.done("code", "list", "--json").rows) == 4
    gioia.done("codebook", "export", "-o", tmp_path / "book.json")
    gioia.done("backup")
    gioia.done("code", "add", "late", "--anyway")
    gioia.done("--anyway", "undo")


def test_on_one_machine_commands_work_beside_the_workbench(gioia: Gioia, workspace: Path) -> None:
    hold(workspace, myself("Anna"))
    gioia.done("code", "add", "late")


def test_the_workbench_holds_the_project_while_it_is_open(
    gioia: Gioia, workspace: Path, opened: Opened
) -> None:
    gioia.done()
    gioia.done("--read-only")
    assert opened == [(workspace, False, "Marta"), (workspace, True, "")]
    assert holder_of(workspace / "gioia.db") is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("l\n", [(True, "Anna")]), ("q\n", []), ("t\nL\n", [(True, "Anna")]), ("o\nq\n", [])],
)
def test_who_comes_second_chooses(
    gioia: Gioia, held: Path, opened: Opened, typed: str, expected: list[tuple[bool, str]]
) -> None:
    outcome = gioia(typed=typed)
    assert "Anna (on LAPTOP) has this project open since" in outcome.err
    assert [(read_only, holder) for _, read_only, holder in opened] == expected
    assert outcome.code == (0 if expected else 4)
    found = holder_of(held / "gioia.db")
    assert found is not None
    assert found.coder == "Anna"


def test_a_closed_terminal_holds_nothing(tmp_path: Path) -> None:
    told = """
        import os, signal, sys
        from pathlib import Path
        from gioia.cli.entry import let_go_when_killed
        from gioia.project import Door, Project
        with Door.of(Project.create(Path(sys.argv[1]))) as door, let_go_when_killed(door):
            door.hold()
            print(door.holder().pid, flush=True)
            os.kill(os.getpid(), signal.SIGHUP)
            signal.pause()
    """
    run = [sys.executable, "-c", dedent(told), str(tmp_path / "study")]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert (done.stdout.strip().isdigit(), done.returncode) == (True, -signal.SIGHUP), done.stderr
    assert not note_path(tmp_path / "study" / "gioia.db").exists()


def test_who_insists_is_not_asked(gioia: Gioia, held: Path, opened: Opened) -> None:
    gioia.done("--anyway")
    assert opened == [(held, False, "Anna")]


def test_another_window_of_oneself_is_nothing_to_ask_about(
    gioia: Gioia, workspace: Path, opened: Opened
) -> None:
    hold(workspace, myself("Marta"))
    gioia.done()
    assert opened == [(workspace, False, "Marta")]


def test_another_person_on_one_machine_may_come_in_as_well(
    gioia: Gioia, workspace: Path, opened: Opened
) -> None:
    hold(workspace, myself("Anna"))
    outcome = gioia(typed="o\n")
    assert outcome.code == 0
    assert "Anna (on this machine)" in outcome.err
    assert opened == [(workspace, False, "Anna")]


def test_what_was_done_in_a_copy_comes_back(gioia: Gioia, held: Path, opened: Opened) -> None:
    assert gioia(typed="c\n").code == 0
    ((copy, read_only, holder),) = opened
    assert (copy.parent, read_only, holder) == (held.parent, False, "Marta")
    there = ("--workspace", copy)
    gioia.done(*there, "code", "add", "in the copy", "--under", "Timing")
    gioia.done(*there, "code", "rename", "app before need", "app first")
    text = ("--text", "The app came before the need", "--code", "in the copy")
    gioia.done(*there, "quote", "add", "anna", *text)
    gioia.done(*there, "memo", "add", "--text", "Why so late?", "--on-code", "in the copy")
    gioia.done(*there, "codebook", "export", "-o", copy / "codebooks" / "back.json")
    gioia.done(*there, "work", "export", "-o", copy / "codebooks" / "work.json")

    gioia.done("--anyway", "code", "add", "here meanwhile", "--under", "Timing")
    note_path(held / "gioia.db").unlink()
    base = ("--base", copy / "codebooks" / "when-copied.json")
    gioia.done("codebook", "merge", copy / "codebooks" / "back.json", *base)
    gioia.done("work", "import", copy / "codebooks" / "work.json")
    labels = {row["label"] for row in gioia.done("code", "list", "--json").rows}
    assert {"in the copy", "app first", "here meanwhile"} <= labels
    assert "app before need" not in labels
    (quote,) = gioia.done("quote", "list", "--json").rows
    assert (quote["coder"], quote["codes"]) == ("Marta", ["in the copy"])
    assert [memo["text"] for memo in gioia.done("memo", "list", "--json").rows] == ["Why so late?"]


def test_a_copy_by_command(gioia: Gioia, held: Path) -> None:
    place = held.parent / "mine"
    assert gioia.done("copy", place).out == f"{place}\n"
    beside = Path(gioia.done("copy").out.strip())
    assert beside.name.startswith("study-copy-of-Marta-")
    assert gioia("copy", place).code == 2
    assert json.loads((beside / "codebooks" / "when-copied.json").read_text("utf-8"))
