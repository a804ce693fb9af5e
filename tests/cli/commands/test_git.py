"""With real git: codebooks are merged and shown by their codes."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gioia.cli.git_merge import how_to_go_on
from gioia.codebook.files import dump, load
from gioia.codebook.model import Code, Codebook

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

FILE = Path("codebooks/codebook.json")
ATTRIBUTES = Path(".gitattributes")


def git(*words: str, code: int = 0) -> str:
    done = subprocess.run(["git", *words], capture_output=True, encoding="utf-8")
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def book() -> Codebook:
    return load(FILE.read_text(encoding="utf-8"), FILE.name)


def change(number: int, **news: str) -> None:
    """Commits the codebook with one concept changed."""
    concepts = [
        code.model_copy(update=news) if index == number else code
        for index, code in enumerate(book().concepts)
    ]
    FILE.write_text(dump(book().model_copy(update={"concepts": tuple(concepts)})), "utf-8")
    git("commit", "-qam", f"change {number}")


@pytest.fixture
def repository(empty: Path, gioia: Gioia, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a codebook of two concepts, and another branch."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(empty / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    folder = empty / "with spaces"
    file = folder / FILE
    file.parent.mkdir(parents=True)
    codes = tuple(
        Code(guid=f"00000000-0000-4000-8000-00000000000{n}", label=f"concept {word}", position=n)
        for n, word in enumerate(("one", "two"))
    )
    file.write_text(dump(Codebook(concepts=codes)), encoding="utf-8")
    monkeypatch.chdir(folder)
    git("init", "-q", "-b", "main")
    git("config", "user.name", "Marta")
    git("config", "user.email", "marta@example.org")
    gioia.done("git", "setup")
    git("add", ".")
    git("commit", "-qm", "begin")
    git("branch", "other")
    return folder


@pytest.mark.usefixtures("repository")
def test_neighbouring_lines_are_no_conflict() -> None:
    change(0, label="concept one, ours", definition="Ours.")
    git("checkout", "-q", "other")
    change(0, notes="Theirs.", label="concept one")
    git("checkout", "-q", "main")
    git("merge", "-q", "--no-edit", "other")
    first = book().concepts[0]
    assert (first.label, first.definition, first.notes) == (
        "concept one, ours", "Ours.", "Theirs.",
    )  # fmt: skip


@pytest.mark.usefixtures("repository")
def test_a_conflict_leaves_our_codebook_and_a_report() -> None:
    change(0, label="ours")
    git("checkout", "-q", "other")
    change(0, label="theirs")
    git("checkout", "-q", "main")
    told = git("merge", "--no-edit", "other", code=1)
    assert "CONFLICT" in told
    assert "how to go on" in told
    assert book().concepts[0].label == "ours"
    report = Path(f"{FILE}.merge.md").read_text(encoding="utf-8")
    assert "Both changed “label”" in report
    assert "    - theirs: theirs" in report
    assert "gioia --workspace . codebook merge theirs.json --base base.json" in report
    assert json.loads(git("show", f":3:{FILE}"))["concepts"][0]["label"] == "theirs"


@pytest.mark.usefixtures("empty")
def test_how_to_go_on_names_the_workspace_wherever_it_lies_in_the_repository(gioia: Gioia) -> None:
    place = "the study/team/codebooks/codebook.json"
    gioia.done("init", "the study/team")
    Path("theirs.json").write_text(dump(Codebook()), encoding="utf-8")
    lines = [shlex.split(line) for line in how_to_go_on(place).splitlines() if line[:4] == "    "]
    merging, exporting = (words[1:] for words in lines if words[0] == "gioia")
    gioia.done(*merging[:-2])
    gioia.done(*exporting)
    assert [words[-1] for words in lines if words[0] == "git"][-1] == place
    assert Path(place).is_file()


@pytest.mark.usefixtures("repository")
def test_diff_speaks_codes() -> None:
    change(1, definition="How far.")
    told = git("diff", "HEAD~1")
    assert "+  definition: How far." in told
    assert '"definition"' not in told


@pytest.mark.usefixtures("repository")
def test_what_is_no_codebook_is_merged_and_shown_by_lines() -> None:
    other = FILE.with_name("rows.json")
    other.write_text('["one"]\n')
    git("add", ".")
    git("commit", "-qm", "rows")
    other.write_text('["two"]\n')
    assert '+["two"]' in git("diff")
    git("commit", "-qam", "two")
    git("checkout", "-q", "-b", "third", "HEAD~1")
    other.write_text('["three"]\n')
    git("commit", "-qam", "three")
    git("merge", "--no-edit", "main", code=1)
    assert "<<<<<<<" in other.read_text()


def test_setup_writes_once_and_is_taken_back(gioia: Gioia, repository: Path) -> None:
    ATTRIBUTES.write_text("*.png binary\n" + ATTRIBUTES.read_text())
    before = ATTRIBUTES.read_text(), Path(".git/config").read_text()
    (repository / "deep").mkdir()
    assert "All of it was there already." in gioia.done("git", "setup").err
    assert (ATTRIBUTES.read_text(), Path(".git/config").read_text()) == before
    assert ".gitattributes" in gioia.done("git", "setup", "--undo").err
    assert ATTRIBUTES.read_text() == "*.png binary\n"
    assert "gioia" not in Path(".git/config").read_text()
    assert "Nothing was there" in gioia.done("git", "setup", "--undo").err


def test_outside_of_a_repository(
    gioia: Gioia, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(empty.parent))
    outcome = gioia("git", "setup")
    assert outcome.code == 2
    assert "git init" in outcome.err


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
@pytest.mark.usefixtures("empty")
def test_a_repository_whose_path_is_no_text(gioia: Gioia, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(os.fsdecode(b"caf\xe9"))
    folder.mkdir()
    monkeypatch.chdir(folder)
    git("init", "-q")
    assert ".gitattributes" in gioia.done("git", "setup").err
    assert ATTRIBUTES.is_file()
