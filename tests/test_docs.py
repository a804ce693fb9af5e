"""The docs keep their word: links lead somewhere, commands exist, the Python example runs."""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from gioia.cli.root import root

REPOSITORY = Path(__file__).parent.parent
PAGES = sorted(
    path
    for path in (*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").rglob("*.md"))
    if path.name != "cli.md"
)
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def blocks(page: Path) -> list[tuple[str, str]]:
    """The fenced blocks of a page: language and text."""
    found = re.findall(
        r"^ *```(\w*)\n(.*?)^ *```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return [(language, text) for language, text in found]


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert missing == []


@each_page
def test_commands_in_the_docs_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    lines = [line.strip() for _, block in blocks(page) for line in block.splitlines()]
    lines += re.findall(r"`(gioia [^`]+)`", text)
    used = [line.split() for line in lines if line.startswith("gioia ")]
    unknown = [words for words in used if not known(words[1:])]
    assert unknown == []


def known(words: list[str]) -> bool:
    """Whether the words begin with a command, and a group with one of its own."""
    while words and words[0].startswith("-"):
        words = words[2:]
    if not words or words[0] == "#":
        return True
    context = click.Context(root, info_name="gioia")
    command = root.get_command(context, words[0])
    if isinstance(command, click.Group):
        return len(words) > 1 and command.get_command(context, words[1].split("|")[0]) is not None
    return command is not None


def said(folder: Path, *words: str) -> str:
    """What a command says on stdout; it must succeed."""
    with contextlib.chdir(folder):
        done = CliRunner().invoke(root, words, catch_exceptions=False)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_the_python_example_runs(tmp_path: Path) -> None:
    example = next(
        text
        for language, text in blocks(REPOSITORY / "docs" / "how-to" / "script-it.md")
        if language == "python"
    )
    study = tmp_path / "my-study"
    interview = study / "interviews" / "anna.txt"
    said(tmp_path, "init", str(study))
    interview.write_text("I: And?\nR: We were invited after the decision.\nI: So?\nR: So.\n")
    said(tmp_path, "import", "--workspace", str(study), str(interview))
    script = [sys.executable, "-c", example]
    done = subprocess.run(script, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    listed = said(tmp_path, "--workspace", str(study), "quote", "list")
    assert "We were invited after the decision." in listed
