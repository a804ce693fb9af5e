"""The house's own rules for its files: small modules, short functions, nothing of one machine."""

from __future__ import annotations

import ast
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
GENERATED = {"__pycache__", "dist", "build", "backups", "node_modules"}
LONGEST_MODULE = 350
LONGEST_FUNCTION = 45

MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:work/|tmp/bash)")
PURPOSE = re.compile(r'r?"""[A-Z`].*\w')


def files() -> Iterator[Path]:
    """Every file that is ours: not hidden tool folders, not what a run leaves behind."""
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [n for n in inner if n not in GENERATED and (n == ".ci" or n[0] != ".")]
        yield from (Path(folder, name) for name in names if not name.startswith("gioia.db"))


MODULES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(files())
    if path.suffix == ".py"
}
"""The text of each module, by its path."""


def test_no_file_names_a_path_of_one_machine() -> None:
    named = [
        str(path.relative_to(ROOT))
        for path in files()
        if MACHINE_PATHS.search(path.read_bytes().decode("utf-8", "ignore"))
    ]
    assert named == []


def test_a_module_says_first_what_it_is_for() -> None:
    ours = {name: text for name, text in MODULES.items() if name.startswith("gioia/")}
    assert ours
    assert [name for name, text in ours.items() if not PURPOSE.match(text)] == []


def test_a_module_is_small() -> None:
    lengths = {name: text.count("\n") for name, text in MODULES.items()}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def functions_in(node: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All that are within a statement; none is within an expression, so there it does not look."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
            yield inner
        if not isinstance(inner, ast.expr):
            yield from functions_in(inner)


def test_functions_are_short() -> None:
    long = [
        f"{name}: {function.name}"
        for name, text in MODULES.items()
        for function in functions_in(ast.parse(text))
        if (function.end_lineno or 0) - function.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []
