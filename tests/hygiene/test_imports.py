"""What is imported when: the arrows between rooms, and what stays unloaded for a quick start."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import gioia

ROOT = Path(__file__).parents[2]
HEAVY = {
    "docx",
    "fpdf",
    "networkx",
    "openpyxl",
    "pydantic",
    "resvg_py",
    "rich",
    "spacy",
    "sqlalchemy",
    "sqlite3",
    "textual",
    "uharfbuzz",
    "xlsxwriter",
}
OUTSIDE = {"click", "rich", "spacy", "sqlalchemy", "sqlite3", "textual"}
"""What no module of a pure room may bring in, however late it is imported itself."""
PURE_ROOMS = ("text", "codebook", "structure", "figures", "tables", "analysis")

CALL = """
import sys
sys.argv = ["gioia", *{arguments!r}]
from gioia.cli import main
try:
    main()
except SystemExit as leaving:
    assert not leaving.code, leaving.code
"""
WALK = """
import importlib, pkgutil
room = importlib.import_module("gioia.{room}")
for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
    importlib.import_module(module.name)
"""
REPORT = """
import json, sys
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""


def imported_by(script: str) -> set[str]:
    """The top-level modules that a fresh interpreter holds after the script."""
    run = subprocess.run(
        [sys.executable, "-c", script + REPORT], capture_output=True, text=True, cwd=ROOT
    )
    assert run.returncode == 0, run.stderr
    return set(json.loads(run.stderr.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["code", "--help"]])
def test_help_and_version_import_nothing_heavy(arguments: list[str]) -> None:
    assert imported_by(CALL.format(arguments=arguments)) & HEAVY == set()


def test_the_package_itself_imports_nothing_heavy() -> None:
    assert imported_by("import gioia") & HEAVY == set()


@pytest.mark.parametrize("room", ["cli", "project", "sources", "language", *PURE_ROOMS])
def test_the_door_of_a_room_imports_nothing_heavy(room: str) -> None:
    assert imported_by(f"import gioia.{room}") & HEAVY == set()


@pytest.mark.parametrize("room", PURE_ROOMS)
def test_no_module_of_a_pure_room_reaches_outside(room: str) -> None:
    assert imported_by(WALK.format(room=room)) & OUTSIDE == set()


def test_arrows_between_rooms_point_down() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([linter, "--no-cache"], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_rooms_of_the_workbench_stand_side_by_side() -> None:
    """What two rooms need stands beside them; a room is imported when somebody goes there."""
    workbench = Path(gioia.__file__).parent / "tui"
    rooms = sorted(folder.parent.name for folder in workbench.glob("*/screen.py"))
    rooms.remove("room")  # what they all are
    other = re.compile(rf"gioia\.tui\.({'|'.join(rooms)})\b")
    known = [
        (str(file.relative_to(workbench)), name)
        for room in rooms
        for file in (workbench / room).rglob("*.py")
        for name in other.findall(file.read_text(encoding="utf-8"))
        if name != room
    ]
    assert len(rooms) >= 8
    assert not known
