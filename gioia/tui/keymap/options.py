"""Ways out that name options of commands, told as the workbench does the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gioia.tui.keymap.keymap import Keymap

_ASKED = "where you are asked"
_OPTIONS: tuple[tuple[str, str], ...] = (
    (r"or: --lenient\.", f"or leave it out, {_ASKED}."),
    (r"To import all but these(?: sources)?: --lenient\.", "All but these come in, if you wish."),
    (r": --lenient\.", f", {_ASKED}."),
    (r"Say which one: --project NAME\.", f"Choose one {_ASKED}."),
    (
        r"(To \w+ it) all the same: --other-project\.",
        r"\1 all the same, choose the file again: you are asked then.",
    ),
    (r"all the same: --other-project\.", f"all the same, {_ASKED}."),
    (r": --as NAME\.", ": gioia work import FILE --as NAME after {app.quit}."),
    (r": --align(?=[,.]?(?:\s|$))", f", take in what can be placed in it, {_ASKED}"),
    (
        r": --match ('[^']*'|\S+?)(?=[,.]?(?:\s|$))",
        r": gioia work import FILE --match \1 after {app.quit}",
    ),
    (
        r"It may be (.+?): try --encoding .+?, or save it as UTF-8\.",
        r"It may be \1: save it as UTF-8 with the program that wrote it.",
    ),
    (r"If it is UTF-16, say so: --encoding \S+\. Otherwise save it as", "Save it as"),
    (r", or name its encoding: --encoding .+?\)\.", "."),
    (r"Name one with --code LABEL\.", "Choose one with {code.apply}."),
    (r": --anyway$", ": gioia --anyway after {app.quit}"),
    (r" ?\(--re(?:place|move) removes them\.\)", ""),
    (r": not brought back without --replace", ", and not brought back"),
)
"""A pattern of what is told, and what is told instead; an action in braces is its key."""
OPTIONS = tuple((re.compile(pattern), told) for pattern, told in _OPTIONS)
_ACTION = re.compile(r"\{([a-z.]+)\}")


def without_options(told: str, keymap: Keymap) -> str:
    """A text in which nothing is left that can be said on a command line only."""
    for pattern, instead in OPTIONS:
        with_keys = _ACTION.sub(lambda action: keymap.name(action[1]), instead)
        told = pattern.sub(with_keys, told)
    return told
