"""The house's own rules for its files: small modules, short functions, nothing of one machine."""

from __future__ import annotations

import ast
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
GENERATED = {"__pycache__", "dist", "build", "backups", "node_modules"}
LONGEST_MODULE = 350
LONGEST_FUNCTION = 45

MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:work/|tmp/bash)")


def files() -> Iterator[Path]:
    """Every file that is ours: not hidden tool folders, not what a run leaves behind."""
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [n for n in inner if n not in GENERATED and (n == ".ci" or n[0] != ".")]
        yield from (Path(folder, name) for name in names if not name.startswith("gioia.db"))


MODULES = sorted(path for path in files() if path.suffix == ".py")
NAMES = [path.relative_to(ROOT).as_posix() for path in MODULES]
each_module = pytest.mark.parametrize("module", MODULES, ids=NAMES)


def test_no_file_names_a_path_of_one_machine() -> None:
    named = [
        str(path.relative_to(ROOT))
        for path in files()
        if MACHINE_PATHS.search(path.read_bytes().decode("utf-8", "ignore"))
    ]
    assert named == []


@pytest.mark.parametrize("module", [name for name in NAMES if name.startswith("gioia")])
def test_a_module_says_first_what_it_is_for(module: str) -> None:
    first, *_ = (ROOT / module).read_text(encoding="utf-8").splitlines()
    assert re.match(r'r?"""[A-Z`].*\w', first), first


@each_module
def test_a_module_is_small(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONGEST_MODULE


@each_module
def test_functions_are_short(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [f.name for f in functions if (f.end_lineno or 0) - f.lineno + 1 > LONGEST_FUNCTION]
    assert long == []
