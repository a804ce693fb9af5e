"""What a git repository is told, so that it merges and shows codebooks by their codes."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.cli.files import read_text
from gioia.errors import FileError, UsageError
from gioia.project.atomic import write_text

if TYPE_CHECKING:
    from collections.abc import Mapping

DRIVER = "gioia-codebook"
ATTRIBUTES = ".gitattributes"
LINE = f"**/codebooks/*.json merge={DRIVER} diff={DRIVER}"
"""Which files are codebooks: those in a folder of that name, wherever the workspace is."""


def settings() -> dict[str, str]:
    """The entries of the repository's own configuration, which git does not hand on to others."""
    program = f"{shlex.quote(Path(sys.executable).as_posix())} -m gioia git"
    return {
        f"merge.{DRIVER}.name": "codebooks, code by code",
        f"merge.{DRIVER}.driver": f"{program} merge-driver %O %A %B %P",
        f"diff.{DRIVER}.textconv": f"{program} textconv",
    }


def repository() -> Path:
    """The top folder of the repository that we stand in; UsageError outside of any."""
    done = git("rev-parse", "--show-toplevel")
    if done.returncode:
        raise UsageError(
            f"{Path.cwd()} is in no git repository.", "Go into it, or make one: git init"
        )
    return Path(done.stdout.removesuffix("\n"))


def set_up(top: Path) -> list[str]:
    """Writes what is not there yet, and returns it, place by place."""
    wanted = settings()
    news = [name for name, value in wanted.items() if _configured(top, name) != value]
    for name in news:
        _configure(top, name, wanted)
    lines = _lines(top)
    if LINE not in lines:
        write_text(top / ATTRIBUTES, "\n".join([*lines, LINE]) + "\n")
    told = [f"{ATTRIBUTES}: {LINE}"] if LINE not in lines else []
    return [*told, *(f".git/config: {name} = {wanted[name]}" for name in news)]


def take_back(top: Path) -> list[str]:
    """Takes out what `set_up` wrote, and nothing else; returns what was taken out."""
    told = []
    lines = _lines(top)
    if LINE in lines:
        rest = [line for line in lines if line != LINE]
        if rest:
            write_text(top / ATTRIBUTES, "\n".join(rest) + "\n")
        else:
            (top / ATTRIBUTES).unlink()
        told.append(f"{ATTRIBUTES}: {LINE}")
    for section in (f"merge.{DRIVER}", f"diff.{DRIVER}"):
        done = git("config", "--local", "--remove-section", section, at=top)
        told += [f".git/config: {section}"] if done.returncode == 0 else []
    return told


def git(*words: str, at: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Runs git; FileError where it is not installed."""
    try:
        return subprocess.run(  # noqa: S603 - fixed words and paths, and no shell
            ["git", *words],  # noqa: S607 - wherever the person has it
            cwd=at,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",  # a path may be no text
            check=False,
        )
    except FileNotFoundError as error:
        raise FileError("git is not installed.", "Install it, then try again.") from error


def _lines(top: Path) -> list[str]:
    path = top / ATTRIBUTES
    return read_text(path).splitlines() if path.exists() else []


def _configured(top: Path, name: str) -> str:
    return git("config", "--local", "--get", name, at=top).stdout.removesuffix("\n")


def _configure(top: Path, name: str, wanted: Mapping[str, str]) -> None:
    done = git("config", "--local", name, wanted[name], at=top)
    if done.returncode:
        raise FileError(f"git cannot write {name}: {done.stderr.strip()}", "Check .git/config.")
