from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from gioia.cli import workbench
from gioia.tui import run

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Door
    from gioia.tui.keymap.keymap import Keymap
    from tests.cli.conftest import Gioia


class Opened(NamedTuple):
    """What the workbench was opened on."""

    folder: Path
    mouse: bool | None


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Opened]:
    """A terminal whose workbench only notes that it was opened."""
    noted: list[Opened] = []

    def note(door: Door, *, mouse: bool | None = None, keymap: Keymap | None = None) -> None:
        assert keymap is not None
        noted.append(Opened(door.folder, mouse))

    monkeypatch.setattr(run, "run", note)
    monkeypatch.setattr(workbench, "_at_a_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    return noted


def test_the_workbench_opens_here(gioia: Gioia, workspace: Path, opened: list[Opened]) -> None:
    gioia.done()
    gioia.done("--no-mouse")
    assert opened == [Opened(workspace, mouse=None), Opened(workspace, mouse=False)]


def test_a_workspace_is_made_where_the_person_wants_one(
    gioia: Gioia, empty: Path, opened: list[Opened]
) -> None:
    outcome = gioia(typed="y\n")
    assert outcome.code == 0
    assert str(empty) in outcome.err
    assert opened == [Opened(empty, mouse=None)]
    assert (empty / "gioia.db").is_file()


@pytest.mark.parametrize("answer", ["n\n", "\n"])
def test_no_workspace_is_made_unasked(
    gioia: Gioia, empty: Path, opened: list[Opened], answer: str
) -> None:
    outcome = gioia(typed=answer)
    assert outcome.code == 3
    assert "gioia init" in outcome.err
    assert (opened, list(empty.iterdir())) == ([], [])


def test_leaving_the_question_is_an_interruption(
    gioia: Gioia, empty: Path, opened: list[Opened]
) -> None:
    assert gioia(typed="").code == 130
    assert (opened, list(empty.iterdir())) == ([], [])


@pytest.mark.usefixtures("workspace")
def test_without_a_terminal_there_is_no_workbench(gioia: Gioia) -> None:
    outcome = gioia()
    assert outcome.code == 2
    assert "needs a terminal" in outcome.err
    assert "gioia --help" in outcome.err


def test_on_a_terminal_for_lines_only_there_is_no_workbench(
    gioia: Gioia, workspace: Path, opened: list[Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    outcome = gioia("--workspace", workspace)
    assert (outcome.code, opened) == (2, [])
    assert "TERM=dumb" in outcome.err
