"""The clipboard of this machine, for terminals that do not take a copy from the program itself."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

LONGEST = 5.0
"""Seconds after which a tool that does not answer is given up."""


def local_tool(
    environment: Mapping[str, str] = os.environ,
    find: Callable[[str], str | None] = shutil.which,
) -> Sequence[str] | None:
    """The command that fills this machine's clipboard; None over ssh: it would be the wrong one."""
    if "SSH_CONNECTION" in environment:
        return None
    tools: list[tuple[str, ...]] = [("pbcopy",)]
    if "DISPLAY" in environment:
        tools.insert(0, ("xclip", "-selection", "clipboard"))
    if "WAYLAND_DISPLAY" in environment:
        tools.insert(0, ("wl-copy",))
    found = ((find(name), rest) for name, *rest in tools)
    return next(([place, *rest] for place, rest in found if place), None)


def fill(tool: Sequence[str], text: str) -> bool:
    """Gives the text to the tool; whether it took it. Blocks: call it beside the keys."""
    try:
        done = subprocess.run(  # noqa: S603  the tool is one of ours, found by its name
            tool, input=text.encode(), timeout=LONGEST, check=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
