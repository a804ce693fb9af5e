"""A small workspace to give commands to, and a way to call them."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from click.testing import CliRunner

from gioia.cli.root import root

if TYPE_CHECKING:
    from pathlib import Path

ANNA = """\
Interviewer: How did it begin?
Anna: We were asked afterwards. The plan was finished, and then we were asked 🙂 what we think.
Interviewer: And the app?
Anna: The app came before the need. We were asked afterwards, again.
"""
OLENA = """\
Інтерв'юер: Як усе почалося?
Олена: Спершу прийшли люди, а вже потім держава. Ми робили це самі.
Інтерв'юер: А довіра?
Олена: Довіра з'явилася пізніше, коли ми побачили, що нас чують.
"""


class Outcome(NamedTuple):
    """What a command said and how it left."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Stdout as a JSON array; fails where anything else was printed there."""
        rows = json.loads(self.out)
        assert isinstance(rows, list)
        return rows

    @property
    def value(self) -> dict[str, Any]:
        """Stdout as a JSON object; fails where anything else was printed there."""
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value


class Gioia:
    """Calls the command line in this process. What is a bug comes up as its exception."""

    def __call__(self, *arguments: object, typed: str | bytes | None = None) -> Outcome:
        words = [str(argument) for argument in arguments]
        result = CliRunner().invoke(root, words, input=typed, catch_exceptions=False)
        return Outcome(result.exit_code, result.stdout, result.stderr)

    def done(self, *arguments: object) -> Outcome:
        """The outcome of a command that must succeed."""
        outcome = self(*arguments)
        assert outcome.code == 0, outcome.err
        return outcome


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with two sources and a few codes; copied for each test."""
    folder = tmp_path_factory.mktemp("made") / "study"
    gioia = Gioia()
    call = ("--workspace", folder, "--coder", "Marta")
    gioia.done(*call, "init", folder, "--name", "Study")
    (folder / "interviews" / "anna.txt").write_text(ANNA, encoding="utf-8")
    (folder / "interviews" / "olena.txt").write_text(OLENA, encoding="utf-8")
    gioia.done(*call, "import", folder / "interviews")
    gioia.done(*call, "code", "add", "Openness", "--level", "dimension")
    gioia.done(*call, "code", "add", "Timing", "--level", "theme", "--under", "Openness")
    gioia.done(*call, "code", "add", "asked afterwards", "--under", "Timing", "--in-vivo")
    gioia.done(*call, "code", "add", "app before need", "--under", "Timing")
    return folder


@pytest.fixture
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests is nobody in particular."""
    monkeypatch.delenv("GIOIA_WORKSPACE", raising=False)
    monkeypatch.setenv("GIOIA_CODER", "Marta")


@pytest.fixture
def gioia(no_settings: None) -> Gioia:  # noqa: ARG001 - for its effect
    """The command line."""
    return Gioia()


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: nothing in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def workspace(made_once: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a workspace with two sources and a few codes."""
    folder = empty / "study"
    shutil.copytree(made_once, folder)
    monkeypatch.chdir(folder)
    return folder
