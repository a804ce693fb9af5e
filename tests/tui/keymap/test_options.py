"""Every way out that names a command or an option is told as the workbench does the same."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import gioia
from gioia.tui.keymap.commands import in_keys
from gioia.tui.keymap.keymap import Keymap

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(gioia.__file__).parent
NAMED = re.compile(r"\bgioia [a-z]|(?<![\w-])--[a-z]")
OUTSIDE = re.compile(r"gioia (?:[a-z]+ )*(?:(?:--)?[\w.-]+ )*after \^q")
"""What is said to be done after leaving."""
FILLED = "X"
"""What stands in the place of what a text is filled with."""
NEVER = {
    "cli/": "is the command line",
    "tui/": "speaks to those who are in the workbench already",
    "exchange/sheets/": "sheets come in by a command only",
    "project/doors/": "which door is taken is asked, or a command has been misspelt",
    "project/demo.py": "the sample is made before the workbench is there",
    "project/quotes/spans.py": "in the workbench quotes are selected, not spelt",
    "project/refi/export.py": "projects are written for other programs by a command only",
    "project/returning/": "copies come home by a command only",
    "project/workspace.py": "without a workspace there is no workbench",
    "store/header.py": "such a file is not opened",
}
"""Whose texts do not come into the workbench, and why."""


def texts(module: Path) -> Iterator[str]:
    """What a module says, without what stands in its docstrings; gaps are filled."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    said = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    parts = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
        if part is not node
    }
    for node in ast.walk(tree):
        if node in said or id(node) in parts:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            filled = (
                str(part.value) if isinstance(part, ast.Constant) else FILLED
                for part in node.values
            )
            yield "".join(filled)


def naming() -> Iterator[tuple[str, str]]:
    """Every text that names a command or an option, with its module."""
    for module in sorted(PACKAGE.rglob("*.py")):
        name = module.relative_to(PACKAGE).as_posix()
        if not name.startswith(tuple(NEVER)):
            yield from ((name, text) for text in texts(module) if NAMED.search(text))


def test_every_text_is_told_in_keys_or_as_something_for_outside() -> None:
    found = set(naming())
    assert len(found) > 40
    left = {}
    for module, text in found:
        told = in_keys(text, Keymap(), "board")
        if NAMED.search(OUTSIDE.sub("", told)):
            left[module, text] = told
    assert left == {}


VERSION = "If it is the same interview in another version"
ALIGNED = f"{VERSION}, take in what can be placed in it, where you are asked"
MATCHED = f"{VERSION}: gioia work import FILE --match"
WORDS = ", with a file that has the words (gioia work export --with-quotes"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            f"{VERSION}: --align{WORDS}). Otherwise import it.",
            f"{ALIGNED}{WORDS} after ^q). Otherwise import it.",
        ),
        (
            f"{VERSION}: --match 'a b.txt=c.txt'{WORDS})",
            f"{MATCHED} 'a b.txt=c.txt' after ^q{WORDS} after ^q)",
        ),
        (
            f"{VERSION}: --match a.txt=b.txt. Otherwise",
            f"{MATCHED} a.txt=b.txt after ^q. Otherwise",
        ),
        (f"{VERSION}: --match a=NAME\nLeft", f"{MATCHED} a=NAME after ^q\nLeft"),
        (
            "It may be cp1250: try --encoding cp1250 and look at its letters, or save it as UTF-8.",
            "It may be cp1250: save it as UTF-8 with the program that wrote it.",
        ),
        (
            "To merge it all the same: --other-project.",
            "To merge it all the same, choose the file again: you are asked then.",
        ),
        ("Name one with --code LABEL.", "Choose one with c."),
        ("Nothing was asked for.", "Nothing was asked for."),
    ],
)
def test_options_are_told_as_the_workbench_does_it(told: str, expected: str) -> None:
    assert in_keys(told, Keymap(), "reader") == expected
